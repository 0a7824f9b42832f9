/**
 * The one door into the graph. So far: what is computed from the records before they are validated, all of it or what a
 * change bears on. The guarded dataset whose commit validates its own changes follows.
 */
@NullMarked
package org.mithaq.gate;

import org.jspecify.annotations.NullMarked;
