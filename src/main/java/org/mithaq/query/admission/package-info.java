/**
 * Whose query runs when: a bounded number at once, turns between clients, and a budget of work for each. Knows nothing of
 * what a query asks, nor of HTTP.
 */
@NullMarked
package org.mithaq.query.admission;

import org.jspecify.annotations.NullMarked;
