/** The JSON and RDF interface for programs. */
@NullMarked
package org.mithaq.web.api;

import org.jspecify.annotations.NullMarked;
