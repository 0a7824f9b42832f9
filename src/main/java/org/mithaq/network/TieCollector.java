package org.mithaq.network;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Puts together what ties the same two actors. No actor is tied to itself. */
final class TieCollector {

    private final boolean merged;
    private final Predicate<String> oneEnd;
    private final SortedMap<Ends, List<TieFact>> facts = new TreeMap<>();
    private long pairs;

    /**
     * A collector.
     *
     * @param merged whether all kinds of facts make one tie
     * @param oneEnd what at least one end of a tie is
     */
    TieCollector(boolean merged, Predicate<String> oneEnd) {
        this.merged = merged;
        this.oneEnd = oneEnd;
    }

    /** @param group the kind by its code; empty when it makes no difference */
    private record Ends(String from, String to, String group, boolean directed) implements Comparable<Ends> {

        @Override
        public int compareTo(Ends other) {
            int order = from.compareTo(other.from);
            order = order != 0 ? order : to.compareTo(other.to);
            return order != 0 ? order : group.compareTo(other.group);
        }
    }

    /** Ties an actor to the target of an occasion. */
    void lead(Occasion occasion, String actor, SortedSet<String> records) {
        add(occasion, actor, occasion.target(), records);
    }

    /** Ties each two of the actors that share an occasion. */
    void share(Occasion occasion, SortedMap<String, SortedSet<String>> recordsByActor) {
        List<String> actors = List.copyOf(recordsByActor.keySet());
        pairs += (long) actors.size() * (actors.size() - 1) / 2;
        NetworkFacts.require(pairs, "pairs", NetworkFacts.MOST_PAIRS);
        for (int i = 0; i < actors.size(); i++) {
            for (String other : actors.subList(i + 1, actors.size())) {
                SortedSet<String> records = new TreeSet<>(recordsByActor.get(actors.get(i)));
                records.addAll(recordsByActor.get(other));
                add(occasion, actors.get(i), other, records);
            }
        }
    }

    private void add(Occasion occasion, String one, String other, SortedSet<String> records) {
        if (one.equals(other) || !oneEnd.test(one) && !oneEnd.test(other)) {
            return;
        }
        boolean directed = occasion.kind().directed() && !merged;
        boolean turned = !directed && one.compareTo(other) > 0;
        Ends ends = new Ends(
                turned ? other : one,
                turned ? one : other,
                merged ? "" : occasion.kind().code(),
                directed);
        facts.computeIfAbsent(ends, key -> new ArrayList<>())
                .add(new TieFact(occasion.kind(), occasion.about(), List.copyOf(occasion.periods()), records));
    }

    /** The ties, in order. */
    List<Tie> ties() {
        List<Tie> ties = new ArrayList<>();
        facts.forEach((ends, found) ->
                ties.add(new Tie(Tie.kindsOf(found), ends.directed, ends.from, ends.to, List.copyOf(found))));
        return ties;
    }
}
