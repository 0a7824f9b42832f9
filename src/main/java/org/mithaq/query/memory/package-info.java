/**
 * The named graphs and their union in memory, beside the store and fed by each revision: what queries read when there is
 * room for it. Never the first to know anything: whatever is here can be read from the store again.
 */
@NullMarked
package org.mithaq.query.memory;

import org.jspecify.annotations.NullMarked;
