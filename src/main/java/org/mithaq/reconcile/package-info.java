/**
 * Matching of the names in somebody's table with the things of the graph, and reading values of those things into the table:
 * what the Reconciliation Service API 0.2 needs, without HTTP.
 */
@NullMarked
package org.mithaq.reconcile;

import org.jspecify.annotations.NullMarked;
