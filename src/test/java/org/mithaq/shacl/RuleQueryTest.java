package org.mithaq.shacl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a rule is asked of a single node: whether at all, and whether as first solution. */
class RuleQueryTest {

    private static final Node NODE = SSE.parseNode("<a:x>");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT $this { $this <a:p> ?x FILTER(?x != $this) }",
                "SELECT DISTINCT $this { { $this <a:p> ?x } UNION { ?x <a:q> $this FILTER(isIRI($this)) } }",
                "SELECT $this { $this <a:p>/<a:q>+ ?x OPTIONAL { ?x <a:q> ?y } BIND(STR(?y) AS ?text) }",
                "SELECT $this { $this <a:p> ?x FILTER NOT EXISTS { ?x <a:q> $this FILTER(?x != $this) } }"
            })
    void aNodeIsHandedThroughAPatternAsFirstSolution(String query) {
        assertThat(StraightQuery.is(optimised(query))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT $this { $this <a:p> ?x { SELECT ?x { ?x <a:q> ?y } } }",
                "SELECT $this (COUNT(?x) AS ?value) { $this <a:p> ?x } GROUP BY $this",
                "SELECT $this { $this <a:p> ?x MINUS { $this <a:q> ?x } }",
                "SELECT $this { $this <a:p> ?x FILTER EXISTS { { SELECT ?x { ?x <a:q> $this } } } }",
                "SELECT $this { $this <a:p> ?x OPTIONAL { { ?x <a:q> ?y } MINUS { $this <a:r> ?y } } }"
            })
    void whereAPartIsEvaluatedByItselfTheNodeIsPutIntoTheQuery(String query) {
        assertThat(StraightQuery.is(optimised(query))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$this <a:p> ?v                                    | <a:p> | true",
                "$this <a:p> ?v                                    | <a:q> | false",
                "?v <a:p> $this                                    | <a:p> | false",
                "?v ^<a:p> $this                                   | <a:p> | true",
                "$this <a:q>? ?v                                   | <a:p> | true",
                "$this <a:p>/<a:q> ?v                              | <a:q> | false",
                "$this <a:p>+ ?v . ?v <a:r> ?w                     | <a:p> | true",
                "$this <a:p> ?v OPTIONAL { $this <a:q> ?w }        | <a:p> | true",
                "{ $this <a:p> ?v } UNION { $this <a:q> ?v }       | <a:q> | true",
                "{ $this <a:p> ?v . $this <a:r> ?w } UNION { $this <a:q> ?v . $this <a:r> ?w } | <a:q> | false",
                "?v <a:r> ?w FILTER EXISTS { $this <a:p> ?v }      | <a:q> | false",
                "?v <a:r> ?w FILTER NOT EXISTS { $this <a:p> ?v }  | <a:q> | true",
                "?v <a:r> ?w MINUS { $this <a:p> ?v }              | <a:q> | true",
                "$this <a:p> <a:o> . ?v <a:r> ?w                   | <a:p> | true",
                "$this <a:p> <a:other> . ?v <a:r> ?w               | <a:p> | false",
                "{ SELECT $this { $this <a:q> ?v } }               | <a:p> | false",
                "?v <a:r> ?w { SELECT ?v { ?v <a:p> $this } }      | <a:q> | true"
            })
    void aNodeWithoutWhatAQueryRequiresIsNotAsked(String pattern, String property, boolean asked) {
        Graph data = GraphFactory.createDefaultGraph();
        data.add(NODE, SSE.parseNode(property), SSE.parseNode("<a:o>"));
        Op query = Algebra.compile(QueryFactory.create("SELECT $this ?v { " + pattern + " }"));
        assertThat(new RequiredStatements(query, RuleQuery.THIS).allAt(NODE, data))
                .isEqualTo(asked);
    }

    @Test
    void aListOfPropertiesHoldsWhatItHeldAndNothingElse() {
        String list = "SELECT ?s ?p { ?s ?p ?o FILTER(?p IN (<a:p>, <a:q>)) }";
        String mixed = "SELECT ?s ?p { ?s ?p ?o FILTER(?o IN (<a:o>, 1)) }";
        Graph data = SSE.parseGraph(
                "(graph (<a:x> <a:p> 1) (<a:x> <a:q> 2) (<a:x> <a:r> <a:o>) (<a:x> <a:r> '01'^^xsd:int))");
        assertThat(rows(PropertyList.in(compiled(list)), data)).isEqualTo(2).isEqualTo(rows(compiled(list), data));
        assertThat(rows(PropertyList.in(compiled(mixed)), data)).isEqualTo(3).isEqualTo(rows(compiled(mixed), data));
        assertThat(PropertyList.in(compiled(list)).toString()).contains("in");
    }

    /** What was measured rests on it: a rule that has to be rewritten for each node is dear. */
    @Test
    void mostOfOurRulesGetTheNodeAsFirstSolution() {
        List<Op> queries = new ArrayList<>();
        ShapeStyleTest.rules()
                .flatMap(shape -> shape.getConstraints().stream())
                .forEach(constraint ->
                        queries.add(OneNodeQuery.of(Algebra.compile(((SparqlConstraint) constraint).getQuery()))));
        long straight = queries.stream()
                .filter(query -> StraightQuery.is(Optimize.optimize(query, ARQ.getContext())))
                .count();
        assertThat(straight).isGreaterThan(queries.size() * 3L / 4);
    }

    private static Op optimised(String query) {
        return Optimize.optimize(compiled(query), ARQ.getContext());
    }

    private static Op compiled(String query) {
        return Algebra.compile(QueryFactory.create(query));
    }

    private static long rows(Op query, Graph data) {
        var rows = Algebra.exec(query, data);
        try {
            long count = 0;
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
            return count;
        } finally {
            rows.close();
        }
    }
}
