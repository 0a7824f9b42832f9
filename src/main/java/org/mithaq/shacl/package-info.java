/**
 * Shapes and what they find in a graph. Needs a graph, not a store: shapes go in, an {@link org.mithaq.shacl.Outcome}
 * comes out.
 */
@NullMarked
package org.mithaq.shacl;

import org.jspecify.annotations.NullMarked;
