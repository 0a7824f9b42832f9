package org.mithaq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.problem.InvalidInputException;

/** Queries whose memory is counted give what others give, and give free what they held. */
class QueryMemoryTest {

    private static final String DATA = """
            <a:1> <a:p> 1 , 2 , "ميثاق"@ar ; <a:q> <a:2> ; <a:r> "x" .
            <a:2> <a:p> 2 , 3.0 , "x" ; <a:q> <a:3> , <a:1> .
            <a:3> <a:p> "x" , "y" , <a:1> ; <a:q> <a:3> ; <a:r> "" .
            """;

    private final EmbeddedStore store = EmbeddedStore.inMemory();

    @BeforeEach
    void fill() {
        store.write(dataset -> RDFParser.fromString(DATA, Lang.TURTLE)
                .toGraph()
                .find()
                .forEachRemaining(triple -> dataset.add(
                        org.apache.jena.graph.NodeFactory.createURI("a:g"),
                        triple.getSubject(),
                        triple.getPredicate(),
                        triple.getObject())));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY ?s",
                "SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT *) AS ?m) (COUNT(DISTINCT ?o) AS ?k) { ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?n) (SUM(?o) AS ?m) (MAX(?o) AS ?x) (SAMPLE(?o) AS ?y) { ?s <a:none> ?o }",
                "SELECT ?p (SUM(DISTINCT ?o) AS ?n) (AVG(DISTINCT ?o) AS ?m) { ?s ?p ?o FILTER(ISNUMERIC(?o)) } GROUP BY ?p",
                "SELECT ?p (SUM(?o) AS ?n) (AVG(?o) AS ?m) { ?s ?p ?o } GROUP BY ?p",
                "SELECT ?p (MIN(DISTINCT ?o) AS ?n) (MAX(?o) AS ?m) { ?s ?p ?o } GROUP BY ?p",
                "SELECT (GROUP_CONCAT(?o) AS ?all) { { SELECT ?o { ?s ?p ?o } ORDER BY STR(?o) } }",
                "SELECT (GROUP_CONCAT(DISTINCT ?o; SEPARATOR=', ') AS ?all) { { SELECT ?o { ?s <a:p> ?o } ORDER BY STR(?o) } }",
                "SELECT ?p { ?s ?p ?o } GROUP BY ?p",
                "SELECT ?l { ?s ?p ?o } GROUP BY (STRLEN(STR(?o)) AS ?l)",
                "SELECT ?l ?p { ?s ?p ?o } GROUP BY (1/STRLEN(STR(?o)) AS ?l) ?p HAVING(BOUND(?l))",
                "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p HAVING(COUNT(*) > 3)",
                "SELECT (COUNT(DISTINCT ?l) AS ?n) { ?s ?p ?o BIND(1/STRLEN(STR(?o)) AS ?l) }",
                "SELECT DISTINCT ?s { ?s ?p ?o }",
                "SELECT * { ?s ?p ?o } ORDER BY ?p DESC(?s) STR(?o)",
                "SELECT * { ?s ?p ?o } ORDER BY ?p DESC(?s) STR(?o) LIMIT 3",
                "SELECT DISTINCT ?p ?s { ?s ?p ?o } ORDER BY ?p DESC(?s) LIMIT 3",
                "SELECT * { { SELECT ?s { ?s ?p 'x' } } { SELECT ?s { ?s <a:r> ?o } } }",
                "SELECT * { ?s <a:q> ?o OPTIONAL { SELECT ?s (COUNT(*) AS ?n) { ?s <a:r> ?x } GROUP BY ?s } }",
                "SELECT * { ?s ?p ?o MINUS { ?s <a:r> ?x } }",
                "SELECT * { ?s ?p ?o MINUS { ?x <a:r> ?y } }",
                "SELECT * { ?s ?p ?o VALUES ?o { 'x' 2 } }",
                "SELECT * { { ?s <a:p> ?o } VALUES (?s ?o) { (<a:1> UNDEF) (UNDEF 'x') } }",
                "SELECT * { ?s (<a:q>/<a:p>|^<a:q>)* ?o }",
                "SELECT * { ?s <a:q>+ ?o FILTER EXISTS { ?o <a:r> ?x } FILTER NOT EXISTS { SELECT DISTINCT ?s { ?s <a:p> 1 } } }"
            })
    void theResultIsTheSame(String query) {
        QueryMemory memory = new QueryMemory(1_000_000);

        assertThat(rows(query, memory)).containsExactlyInAnyOrderElementsOf(rows(query, null));
        assertThat(memory.held()).isZero();
    }

    @Test
    void anExistsThatHoldsLittleOftenHoldsLittle() {
        String rows = "VALUES ?i { 1 2 3 4 5 6 7 8 9 } ".repeat(1);
        String query = "SELECT * { " + rows + rows.replace("?i", "?j") + rows.replace("?i", "?k")
                + " FILTER EXISTS { SELECT DISTINCT ?s ?o { ?s ?p ?o } } }";

        assertThat(rows(query, new QueryMemory(200_000))).hasSize(729);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f",
                "SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f }",
                "SELECT ?a ?f (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?f ?g ?c",
                "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?b), STR(?f))) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
            })
    void whatHoldsMoreIsRefused(String query) {
        assertThatThrownBy(() -> rows(query, new QueryMemory(20_000)))
                .isInstanceOfSatisfying(InvalidInputException.class, problem -> {
                    assertThat(problem.code().code()).isEqualTo("query.too-much");
                    assertThat(problem.parameters()).containsEntry("limit", 20_000L);
                });
    }

    /** As the engine does when the other side of a join has no rows, or the client is gone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { { SELECT ?s { ?s ?p 'x' } } { SELECT ?s { ?s <a:r> ?o } } }",
                "SELECT * { { SELECT ?s { ?s ?p ?o } } OPTIONAL { SELECT ?s (COUNT(*) AS ?n) { ?s ?q ?x } GROUP BY ?s } }",
                "SELECT * { { SELECT ?s { ?s ?p ?o } } VALUES ?s { <a:x> <a:y> } }"
            })
    void aJoinOfWhichNoRowIsAskedForIsClosed(String query) {
        List<Long> held = store.read(dataset -> Stream.of(new QueryMemory(Long.MAX_VALUE), new QueryMemory(1 << 20))
                .map(memory -> {
                    Context context = dataset.getContext().copy();
                    memory.install(context);
                    try (QueryExec execution = QueryExec.newBuilder()
                            .dataset(dataset)
                            .query(QueryFactory.create(query))
                            .context(context)
                            .build()) {
                        execution.select();
                    }
                    return memory.held();
                })
                .toList());

        assertThat(held).containsOnly(0L);
    }

    private List<String> rows(String query, QueryMemory memory) {
        return store.read(dataset -> rows(dataset, query, memory));
    }

    private static List<String> rows(DatasetGraph dataset, String query, QueryMemory memory) {
        Context context = dataset.getContext().copy();
        if (memory != null) {
            memory.install(context);
        }
        try (QueryExec execution = QueryExec.newBuilder()
                .dataset(dataset)
                .query(QueryFactory.create(query))
                .context(context)
                .build()) {
            return Stream.of(execution.select().materialize())
                    .flatMap(rows -> rows.stream().map(Object::toString))
                    .toList();
        }
    }
}
