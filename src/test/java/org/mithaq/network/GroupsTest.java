package org.mithaq.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupsTest {

    private static final int[][] TWO_CLIQUES = Graphs.of(8, "0 1,0 2,0 3,1 2,1 3,2 3,3 4,4 5,4 6,4 7,5 6,5 7,6 7");

    @Test
    void twoCliquesAreTwoCommunities() {
        Groups communities = communities(TWO_CLIQUES);

        assertThat(communities.count()).isEqualTo(2);
        assertThat(communities.numberOf(0)).isEqualTo(1).isEqualTo(communities.numberOf(3));
        assertThat(communities.numberOf(4)).isEqualTo(2).isEqualTo(communities.numberOf(7));
        // 12 of 13 edges lie within, half of the ends in each
        assertThat(communities.modularity(TWO_CLIQUES)).isEqualTo(12 / 13.0 - 0.5, within(1e-9));
    }

    /** The best there is has 0.4198; greedy merging finds 0.381. */
    @Test
    void theKarateClubFallsApartAsItDid() {
        Groups communities = communities(Graphs.KARATE_CLUB);

        assertThat(communities.count()).isEqualTo(4);
        assertThat(communities.modularity(Graphs.KARATE_CLUB)).isBetween(0.41, 0.4198);
        assertThat(communities.numberOf(0)).isNotEqualTo(communities.numberOf(33));
    }

    @Test
    void componentsAreNumberedByTheirSize() {
        Groups components = Groups.components(Graphs.graph(Graphs.of(7, "5 6,1 2,2 3")));

        assertThat(components.count()).isEqualTo(4);
        assertThat(components.largest()).isEqualTo(3);
        assertThat(components.numberOf(1)).isEqualTo(1);
        assertThat(components.numberOf(5)).isEqualTo(2);
        assertThat(components.numberOf(0)).isEqualTo(3);
        assertThat(components.numberOf(4)).isEqualTo(4);
    }

    @Test
    void whereNobodyIsThereAreNoGroups() {
        Groups none = communities(new int[0][0]);

        assertThat(none.count()).isZero();
        assertThat(none.largest()).isZero();
        assertThat(none.modularity(new int[0][0])).isZero();
        assertThat(communities(new int[3][0]).count()).isEqualTo(3);
    }

    @Test
    void whatIsWhollyTiedIsOneCommunity() {
        assertThat(communities(Graphs.of(5, "0 1,2 3")).count()).isEqualTo(3);
        assertThat(communities(Graphs.of(2, "0 1")).count()).isEqualTo(1);
        assertThat(communities(Graphs.of(6, "0 1,1 2,0 2,3 4,4 5,3 5")).count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyNodeIsInOneCommunityOfItsComponent(long seed) {
        int[][] graph = Graphs.random(80, 20 + (int) seed * 12, seed);
        Groups components = Groups.components(Graphs.graph(graph));
        Groups communities = Groups.communities(graph, () -> false);

        for (int node = 0; node < graph.length; node++) {
            assertThat(communities.numberOf(node)).isBetween(1, communities.count());
            for (int other = 0; other < graph.length; other++) {
                if (communities.numberOf(node) == communities.numberOf(other)) {
                    assertThat(components.numberOf(node)).isEqualTo(components.numberOf(other));
                }
            }
        }
        assertThat(communities.modularity(graph)).isEqualTo(measuredElsewhere(graph, communities), within(1e-9));
        assertThat(communities.modularity(graph)).isGreaterThan(components.modularity(graph) - 1e-9);
        assertThat(Communities.find(graph, () -> false)).isEqualTo(Communities.find(graph, () -> false));
    }

    @Test
    void whatIsStoppedGivesNothing() {
        assertThatThrownBy(() -> Groups.communities(TWO_CLIQUES, () -> true)).isInstanceOf(CancellationException.class);
    }

    private static double measuredElsewhere(int[][] graph, Groups groups) {
        Map<Integer, Set<Integer>> sets = new TreeMap<>();
        for (int node = 0; node < graph.length; node++) {
            sets.computeIfAbsent(groups.numberOf(node), key -> new HashSet<>()).add(node);
        }
        return new UndirectedModularityMeasurer<>(Graphs.graph(graph)).modularity(new ArrayList<>(sets.values()));
    }

    private static Groups communities(int[][] graph) {
        return Groups.communities(graph, () -> false);
    }
}
