package org.mithaq.browse;

import java.util.List;
import java.util.Map;

/**
 * What a choice leaves of a list.
 *
 * @param rows in order
 * @param counts for each facet of the list how many things have each value, of those that the choice leaves without this facet;
 *     the most frequent first, years the latest first, the rest in the order of names
 */
public record ListSelection(List<ListRow> rows, Map<Facet, List<ValueCount>> counts) {}
