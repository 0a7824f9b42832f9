/** Pages by which things are found: home, search, and lists with facets. */
@NullMarked
package org.mithaq.web.browse;

import org.jspecify.annotations.NullMarked;
