/**
 * What the page of a resource tells, independent of how it looks: by the class of the resource, sections of rows, each from one
 * query of {@code queries/internal/page}.
 *
 * <p><em>Shape</em>: {@code $resource} is what the page is about. {@code ?fact} is the node that a row tells of: rows of one
 * fact are one row with several values in a cell. {@code ?record} is the graph that says so; {@code ?edtf} and {@code ?stated}
 * the date in EDTF and in the words of the source; {@code ?first} and {@code ?last} the bounds by which rows are ordered;
 * {@code ?certainty} how sure the reading of the source is. All other variables are columns, in their order.
 */
@NullMarked
package org.mithaq.publish.page;

import org.jspecify.annotations.NullMarked;
