package org.mithaq.publish.picture;

import java.util.ArrayList;
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

    /** A country with its counts. */
    public record Row(String state, SortedSet<String> codes, Map<MapMeasure, Integer> counts) {

        /** How much of a measure. */
        public int count(MapMeasure measure) {
            return counts.getOrDefault(measure, 0);
        }
    }

    /** Counts by country, sorted by a measure. */
    public static CountryMap of(Happenings all, MapMeasure measure) {
        SortedMap<String, Map<MapMeasure, Integer>> counts = new TreeMap<>();
        SortedMap<String, SortedSet<String>> actors = new TreeMap<>();
        for (Happening happening : all.all()) {
            switch (happening.kind()) {
                case MEETING -> count(counts, happening.states(), MapMeasure.MEETINGS);
                case COMMITMENT -> count(counts, all.statesOf(happening.actors()), MapMeasure.COMMITMENTS);
                case STATEMENT -> count(counts, all.statesOf(happening.actors()), MapMeasure.STATEMENTS);
                case ADOPTION -> {}
            }
            happening
                    .actors()
                    .forEach(actor -> all.statesOf()
                            .getOrDefault(actor, new TreeSet<>())
                            .forEach(state -> actors.computeIfAbsent(state, any -> new TreeSet<>())
                                    .add(actor)));
        }
        actors.forEach((state, those) -> counts.computeIfAbsent(state, any -> new EnumMap<>(MapMeasure.class))
                .put(MapMeasure.ACTORS, those.size()));
        List<Row> rows = new ArrayList<>();
        counts.forEach(
                (state, those) -> rows.add(new Row(state, all.codes().getOrDefault(state, new TreeSet<>()), those)));
        rows.sort(Comparator.comparingInt((Row row) -> -row.count(measure)).thenComparing(Row::state));
        return new CountryMap(measure, List.copyOf(rows));
    }

    private static void count(
            SortedMap<String, Map<MapMeasure, Integer>> counts, SortedSet<String> states, MapMeasure measure) {
        states.forEach(state -> counts.computeIfAbsent(state, any -> new EnumMap<>(MapMeasure.class))
                .merge(measure, 1, Integer::sum));
    }
}
