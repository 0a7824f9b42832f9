/**
 * What people do with records, one class per operation: read a submission, name its nodes, check it against the shapes in
 * the context of the store, seed an empty store.
 */
@NullMarked
package org.mithaq.records;

import org.jspecify.annotations.NullMarked;
