/** Looks into validation for benchmarks. */
@NullMarked
package org.mithaq.shacl;

import org.jspecify.annotations.NullMarked;
