/**
 * Search for things by their names in three languages. The index is in memory, made from the store and kept in step with
 * every commit; the rules of spelling are those of {@code text}. Nothing that a user types is ever read as a query
 * language.
 */
@NullMarked
package org.mithaq.search;

import org.jspecify.annotations.NullMarked;
