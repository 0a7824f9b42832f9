/** What of the copies in memory only this package sees, for the benchmarks. */
@NullMarked
package org.mithaq.query.memory;

import org.jspecify.annotations.NullMarked;
