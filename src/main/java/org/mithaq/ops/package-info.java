/** What whoever runs an installation meets: the checks and the seeding at start. */
@NullMarked
package org.mithaq.ops;

import org.jspecify.annotations.NullMarked;
