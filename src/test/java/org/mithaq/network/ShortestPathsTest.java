package org.mithaq.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.assertj.core.data.Offset;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Betweenness and closeness against figures that are published, a count of all paths, and another library. */
class ShortestPathsTest {

    private static final Offset<Double> ROUNDED = within(0.0000005);
    private static final Offset<Double> EXACT = within(1e-9);

    /** The figures that NetworkX gives, too. */
    @Test
    void theHeadsOfTheKarateClubAreBetweenTheOthers() {
        ShortestPaths paths = ShortestPaths.of(Graphs.KARATE_CLUB, () -> false);

        assertThat(paths.betweenness(0)).isEqualTo(0.437635, ROUNDED);
        assertThat(paths.betweenness(33)).isEqualTo(0.304075, ROUNDED);
        assertThat(paths.betweenness(32)).isEqualTo(0.145247, ROUNDED);
        assertThat(paths.betweenness(2)).isEqualTo(0.143657, ROUNDED);
        assertThat(paths.betweenness(11)).isZero();
    }

    @Test
    void allWaysOfAStarLeadOverItsCentre() {
        ShortestPaths star = ShortestPaths.of(Graphs.of(5, "0 1,0 2,0 3,0 4"), () -> false);

        assertThat(star.betweenness(0)).isEqualTo(1, EXACT);
        assertThat(star.betweenness(3)).isZero();
        assertThat(star.closeness(0)).isEqualTo(1, EXACT);
        assertThat(star.closeness(3)).isEqualTo((1 + 3 / 2.0) / 4, EXACT);
    }

    @Test
    void theMiddleOfAPathIsBetweenItsHalves() {
        ShortestPaths path = ShortestPaths.of(Graphs.of(5, "0 1,1 2,2 3,3 4"), () -> false);

        assertThat(path.betweenness(2)).isEqualTo(4 / 6.0, EXACT);
        assertThat(path.betweenness(1)).isEqualTo(3 / 6.0, EXACT);
        assertThat(path.betweenness(0)).isZero();
    }

    @Test
    void whatIsNotTiedIsFarAwayAndNotInBetween() {
        ShortestPaths apart = ShortestPaths.of(Graphs.of(4, "0 1"), () -> false);

        assertThat(apart.closeness(0)).isEqualTo(1 / 3.0, EXACT);
        assertThat(apart.closeness(3)).isZero();
        assertThat(apart.betweenness(0)).isZero();
        ShortestPaths one = ShortestPaths.of(new int[1][0], () -> false);
        assertThat(one.closeness(0)).isZero();
        assertThat(one.betweenness(0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void allShortestPathsCountedOneByOneSayTheSame(long seed) {
        int[][] graph = Graphs.random(9, 12, seed);
        ShortestPaths paths = ShortestPaths.of(graph, () -> false);

        double[] counted = counted(graph);
        for (int node = 0; node < graph.length; node++) {
            assertThat(paths.betweenness(node)).isEqualTo(counted[node], EXACT);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void anotherLibrarySaysTheSame(long seed) {
        int[][] graph = Graphs.random(60, 100, seed);
        ShortestPaths paths = ShortestPaths.of(graph, () -> false);

        Map<Integer, Double> pairs = new BetweennessCentrality<>(Graphs.graph(graph)).getScores();
        Map<Integer, Double> harmonic = new HarmonicCentrality<>(Graphs.graph(graph)).getScores();
        for (int node = 0; node < graph.length; node++) {
            assertThat(paths.betweenness(node)).isEqualTo(pairs.get(node) * 2 / (59 * 58), EXACT);
            assertThat(paths.closeness(node)).isEqualTo(harmonic.get(node), EXACT);
        }
    }

    @Test
    void whatIsStoppedGivesNothing() {
        assertThatThrownBy(() -> ShortestPaths.of(Graphs.KARATE_CLUB, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    /** The share of shortest paths over each node, by listing all paths. */
    private static double[] counted(int[][] graph) {
        double[] shares = new double[graph.length];
        for (int from = 0; from < graph.length; from++) {
            for (int to = from + 1; to < graph.length; to++) {
                List<List<Integer>> all = new ArrayList<>();
                walk(graph, new ArrayList<>(List.of(from)), to, all);
                int shortest = all.stream().mapToInt(List::size).min().orElse(0);
                List<List<Integer>> best =
                        all.stream().filter(path -> path.size() == shortest).toList();
                best.forEach(
                        path -> path.subList(1, path.size() - 1).forEach(node -> shares[node] += 1.0 / best.size()));
            }
        }
        double pairs = (graph.length - 1) * (graph.length - 2) / 2.0;
        for (int node = 0; node < shares.length; node++) {
            shares[node] /= pairs;
        }
        return shares;
    }

    private static void walk(int[][] graph, List<Integer> path, int to, List<List<Integer>> found) {
        int last = path.get(path.size() - 1);
        if (last == to) {
            found.add(List.copyOf(path));
            return;
        }
        for (int next : graph[last]) {
            if (!path.contains(next)) {
                path.add(next);
                walk(graph, path, to, found);
                path.remove(path.size() - 1);
            }
        }
    }
}
