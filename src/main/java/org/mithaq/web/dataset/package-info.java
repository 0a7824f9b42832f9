/**
 * What an installation says of itself, over HTTP: the description of the data, and that of the SPARQL endpoint at the address of
 * the endpoint, where a request without a query asks for it.
 */
@NullMarked
package org.mithaq.web.dataset;

import org.jspecify.annotations.NullMarked;
