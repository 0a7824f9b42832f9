package org.mithaq.search;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param revision the state of the graph that it describes
 * @param total how many things were found, of the classes asked for
 * @param types how many things of each class were found, of whatever classes were asked for; the most first
 * @param hits the page that was asked for
 */
public record SearchResult(long revision, int total, Map<String, Integer> types, List<SearchHit> hits) {}
