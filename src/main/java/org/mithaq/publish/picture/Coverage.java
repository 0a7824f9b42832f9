package org.mithaq.publish.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much each actor did that addresses each objective.
 *
 * @param rows the actors with most, most first
 * @param actors how many actors there are in all
 * @param totals how much addresses each objective, whoever did it, in the order of the objectives
 */
public record Coverage(List<Objective> objectives, List<Row> rows, int actors, List<Integer> totals) {

    /** The most actors that are shown. */
    public static final int MOST = 40;

    /**
     * An actor.
     *
     * @param counts by the order of the objectives; 0 where no source that was read says so
     * @param total all together: what addresses two objectives counts once
     */
    public record Row(String actor, List<Integer> counts, int total) {}

    /**
     * Counts happenings of some kinds.
     *
     * @param most how many actors are shown at most
     */
    public static Coverage of(Happenings all, Set<HappeningKind> kinds, int most) {
        Map<String, Map<String, Integer>> byActor = new TreeMap<>();
        Map<String, Integer> totals = new HashMap<>();
        Map<String, Integer> totalsOfActors = new HashMap<>();
        SortedSet<String> known = new TreeSet<>();
        all.objectives().forEach(objective -> known.add(objective.iri()));
        for (Happening happening : all.all()) {
            if (kinds.contains(happening.kind())
                    && happening.objectives().stream().anyMatch(known::contains)) {
                happening.objectives().forEach(objective -> totals.merge(objective, 1, Integer::sum));
                happening.actors().forEach(actor -> {
                    totalsOfActors.merge(actor, 1, Integer::sum);
                    Map<String, Integer> counts = byActor.computeIfAbsent(actor, any -> new HashMap<>());
                    happening.objectives().forEach(objective -> counts.merge(objective, 1, Integer::sum));
                });
            }
        }
        List<Row> rows = byActor.entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        inOrder(all.objectives(), entry.getValue()),
                        totalsOfActors.getOrDefault(entry.getKey(), 0)))
                .sorted(Comparator.comparingInt((Row row) -> -row.total()).thenComparing(Row::actor))
                .toList();
        return new Coverage(
                all.objectives(),
                rows.subList(0, Math.min(most, rows.size())),
                rows.size(),
                inOrder(all.objectives(), totals));
    }

    /** How strong the colour of a number is, from 0 for nothing to 4. */
    public static int strength(int count) {
        return count == 0 ? 0 : count == 1 ? 1 : count < 4 ? 2 : count < 8 ? 3 : 4;
    }

    private static List<Integer> inOrder(List<Objective> objectives, Map<String, Integer> counts) {
        return objectives.stream()
                .map(objective -> counts.getOrDefault(objective.iri(), 0))
                .toList();
    }
}
