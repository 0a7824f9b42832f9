package org.mithaq.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.vocab.GraphNames;

class UnionViewTest {

    private static final Node A = NodeFactory.createURI("https://example.org/a");
    private static final Node B = NodeFactory.createURI("https://example.org/b");
    private static final Node P = NodeFactory.createURI("https://example.org/p");
    private static final Triple TRIPLE = Triple.create(A, P, B);

    @Test
    void aTripleOfSeveralGraphsIsOne() {
        inTransaction(dataset -> {
            dataset.add(Quad.create(A, TRIPLE));
            dataset.add(Quad.create(B, TRIPLE));

            assertShows(dataset, TRIPLE);
        });
    }

    @Test
    void whatIsOnlyDerivedIsNotShown() {
        inTransaction(dataset -> {
            dataset.add(Quad.create(GraphNames.DERIVED, TRIPLE));

            assertShows(dataset);
        });
    }

    @Test
    void whatIsDerivedAndStatedIsShown() {
        inTransaction(dataset -> {
            dataset.add(Quad.create(GraphNames.DERIVED, TRIPLE));
            dataset.add(Quad.create(A, TRIPLE));

            assertShows(dataset, TRIPLE);
        });
    }

    @Test
    void theRealDefaultGraphIsNotShown() {
        inTransaction(dataset -> {
            dataset.add(Quad.create(Quad.defaultGraphIRI, TRIPLE));

            assertShows(dataset);
        });
    }

    @Test
    void theViewFollowsTheTransaction() {
        inTransaction(dataset -> {
            Graph view = UnionView.ofStatements(dataset);
            dataset.add(Quad.create(A, TRIPLE));
            assertThat(view.size()).isEqualTo(1);
            dataset.delete(Quad.create(A, TRIPLE));
            assertThat(view.isEmpty()).isTrue();
        });
    }

    private static void inTransaction(Consumer<DatasetGraph> work) {
        try (EmbeddedStore store = EmbeddedStore.inMemory()) {
            store.write(work);
        }
    }

    private static void assertShows(DatasetGraph dataset, Triple... expected) {
        Graph view = UnionView.ofStatements(dataset);
        boolean some = expected.length > 0;
        assertThat(view.find().toList()).isEqualTo(List.of(expected));
        assertThat(view.find(A, Node.ANY, Node.ANY).toList()).isEqualTo(List.of(expected));
        assertThat(view.find(Node.ANY, P, B).toList()).isEqualTo(List.of(expected));
        assertThat(view.contains(TRIPLE)).isEqualTo(some);
        assertThat(view.contains(Node.ANY, P, Node.ANY)).isEqualTo(some);
        assertThat(view.contains(B, Node.ANY, Node.ANY)).isFalse();
        assertThat(view.size()).isEqualTo(expected.length);
    }
}
