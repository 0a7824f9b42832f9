package org.mithaq.network;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Measures that come from the shortest ways between all pairs of nodes, where every edge is one step.
 *
 * <p>One breadth-first search from each node, so that time is in the product of nodes and edges, and room in their sum.
 *
 * <p><em>Source</em>: U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25(2),
 * 2001; M. Marchiori and V. Latora, Harmony in the small-world, Physica A 285, 2000.
 */
final class ShortestPaths {

    private final int[][] neighbours;
    private final double[] between;
    private final double[] harmonic;

    private final int[] order;
    private final int[] distance;
    private final double[] ways;
    private final double[] dependency;

    private ShortestPaths(int[][] neighbours) {
        int size = neighbours.length;
        this.neighbours = neighbours;
        this.between = new double[size];
        this.harmonic = new double[size];
        this.order = new int[size];
        this.distance = new int[size];
        this.ways = new double[size];
        this.dependency = new double[size];
    }

    /**
     * The measures of a graph without direction, loops or parallel edges.
     *
     * @param neighbours those of each node
     * @param stopped asked often; once it says so nothing more is done
     * @throws CancellationException when it was stopped
     */
    static ShortestPaths of(int[][] neighbours, BooleanSupplier stopped) {
        ShortestPaths paths = new ShortestPaths(neighbours);
        for (int source = 0; source < neighbours.length; source++) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException();
            }
            paths.searchFrom(source);
        }
        return paths;
    }

    /**
     * Of all pairs of other nodes, the share whose shortest ways lead over this one; of several ways of one pair each counts
     * its part. From 0 to 1; 0 where there are no two others.
     */
    double betweenness(int node) {
        double others = neighbours.length - 1.0;
        // each pair was met from both its ends
        return others < 2 ? 0 : between[node] / (others * (others - 1));
    }

    /** The mean of one through the distance to each other node, which is 0 where no way leads. From 0 to 1. */
    double closeness(int node) {
        return neighbours.length < 2 ? 0 : harmonic[node] / (neighbours.length - 1);
    }

    private void searchFrom(int source) {
        Arrays.fill(distance, -1);
        Arrays.fill(ways, 0);
        Arrays.fill(dependency, 0);
        distance[source] = 0;
        ways[source] = 1;
        order[0] = source;
        int found = 1;
        for (int next = 0; next < found; next++) {
            int node = order[next];
            for (int neighbour : neighbours[node]) {
                if (distance[neighbour] < 0) {
                    distance[neighbour] = distance[node] + 1;
                    order[found++] = neighbour;
                }
                if (distance[neighbour] == distance[node] + 1) {
                    ways[neighbour] += ways[node];
                }
            }
        }
        for (int last = found - 1; last > 0; last--) {
            addUp(order[last]);
        }
    }

    /** Hands what depends on a node on to those before it, the farthest first. */
    private void addUp(int node) {
        for (int neighbour : neighbours[node]) {
            if (distance[neighbour] == distance[node] - 1) {
                dependency[neighbour] += ways[neighbour] / ways[node] * (1 + dependency[node]);
            }
        }
        between[node] += dependency[node];
        harmonic[node] += 1.0 / distance[node];
    }
}
