/** All public data at once: {@code /dump} lists the dumps, {@code /dump/mithaq.nq.gz} and its like are they. */
@NullMarked
package org.mithaq.web.dump;

import org.jspecify.annotations.NullMarked;
