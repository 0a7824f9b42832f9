package org.mithaq.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Finds communities by the Louvain method: nodes move, one after the other in their order, to the community of neighbours
 * that adds most to the modularity, until none gains; then communities are taken as nodes, and so on. Nothing is left to
 * chance: the same graph has the same communities always.
 *
 * <p><em>Source</em>: V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, Fast unfolding of communities in large
 * networks, Journal of Statistical Mechanics, 2008, P10008.
 */
final class Communities {

    private static final double SOME = 1e-12;

    private final int[][] neighbours;
    private final double[][] weights;
    private final double[] degree;
    private final double ends;
    private final int[] community;
    private final double[] total;
    private final double[] links;

    /** One level; a node whose ties among what was merged into it count is a neighbour of itself. */
    private Communities(int[][] neighbours, double[][] weights) {
        this.neighbours = neighbours;
        this.weights = weights;
        this.degree = Arrays.stream(weights)
                .mapToDouble(each -> Arrays.stream(each).sum())
                .toArray();
        this.ends = Arrays.stream(degree).sum();
        this.community = IntStream.range(0, neighbours.length).toArray();
        this.total = degree.clone();
        this.links = new double[neighbours.length];
    }

    /**
     * The community of each node; a node without neighbours is one of its own.
     *
     * @throws CancellationException when it was stopped
     */
    static int[] find(int[][] neighbours, BooleanSupplier stopped) {
        int[] found = IntStream.range(0, neighbours.length).toArray();
        double[][] ones = Arrays.stream(neighbours)
                .map(each -> Arrays.stream(each).mapToDouble(node -> 1).toArray())
                .toArray(double[][]::new);
        Communities level = new Communities(neighbours, ones);
        while (level.move(stopped)) {
            int[] numbers = level.numbers();
            for (int node = 0; node < found.length; node++) {
                found[node] = numbers[found[node]];
            }
            level = level.merged(numbers);
        }
        return found;
    }

    /** Moves nodes as long as that gains anything; whether any has moved. */
    private boolean move(BooleanSupplier stopped) {
        boolean any = false;
        boolean moved = ends > 0;
        while (moved) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException();
            }
            moved = false;
            for (int node = 0; node < neighbours.length; node++) {
                moved |= moves(node);
            }
            any |= moved;
        }
        return any;
    }

    private boolean moves(int node) {
        for (int i = 0; i < neighbours[node].length; i++) {
            if (neighbours[node][i] != node) {
                links[community[neighbours[node][i]]] += weights[node][i];
            }
        }
        int own = community[node];
        total[own] -= degree[node];
        int best = own;
        double most = gain(node, own);
        for (int neighbour : neighbours[node]) {
            if (gain(node, community[neighbour]) > most + SOME) {
                best = community[neighbour];
                most = gain(node, best);
            }
        }
        for (int neighbour : neighbours[node]) {
            links[community[neighbour]] = 0;
        }
        community[node] = best;
        total[best] += degree[node];
        return best != own;
    }

    private double gain(int node, int to) {
        return links[to] - total[to] * degree[node] / ends;
    }

    /** The number of each node's community, in the order of their first nodes. */
    private int[] numbers() {
        Map<Integer, Integer> numbers = new HashMap<>();
        return Arrays.stream(community)
                .map(each -> numbers.computeIfAbsent(each, key -> numbers.size()))
                .toArray();
    }

    private Communities merged(int[] numbers) {
        int size = Arrays.stream(numbers).max().orElse(-1) + 1;
        List<TreeMap<Integer, Double>> sums = IntStream.range(0, size)
                .mapToObj(each -> new TreeMap<Integer, Double>())
                .toList();
        for (int node = 0; node < neighbours.length; node++) {
            for (int i = 0; i < neighbours[node].length; i++) {
                sums.get(numbers[node]).merge(numbers[neighbours[node][i]], weights[node][i], Double::sum);
            }
        }
        return new Communities(
                sums.stream()
                        .map(sum -> sum.keySet().stream()
                                .mapToInt(Integer::intValue)
                                .toArray())
                        .toArray(int[][]::new),
                sums.stream()
                        .map(sum -> sum.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                        .toArray(double[][]::new));
    }
}
