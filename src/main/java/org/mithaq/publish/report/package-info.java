/**
 * The report of a check for people: findings with the names of things, fields and rules in the reader's language, grouped
 * and capped. Pages, text and JSON are written from it.
 */
@NullMarked
package org.mithaq.publish.report;

import org.jspecify.annotations.NullMarked;
