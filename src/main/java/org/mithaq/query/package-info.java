/**
 * Questions: the policy that every query is parsed against before it may run, and below {@code catalogue} the queries that may
 * be asked by name. Nothing here knows HTTP.
 */
@NullMarked
package org.mithaq.query;

import org.jspecify.annotations.NullMarked;
