/** References to what Mithaq holds, as reference managers read them: what is cited, at which revision, of which day, and where. */
@NullMarked
package org.mithaq.publish.export.citation;

import org.jspecify.annotations.NullMarked;
