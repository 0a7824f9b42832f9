/** Tests of what shapes read. */
@NullMarked
package org.mithaq.shacl.reads;

import org.jspecify.annotations.NullMarked;
