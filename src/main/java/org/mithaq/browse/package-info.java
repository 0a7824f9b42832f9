/**
 * Lists of things with facets, and what the home page tells of the graph: plain Java over one revision at a time.
 *
 * <p>A {@link org.mithaq.browse.ListView} is read once per revision when it is first asked for; choosing, counting and ordering
 * then ask no query.
 */
@NullMarked
package org.mithaq.browse;

import org.jspecify.annotations.NullMarked;
