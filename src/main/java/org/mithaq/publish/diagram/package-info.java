/**
 * Diagrams of boxes and arrows as SVG: a layered layout that is the same for the same input, in either direction of
 * writing. Plain Java; knows nothing of what the boxes stand for.
 *
 * <p><em>Source</em>: Sugiyama, Tagawa and Toda, Methods for visual understanding of hierarchical system structures (1981).
 */
@NullMarked
package org.mithaq.publish.diagram;

import org.jspecify.annotations.NullMarked;
