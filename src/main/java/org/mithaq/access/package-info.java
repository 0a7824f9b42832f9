/** Who may change the graph, and under which name the history keeps it. */
@NullMarked
package org.mithaq.access;

import org.jspecify.annotations.NullMarked;
