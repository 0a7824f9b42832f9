/** Pages on which questions are asked: those of the catalogue, as forms, and any other in SPARQL, in an editor. */
@NullMarked
package org.mithaq.web.ask;

import org.jspecify.annotations.NullMarked;
