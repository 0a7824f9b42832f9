package org.mithaq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.vocab.GraphNames;

class HistoryTest {

    private static final int REVISIONS = 60;

    private final EmbeddedStore store = EmbeddedStore.inMemory();
    private final RevisionLog log = RevisionLog.inMemory();
    private final History history = new History(log);

    @AfterEach
    void close() {
        log.close();
        store.close();
    }

    /** The second opinion is a copy of the whole dataset after each revision. */
    @Test
    void everyGraphIsAsItWasAtEveryRevision() {
        Random random = new Random(5);
        List<DatasetGraph> copies = new ArrayList<>();
        store.write(dataset -> dataset.add(Revisions.quad(0, "before history")));
        copies.add(store.read(Revisions::copy));
        for (int number = 1; number <= REVISIONS; number++) {
            commit(number, store.read(dataset -> Revisions.randomChange(dataset, random)));
            copies.add(store.read(Revisions::copy));
        }
        List<Node> graphs = new ArrayList<>(List.of(GraphNames.DERIVED));
        for (int graph = 0; graph < 6; graph++) {
            graphs.add(Revisions.graph(graph));
        }
        for (int revision = 0; revision <= REVISIONS; revision++) {
            for (Node graph : graphs) {
                assertThat(at(graph, revision))
                        .as("%s at %d", graph, revision)
                        .isEqualTo(content(copies.get(revision), graph));
            }
        }
    }

    @Test
    void aRevisionThatIsNotInTheDataYetIsNotLookedAt() {
        commit(1, Revisions.adding(Revisions.quad(1, "x")));
        log.append(Revisions.revisions(2, 2));

        assertThat(at(Revisions.graph(1), 1)).hasSize(1);
        assertNotFound(2);
    }

    @Test
    void aNumberOutsideTheHistoryIsNotFound() {
        commit(1, Revisions.adding(Revisions.quad(1, "x")));

        assertThat(at(Revisions.graph(1), 0)).isEmpty();
        assertNotFound(-1);
        assertNotFound(2);
    }

    private void assertNotFound(long revision) {
        assertThatThrownBy(() -> at(Revisions.graph(1), revision))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.HISTORY_NO_SUCH_REVISION));
    }

    private void commit(long number, ChangeSet change) {
        log.append(List.of(Revisions.revision(number, change)));
        store.write(dataset -> {
            change.applyTo(dataset);
            RevisionMarker.write(dataset, number);
        });
    }

    private Set<Triple> at(Node graph, long revision) {
        return store.read(dataset -> history.graphAt(dataset, graph, revision));
    }

    private static Set<Triple> content(DatasetGraph dataset, Node graph) {
        Set<Triple> triples = new HashSet<>();
        dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
        return triples;
    }
}
