/**
 * The Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community Group: what OpenRefine and its like ask to
 * match the names in a table with the things of the graph. Identifiers are whole IRIs, which stay right when a table leaves
 * the tool, and stand in parameters only, so that a client may encode them as the specification says.
 */
@NullMarked
package org.mithaq.web.reconcile;

import org.jspecify.annotations.NullMarked;
