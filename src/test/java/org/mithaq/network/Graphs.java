package org.mithaq.network;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** Small graphs by the neighbours of their nodes. */
final class Graphs {

    /**
     * The friendships in a karate club, of which nodes 0 and 33 are the two heads.
     *
     * <p><em>Source</em>: W. W. Zachary, An information flow model for conflict and fission in small groups, Journal of
     * Anthropological Research 33(4), 1977.
     */
    static final int[][] KARATE_CLUB = of(
            34,
            "0 1,0 2,0 3,0 4,0 5,0 6,0 7,0 8,0 10,0 11,0 12,0 13,0 17,0 19,0 21,0 31,1 2,1 3,1 7,1 13,1 17,1 19,1 21,1 30,"
                    + "2 3,2 7,2 8,2 9,2 13,2 27,2 28,2 32,3 7,3 12,3 13,4 6,4 10,5 6,5 10,5 16,6 16,8 30,8 32,8 33,9 33,"
                    + "13 33,14 32,14 33,15 32,15 33,18 32,18 33,19 33,20 32,20 33,22 32,22 33,23 25,23 27,23 29,23 32,"
                    + "23 33,24 25,24 27,24 31,25 31,26 29,26 33,27 33,28 31,28 33,29 32,29 33,30 32,30 33,31 32,31 33,"
                    + "32 33");

    private Graphs() {}

    /** @param edges two nodes each, between commas */
    static int[][] of(int nodes, String edges) {
        int[][] pairs = Stream.of(edges.split(","))
                .filter(edge -> !edge.isBlank())
                .map(edge -> Stream.of(edge.strip().split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toArray(int[][]::new);
        return neighbours(nodes, pairs);
    }

    static int[][] random(int nodes, int edges, long seed) {
        Random random = new Random(seed);
        int[][] pairs = IntStream.range(0, edges)
                .mapToObj(i -> new int[] {random.nextInt(nodes), random.nextInt(nodes)})
                .filter(pair -> pair[0] != pair[1])
                .toArray(int[][]::new);
        return neighbours(nodes, pairs);
    }

    static Graph<Integer, DefaultEdge> graph(int[][] neighbours) {
        Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        IntStream.range(0, neighbours.length).forEach(graph::addVertex);
        for (int node = 0; node < neighbours.length; node++) {
            for (int other : neighbours[node]) {
                graph.addEdge(node, other);
            }
        }
        return graph;
    }

    private static int[][] neighbours(int nodes, int[][] pairs) {
        return IntStream.range(0, nodes)
                .mapToObj(node -> Stream.of(pairs)
                        .filter(pair -> pair[0] == node || pair[1] == node)
                        .mapToInt(pair -> pair[0] == node ? pair[1] : pair[0])
                        .sorted()
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
    }
}
