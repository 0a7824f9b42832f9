/** A dump with all that is needed to understand it, as repositories of research data take it. */
@NullMarked
package org.mithaq.publish.export.crate;

import org.jspecify.annotations.NullMarked;
