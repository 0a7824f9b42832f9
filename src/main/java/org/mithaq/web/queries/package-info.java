/** The catalogue of queries over HTTP: its answers, its list, its OpenAPI description, its examples for SPARQL editors. */
@NullMarked
package org.mithaq.web.queries;

import org.jspecify.annotations.NullMarked;
