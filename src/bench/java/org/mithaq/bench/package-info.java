/** Benchmarks on generated graphs of our own model; run by hand, in the Maven profile {@code bench}. */
@NullMarked
package org.mithaq.bench;

import org.jspecify.annotations.NullMarked;
