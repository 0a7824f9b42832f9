package org.mithaq.publish.picture;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one revision says of what happened.
 *
 * @param all in the order of their IRIs
 * @param objectives by number
 * @param statesOf the states whose institution an actor is; a state is of itself
 * @param codes the codes of ISO 3166 of states
 * @param members of networks, which are among them, and their organs
 */
public record Happenings(
        long revision,
        List<Happening> all,
        List<Objective> objectives,
        Map<String, SortedSet<String>> statesOf,
        Map<String, SortedSet<String>> codes,
        SortedMap<String, SortedSet<String>> members) {

    /** How much each actor did, all kinds together. */
    public SortedMap<String, Integer> countsOfActors() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        all.forEach(happening -> happening.actors().forEach(actor -> counts.merge(actor, 1, Integer::sum)));
        return counts;
    }

    /** The states of several actors. */
    SortedSet<String> statesOf(SortedSet<String> actors) {
        SortedSet<String> states = new TreeSet<>();
        actors.forEach(actor -> states.addAll(statesOf.getOrDefault(actor, new TreeSet<>())));
        return states;
    }
}
