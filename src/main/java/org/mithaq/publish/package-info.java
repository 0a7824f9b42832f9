/** What leaves the house for readers and machines: so far the report of a check, as text, RDF and JSON. */
@NullMarked
package org.mithaq.publish;

import org.jspecify.annotations.NullMarked;
