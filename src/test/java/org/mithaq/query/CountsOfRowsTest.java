package org.mithaq.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsOfRowsTest {

    private static final DatasetGraph DATA = SSE.parseDatasetGraph("""
            (dataset
              (graph (<a:x> <a:p> 1) (<a:x> <a:p> 2) (<a:y> <a:p> 1) (<a:y> <a:q> <a:x>) (<a:z> <a:q> 'no number'))
              (graph <a:g> (<a:x> <a:p> 1)))
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(?s) AS ?n) { ?s ?p ?o }",
                "SELECT ?p (COUNT(?s) AS ?n) (COUNT(?o) AS ?m) (MAX(?o) AS ?max) { ?s ?p ?o } GROUP BY ?p",
                "SELECT (COUNT(?s) AS ?n) { { ?s <a:p> ?o } UNION { ?s <a:q> ?x } }",
                "SELECT (COUNT(?s) AS ?n) { ?s <a:p> ?o OPTIONAL { ?s <a:q> ?x } }",
                "SELECT (COUNT(?s) AS ?n) { ?s <a:p> ?o MINUS { ?s <a:q> ?x } }",
                "SELECT (COUNT(?s) AS ?n) { ?s <a:q>/<a:p>* ?o }",
                "SELECT (COUNT(?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }",
                "SELECT (COUNT(?s) AS ?n) { { SELECT DISTINCT ?s { ?s ?p ?o } } }",
                "SELECT (COUNT(?s) AS ?n) { ?s <a:p> ?o FILTER(?o > 1) }"
            })
    void rowsAreCountedWhereEachHasAValue(String query) {
        assertThat(rewritten(query).toString()).contains("(count)").doesNotContain("(count ?");
        assertSame(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
                "SELECT (COUNT(?x) AS ?n) { ?s <a:p> ?o OPTIONAL { ?s <a:q> ?x } }",
                "SELECT (COUNT(?x) AS ?n) { { ?s <a:p> ?o } UNION { ?s <a:q> ?x } }",
                "SELECT (COUNT(?x) AS ?n) { ?s <a:p> ?o MINUS { ?s <a:q> ?x } }",
                "SELECT (COUNT(?x) AS ?n) { ?s ?p ?o BIND(?o + 1 AS ?x) }",
                "SELECT (COUNT(?x) AS ?n) { VALUES ?x { 1 UNDEF } }",
                "SELECT (COUNT(?x) AS ?n) { ?s ?p ?o FILTER NOT EXISTS { ?s <a:q> ?x } }",
                "SELECT (COUNT(?x) AS ?n) { { SELECT (SUM(?o) AS ?x) { ?s ?p ?o } GROUP BY ?s } }",
                "SELECT (COUNT(?x) AS ?n) { { SELECT ?s { ?s ?p ?x } } }",
                "SELECT (COUNT(?o + 1) AS ?n) { ?s ?p ?o }",
                "SELECT (COUNT(?none) AS ?n) { ?s ?p ?o }"
            })
    void valuesAreCountedWhereARowCanLackOne(String query) {
        assertThat(rewritten(query)).isEqualTo(Algebra.compile(QueryFactory.create(query)));
        assertSame(query);
    }

    private static Op rewritten(String query) {
        return Transformer.transform(new CountsOfRows(), Algebra.compile(QueryFactory.create(query)));
    }

    private static void assertSame(String query) {
        Op plain = Algebra.compile(QueryFactory.create(query));
        assertThat(Algebra.exec(rewritten(query), DATA).toString())
                .isEqualTo(Algebra.exec(plain, DATA).toString());
    }
}
