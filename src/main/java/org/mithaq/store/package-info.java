/**
 * The dataset, its history and their files: an embedded TDB2 store on disk or in memory, and the log of all revisions.
 * Knows nothing of what the data means.
 */
@NullMarked
package org.mithaq.store;

import org.jspecify.annotations.NullMarked;
