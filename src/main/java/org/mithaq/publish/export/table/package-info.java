/**
 * Tables for people who work with spreadsheets: a workbook, or a CSV file that Excel opens right, from the answer of a query.
 * No cell is ever a formula.
 */
@NullMarked
package org.mithaq.publish.export.table;

import org.jspecify.annotations.NullMarked;
