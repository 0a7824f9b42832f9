package org.mithaq.publish.picture;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What happened by country, and who is of it.
 *
 * @param rows the countries of which anything is known, most of the measure first
 */
public record CountryMap(MapMeasure measure, List<Row> rows) {

    private static final SortedSet<String> NONE = Collections.emptySortedSet();

    /** A country with its counts. */
    public record Row(String state, SortedSet<String> codes, Map<MapMeasure, Integer> counts) {

        /** How much of a measure. */
        public int count(MapMeasure measure) {
            return counts.getOrDefault(measure, 0);
        }
    }

    /** The countries, sorted by a measure. */
    public static CountryMap of(Happenings all, MapMeasure measure) {
        return new CountryMap(
                measure,
                all.countries().stream()
                        .sorted(Comparator.comparingInt((Row row) -> -row.count(measure))
                                .thenComparing(Row::state))
                        .toList());
    }

    /** Counts by country. */
    static List<Row> count(
            List<Happening> all, Map<String, SortedSet<String>> statesOf, Map<String, SortedSet<String>> codes) {
        SortedMap<String, Map<MapMeasure, Integer>> counts = new TreeMap<>();
        SortedMap<String, SortedSet<String>> actors = new TreeMap<>();
        for (Happening happening : all) {
            SortedSet<String> states = new TreeSet<>();
            for (String actor : happening.actors()) {
                for (String state : statesOf.getOrDefault(actor, NONE)) {
                    states.add(state);
                    actors.computeIfAbsent(state, any -> new TreeSet<>()).add(actor);
                }
            }
            switch (happening.kind()) {
                case MEETING -> add(counts, happening.states(), MapMeasure.MEETINGS);
                case COMMITMENT -> add(counts, states, MapMeasure.COMMITMENTS);
                case STATEMENT -> add(counts, states, MapMeasure.STATEMENTS);
                case ADOPTION -> {}
            }
        }
        actors.forEach((state, those) -> counts.computeIfAbsent(state, any -> new EnumMap<>(MapMeasure.class))
                .put(MapMeasure.ACTORS, those.size()));
        return counts.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), codes.getOrDefault(entry.getKey(), NONE), entry.getValue()))
                .toList();
    }

    private static void add(
            SortedMap<String, Map<MapMeasure, Integer>> counts, SortedSet<String> states, MapMeasure measure) {
        states.forEach(state -> counts.computeIfAbsent(state, any -> new EnumMap<>(MapMeasure.class))
                .merge(measure, 1, Integer::sum));
    }
}
