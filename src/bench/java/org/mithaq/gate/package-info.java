/** Looks into the gate for benchmarks. */
@NullMarked
package org.mithaq.gate;

import org.jspecify.annotations.NullMarked;
