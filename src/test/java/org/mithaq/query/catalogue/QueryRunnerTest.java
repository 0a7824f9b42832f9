package org.mithaq.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.query.SparqlClock;
import org.mithaq.support.Guards;
import org.mithaq.support.Seed;
import org.mithaq.vocab.MQ;

/** Answers of queries on the bundled data: values, pages, graphs, time. */
class QueryRunnerTest {

    private static final QueryCatalog CATALOG =
            QueryCatalog.bundledAnd(Path.of("src/test/resources/catalogue/queries"));
    private static final QueryRunner RUNNER = runner(Duration.ofSeconds(60));

    @Test
    void valuesArriveAsTerms() {
        List<Binding> rows = rows(call("values", Map.of("anIri", List.of("org:unnm"), "aText", List.of("\"} #"))))
                .rows();

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("iri")).isEqualTo(NodeFactory.createURI("https://w3id.org/mithaq/id/org/unnm"));
        assertThat(rows.get(0).get("text")).isEqualTo(NodeFactory.createLiteralString("\"} #"));
        assertThat(rows.get(0).get("integer").getLiteralLexicalForm())
                .as("default")
                .isEqualTo("7");
        assertThat(rows.get(0).contains("date")).as("not given, no default").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\" || true || \"",
                "\") } UNION { ?thing ?p ?o",
                "x\\\") || (\\\"a\\\"=\\\"a",
                "'''\n} #",
                "$name",
                "?label",
                "\\u0022) || true #"
            })
    void noTextIsAnythingButAText(String hostile) {
        assertThat(rows(call("things-of-name", Map.of("name", List.of(hostile))))
                        .rows())
                .isEmpty();
    }

    @Test
    void aTextFindsWhatItSays() {
        assertThat(rows(call("things-of-name", Map.of("name", List.of("الرباط"))))
                        .rows())
                .isNotEmpty();
    }

    @Test
    void severalValuesAreAskedForTogether() {
        QueryAnswer.Rows chairs = rows(call("posts-of-roles", Map.of("role", List.of("chair"))));
        QueryAnswer.Rows both = rows(call("posts-of-roles", Map.of("role", List.of("chair", "coordinator"))));
        QueryAnswer.Rows all = rows(call("posts-of-roles", Map.of()));

        assertThat(roles(chairs)).containsOnly("chair");
        assertThat(roles(both))
                .contains("chair", "coordinator")
                .hasSizeGreaterThan(chairs.rows().size());
        assertThat(all.rows().size()).isGreaterThanOrEqualTo(both.rows().size());
    }

    @Test
    void thePagesTogetherAreTheAnswerThoughTheOrderLeavesRowsEqual() {
        List<Binding> whole = rows(call("posts-of-roles", Map.of())).rows();
        List<Binding> pages = new ArrayList<>();
        boolean hasNext = true;
        for (int page = 1; hasNext && pages.size() < whole.size(); page++) {
            QueryAnswer.Rows answer = rows(
                    call("posts-of-roles", Map.of("page", List.of(String.valueOf(page)), "pageSize", List.of("3"))));
            assertThat(answer.rows().size()).isBetween(1, 3);
            pages.addAll(answer.rows());
            hasNext = answer.hasNext();
        }

        assertThat(whole).hasSizeGreaterThan(4);
        assertThat(pages.subList(0, whole.size())).isEqualTo(whole);
    }

    @Test
    void thereIsNoNextPageAfterTheLastRow() {
        QueryAnswer.Rows whole = rows(call("posts-of-roles", Map.of("role", List.of("chair"))));
        String size = String.valueOf(whole.rows().size());

        assertThat(whole.hasNext()).isFalse();
        assertThat(rows(call("posts-of-roles", Map.of("role", List.of("chair"), "pageSize", List.of(size))))
                        .hasNext())
                .isFalse();
        QueryAnswer.Rows beyond = rows(call(
                "posts-of-roles", Map.of("role", List.of("chair"), "pageSize", List.of(size), "page", List.of("2"))));
        assertThat(beyond.rows()).isEmpty();
        assertThat(beyond.hasNext()).isFalse();
    }

    @Test
    void thePagesOfAGraphTogetherAreTheGraph() {
        Graph pages = GraphFactory.createDefaultGraph();
        boolean hasNext = true;
        int page = 0;
        while (hasNext) {
            page++;
            QueryAnswer.Statements answer =
                    statements(call("places", Map.of("page", List.of(String.valueOf(page)), "pageSize", List.of("7"))));
            assertThat(answer.graph().isEmpty()).isFalse();
            answer.graph().find().forEachRemaining(pages::add);
            hasNext = answer.hasNext();
        }

        int places = Seed.union()
                .find(Node.ANY, RDF.type.asNode(), MQ.Place)
                .toList()
                .size();
        assertThat(page).isGreaterThan(2);
        assertThat(pages.find(Node.ANY, RDF.type.asNode(), MQ.Place).toList()).hasSize(places);
    }

    @Test
    void aThingIsDescribedWithoutBookkeeping() {
        QueryAnswer.Statements known = statements(call("thing", Map.of("thing", List.of("org:unnm"))));
        QueryAnswer.Statements bookkeeping =
                statements(call("thing", Map.of("thing", List.of("https://w3id.org/mithaq/id/bookkeeping/dataset"))));

        assertThat(known.graph().isEmpty()).isFalse();
        assertThat(bookkeeping.graph().isEmpty()).isTrue();
    }

    @Test
    void aQueryEndsInTime() {
        QueryRunner hasty = runner(Duration.ofMillis(300));

        assertThatThrownBy(() -> hasty.run(call("never-ends", Map.of())))
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.QUERY_TIMEOUT));
    }

    private static List<String> roles(QueryAnswer.Rows answer) {
        return answer.rows().stream()
                .map(row -> row.get(Var.alloc("postRole")).getURI())
                .map(role -> role.substring(role.lastIndexOf('/') + 1))
                .toList();
    }

    private static QueryAnswer.Rows rows(QueryCall call) {
        return (QueryAnswer.Rows) RUNNER.run(call);
    }

    private static QueryAnswer.Statements statements(QueryCall call) {
        return (QueryAnswer.Statements) RUNNER.run(call);
    }

    private static QueryCall call(String name, Map<String, List<String>> values) {
        return QueryCall.of(CATALOG.find("trial/" + name).orElseThrow(), values);
    }

    private static QueryRunner runner(Duration timeout) {
        return new QueryRunner(Guards.reading(Seed.store()), new SparqlClock(), timeout, Long.MAX_VALUE);
    }
}
