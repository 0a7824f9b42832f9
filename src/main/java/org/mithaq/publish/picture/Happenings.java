package org.mithaq.publish.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What one revision says of what happened.
 *
 * @param all in the order of their IRIs
 * @param objectives by number
 * @param members of networks, which are among them, and their organs
 * @param actors who did anything or took part, those who did most first
 * @param countries of which anything is known
 */
public record Happenings(
        long revision,
        List<Happening> all,
        List<Objective> objectives,
        SortedMap<String, SortedSet<String>> members,
        List<String> actors,
        List<CountryMap.Row> countries) {

    /**
     * What happened, with what is counted once for all pictures.
     *
     * @param statesOf the states whose institution an actor is; a state is of itself
     * @param codes the codes of ISO 3166 of states
     */
    static Happenings of(
            long revision,
            List<Happening> all,
            List<Objective> objectives,
            SortedMap<String, SortedSet<String>> members,
            Map<String, SortedSet<String>> statesOf,
            Map<String, SortedSet<String>> codes) {
        Map<String, Integer> counts = new HashMap<>();
        all.forEach(happening -> happening.actors().forEach(actor -> counts.merge(actor, 1, Integer::sum)));
        List<String> actors = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return new Happenings(
                revision, List.copyOf(all), objectives, members, actors, CountryMap.count(all, statesOf, codes));
    }
}
