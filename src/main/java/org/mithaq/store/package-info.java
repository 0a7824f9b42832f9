/** The dataset and its files: an embedded TDB2 store on disk or in memory. Knows nothing of what the data means. */
@NullMarked
package org.mithaq.store;

import org.jspecify.annotations.NullMarked;
