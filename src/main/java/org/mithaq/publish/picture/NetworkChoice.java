package org.mithaq.publish.picture;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mithaq.network.ActorNetwork;
import org.mithaq.network.NetworkActor;
import org.mithaq.network.Tie;

/**
 * As much of a network as can be drawn and read.
 *
 * @param actors those with most ties, most first
 * @param ties among them, the strongest that are drawn
 * @param neighbours of each of these actors in the whole network, with the strength of what ties them, strongest first
 * @param allActors how many actors the network has
 * @param allTies how many ties
 */
public record NetworkChoice(
        List<NetworkActor> actors,
        List<Tie> ties,
        Map<String, List<Neighbour>> neighbours,
        int allActors,
        int allTies) {

    /** The most actors that are drawn. */
    public static final int MOST = 60;

    private static final int MOST_TIES = 300;

    /** Whom something ties to an actor, and how much. */
    public record Neighbour(NetworkActor actor, int weight) {}

    /** Chooses from a network in which all ties of two actors are one. */
    public static NetworkChoice of(ActorNetwork network) {
        SortedMap<String, Map<String, Integer>> weights = new TreeMap<>();
        for (Tie tie : network.ties()) {
            weights.computeIfAbsent(tie.from(), any -> new HashMap<>()).merge(tie.to(), tie.weight(), Integer::sum);
            weights.computeIfAbsent(tie.to(), any -> new HashMap<>()).merge(tie.from(), tie.weight(), Integer::sum);
        }
        List<NetworkActor> actors = network.actors().stream()
                .sorted(Comparator.comparingInt(
                                (NetworkActor actor) -> -of(weights, actor).size())
                        .thenComparing(NetworkActor::iri))
                .limit(MOST)
                .toList();
        Set<String> shown = actors.stream().map(NetworkActor::iri).collect(Collectors.toSet());
        List<Tie> ties = network.ties().stream()
                .filter(tie -> shown.contains(tie.from()) && shown.contains(tie.to()))
                .sorted(Comparator.comparingInt((Tie tie) -> -tie.weight())
                        .thenComparing(Tie::from)
                        .thenComparing(Tie::to))
                .limit(MOST_TIES)
                .toList();
        Map<String, List<Neighbour>> neighbours = actors.stream()
                .collect(Collectors.toMap(NetworkActor::iri, actor -> neighbours(of(weights, actor), network)));
        return new NetworkChoice(
                actors,
                ties,
                neighbours,
                network.actors().size(),
                network.ties().size());
    }

    /** How many others something ties to an actor. */
    public int degree(NetworkActor actor) {
        return neighbours.getOrDefault(actor.iri(), List.of()).size();
    }

    private static Map<String, Integer> of(Map<String, Map<String, Integer>> weights, NetworkActor actor) {
        return weights.getOrDefault(actor.iri(), Map.of());
    }

    private static List<Neighbour> neighbours(Map<String, Integer> weights, ActorNetwork network) {
        return weights.entrySet().stream()
                .flatMap(entry ->
                        network.find(entry.getKey()).stream().map(actor -> new Neighbour(actor, entry.getValue())))
                .sorted(Comparator.comparingInt((Neighbour one) -> -one.weight())
                        .thenComparing(one -> one.actor().iri()))
                .toList();
    }
}
