package org.mithaq.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;

/** Nodes in groups, numbered from 1: the largest first, of equal ones the one with the first node. */
final class Groups {

    private final List<List<Integer>> groups;
    private final int[] numbers;

    private Groups(Collection<? extends Collection<Integer>> sets, int nodes) {
        this.groups = sets.stream()
                .map(set -> set.stream().sorted().toList())
                .sorted(Comparator.comparing((List<Integer> group) -> -group.size())
                        .thenComparing(group -> group.get(0)))
                .toList();
        this.numbers = new int[nodes];
        for (int i = 0; i < groups.size(); i++) {
            for (int node : groups.get(i)) {
                numbers[node] = i + 1;
            }
        }
    }

    /** The nodes that are tied to each other by some way. */
    static Groups components(Graph<Integer, DefaultEdge> graph) {
        return new Groups(
                new ConnectivityInspector<>(graph).connectedSets(),
                graph.vertexSet().size());
    }

    /**
     * The nodes that are tied among each other more than to others.
     *
     * @throws CancellationException when it was stopped
     */
    static Groups communities(int[][] neighbours, BooleanSupplier stopped) {
        int[] found = Communities.find(neighbours, stopped);
        Map<Integer, List<Integer>> sets = new TreeMap<>();
        for (int node = 0; node < found.length; node++) {
            sets.computeIfAbsent(found[node], key -> new ArrayList<>()).add(node);
        }
        return new Groups(sets.values(), found.length);
    }

    /** The number of a node's group. */
    int numberOf(int node) {
        return numbers[node];
    }

    int count() {
        return groups.size();
    }

    /** How many nodes are in the largest; 0 when there is none. */
    int largest() {
        return groups.isEmpty() ? 0 : groups.get(0).size();
    }

    /** How much more edges lie within these groups than if they were drawn by chance; 0 without edges. */
    double modularity(int[][] neighbours) {
        double[] within = new double[groups.size()];
        double[] degrees = new double[groups.size()];
        double ends = 0;
        for (int node = 0; node < neighbours.length; node++) {
            for (int neighbour : neighbours[node]) {
                within[numbers[node] - 1] += numbers[node] == numbers[neighbour] ? 1 : 0;
            }
            degrees[numbers[node] - 1] += neighbours[node].length;
            ends += neighbours[node].length;
        }
        double sum = 0;
        for (int group = 0; group < within.length && ends > 0; group++) {
            sum += within[group] / ends - (degrees[group] / ends) * (degrees[group] / ends);
        }
        return sum;
    }
}
