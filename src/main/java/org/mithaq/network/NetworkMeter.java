package org.mithaq.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

/** Measures a network. Its nodes are the places of the actors in it; two that are tied have one edge, whatever ties them. */
final class NetworkMeter {

    /** The most steps of measuring: actors times the sum of actors and ties. */
    static final long MOST_STEPS = 300_000_000L;

    private final ActorNetwork network;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<TreeSet<Integer>> near;
    private final List<TreeSet<Integer>> before;
    private final List<TreeSet<Integer>> after;
    private final int[] strength;

    private NetworkMeter(ActorNetwork network) {
        this.network = network;
        network.actors().forEach(actor -> places.put(actor.iri(), places.size()));
        this.near = none();
        this.before = none();
        this.after = none();
        this.strength = new int[places.size()];
        network.ties().forEach(this::read);
    }

    /**
     * The measures of a network.
     *
     * @throws InvalidInputException {@link ProblemCode#NETWORK_TOO_LARGE}
     * @throws CancellationException when it was stopped
     */
    static MeasuredNetwork measure(ActorNetwork network, BooleanSupplier stopped) {
        long size = network.actors().size();
        NetworkFacts.require(size * (size + network.ties().size()), "steps", MOST_STEPS);
        return new NetworkMeter(network).measured(stopped);
    }

    private List<TreeSet<Integer>> none() {
        return Stream.generate(() -> new TreeSet<Integer>())
                .limit(places.size())
                .toList();
    }

    private void read(Tie tie) {
        int from = places.getOrDefault(tie.from(), -1);
        int to = places.getOrDefault(tie.to(), -1);
        near.get(from).add(to);
        near.get(to).add(from);
        if (tie.directed()) {
            after.get(from).add(to);
            before.get(to).add(from);
        }
        strength[from] += tie.weight();
        strength[to] += tie.weight();
    }

    private MeasuredNetwork measured(BooleanSupplier stopped) {
        int[][] neighbours = near.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        ShortestPaths paths = ShortestPaths.of(neighbours, stopped);
        Groups communities = Groups.communities(neighbours, stopped);
        Graph<Integer, DefaultEdge> graph = graph();
        Groups components = Groups.components(graph);
        Map<Integer, Integer> cores = new Coreness<>(graph).getScores();
        List<MeasuredActor> actors = new ArrayList<>();
        for (NetworkActor actor : network.actors()) {
            int place = actors.size();
            actors.add(new MeasuredActor(
                    actor,
                    neighbours[place].length,
                    before.get(place).size(),
                    after.get(place).size(),
                    strength[place],
                    paths.betweenness(place),
                    paths.closeness(place),
                    cores.getOrDefault(place, 0),
                    components.numberOf(place),
                    communities.numberOf(place)));
        }
        int pairs = near.stream().mapToInt(TreeSet::size).sum() / 2;
        double possible = places.size() * (places.size() - 1.0) / 2;
        return new MeasuredNetwork(
                network,
                actors,
                pairs,
                possible < 1 ? 0 : pairs / possible,
                components.count(),
                components.largest(),
                communities.count(),
                communities.modularity(neighbours));
    }

    private Graph<Integer, DefaultEdge> graph() {
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        places.values().stream().sorted().forEach(graph::addVertex);
        for (int node = 0; node < near.size(); node++) {
            for (int other : near.get(node).tailSet(node)) {
                graph.addEdge(node, other);
            }
        }
        return graph;
    }
}
