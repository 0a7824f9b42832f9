package org.mithaq.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.problem.ConflictException;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.store.EmbeddedStore;

class TimedUpdateTest {

    private static final String GRAPH = "https://w3id.org/mithaq/id/record/x";

    private static final long MEMORY = 16 << 20;

    private final SparqlClock clock = new SparqlClock();
    private final EmbeddedStore store = EmbeddedStore.inMemory();

    @AfterEach
    void close() {
        clock.close();
        store.close();
    }

    @Test
    void moreRowsThanAreHeldInMemoryAreAllUsed() {
        store.write(dataset -> {
            for (int i = 0; i < 250; i++) {
                dataset.add(SSE.parseQuad("(<" + GRAPH + "> <a:s" + i + "> <a:p> " + i + ")"));
            }
        });

        run("INSERT { GRAPH <" + GRAPH + "> { <a:count> <a:sum> ?sum } } WHERE { "
                + "?s <a:p> ?a . ?t <a:p> ?b BIND(?a + ?b AS ?sum) }");

        assertThat(store.<Long>read(dataset -> dataset.stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                        .filter(quad -> quad.getPredicate().getURI().equals("a:sum"))
                        .count()))
                .isEqualTo(499);
    }

    @Test
    void theTimeEndsWhatWritesAsWell() {
        store.write(dataset -> dataset.add(SSE.parseQuad("(<" + GRAPH + "> <a:s> <a:p> 1)")));
        DatasetGraph slow = new DatasetGraphWrapper(store.dataset()) {
            @Override
            public void add(Quad quad) {
                long end = System.nanoTime() + Duration.ofMillis(300).toNanos();
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
                super.add(quad);
            }
        };
        String data = "INSERT DATA { GRAPH <" + GRAPH + "> { <a:s> <a:p> 2 , 3 , 4 , 5 } }";

        assertThatThrownBy(() -> Txn.executeWrite(
                        store.dataset(),
                        () -> update(data, Duration.ofMillis(200)).accept(slow)))
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.CHANGE_TIMEOUT));
        assertThat(store.<Long>read(DatasetGraph::size)).isEqualTo(1);
    }

    @Test
    void whatTheDatasetRefusesIsToldEvenWhenTheOperationIsSilent() {
        MithaqException refusal = new InvalidInputException(ProblemCode.CHANGE_TOO_LARGE, java.util.Map.of("limit", 1));
        store.write(dataset -> dataset.add(SSE.parseQuad("(<" + GRAPH + "> <a:s> <a:p> 1)")));
        DatasetGraph refusing = new DatasetGraphWrapper(store.dataset()) {
            @Override
            public void add(Node graph, Node subject, Node predicate, Node object) {
                throw refusal;
            }
        };

        for (String silent : List.of("COPY SILENT", "ADD SILENT", "MOVE SILENT")) {
            String update = silent + " <" + GRAPH + "> TO <https://w3id.org/mithaq/id/record/y>";
            assertThatThrownBy(() -> Txn.executeWrite(
                            store.dataset(),
                            () -> update(update, Duration.ofSeconds(5)).accept(refusing)))
                    .as(silent)
                    .isSameAs(refusal);
        }
    }

    @Test
    void aGraphIsCopiedWithinOneStore() {
        store.write(dataset -> {
            for (int i = 0; i < 1000; i++) {
                dataset.add(SSE.parseQuad("(<" + GRAPH + "> <a:s" + i + "> <a:p> " + i + ")"));
            }
        });

        run("COPY <" + GRAPH + "> TO <https://w3id.org/mithaq/id/record/y>");

        assertThat(store.<Long>read(dataset -> Long.valueOf(dataset.getGraph(
                                org.apache.jena.graph.NodeFactory.createURI("https://w3id.org/mithaq/id/record/y"))
                        .size())))
                .isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?s <a:p> ?a . ?t <a:p> ?b BIND(CONCAT(?a, ?b, ?a, ?b, ?a, ?b, ?a, ?b, ?a, ?b, ?a, ?b) AS ?sum)",
                "{ SELECT ?a ?b { ?s <a:p> ?a . ?t <a:p> ?b . ?u <a:p> ?c } ORDER BY ?a } BIND(1 AS ?sum)",
                "{ SELECT (GROUP_CONCAT(?a) AS ?sum) { ?s <a:p> ?a . ?t <a:p> ?b . ?u <a:p> ?c } }"
            })
    void anUpdateHoldsNoMoreThanItMay(String where) {
        store.write(dataset -> {
            for (int i = 0; i < 120; i++) {
                dataset.add(SSE.parseQuad("(<" + GRAPH + "> <a:s" + i + "> <a:p> \"" + i + "-".repeat(100) + "\")"));
            }
        });

        assertThatThrownBy(() -> run("INSERT DATA { GRAPH <" + GRAPH + "> { <a:x> <a:q> 1 } } ; " + "INSERT { GRAPH <"
                        + GRAPH + "> { <a:count> <a:sum> ?sum } } WHERE { " + where + " }"))
                .isInstanceOfSatisfying(InvalidInputException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.CHANGE_TOO_MUCH);
                    assertThat(problem.parameters()).containsEntry("limit", MEMORY);
                });
        assertThat(store.<Long>read(dataset -> (long)
                        dataset.getGraph(SSE.parseNode("<" + GRAPH + ">")).size()))
                .isEqualTo(120);
    }

    @Test
    void whatIsNotThereIsNotMoved() {
        assertThatThrownBy(() -> run("MOVE <" + GRAPH + "> TO <https://w3id.org/mithaq/id/record/y>"))
                .isInstanceOf(ConflictException.class);
    }

    private void run(String update) {
        store.write(update(update, Duration.ofSeconds(20))::accept);
    }

    private TimedUpdate update(String text, Duration time) {
        return new TimedUpdate(new UpdatePolicy(100, 1000).check(text, List.of(), List.of()), time, clock, MEMORY);
    }
}
