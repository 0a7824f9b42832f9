package org.mithaq.shacl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a query can be run for all focus nodes at once. */
class PreBindingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT $this { $this <a:p> ?x FILTER(?x != $this) }",
                "SELECT $this { { $this <a:p> ?x } UNION { ?x <a:q> $this } }",
                "SELECT $this { $this <a:p> ?x OPTIONAL { ?x <a:q> ?y FILTER(?y = $this) } }",
                "SELECT $this { $this <a:p> ?x FILTER NOT EXISTS { ?x <a:q> $this } }",
                "SELECT $this (COUNT(?x) AS ?value) { $this <a:p> ?x } GROUP BY $this"
            })
    void whereTheNodeIsBoundBeforeItIsReadOneRunIsEnough(String query) {
        assertThat(PreBinding.isNeeded(compile(query), Var.alloc("this"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT $this { ?x <a:p> ?y FILTER(?x = $this) }",
                "SELECT $this { $this <a:p> ?x { ?y <a:q> ?z FILTER(?z = $this) } }",
                "SELECT $this { $this <a:p> ?x { BIND($this AS ?copy) } }",
                "SELECT $this { $this <a:p> ?x MINUS { $this <a:q> ?x } }",
                "SELECT $this { { $this <a:p> ?x } UNION { ?x <a:q> ?y } }",
                "SELECT $this { OPTIONAL { $this <a:p> ?x } }",
                "SELECT $this { $this <a:p> ?x { SELECT ?x { ?x <a:q> ?y FILTER(?y = $this) } } }"
            })
    void whereItIsReadBeforeEachNodeIsARunOfItsOwn(String query) {
        assertThat(PreBinding.isNeeded(compile(query), Var.alloc("this"))).isTrue();
    }

    @Test
    void mostOfOurRulesNeedOneRun() {
        List<Op> queries = ShapeStyleTest.rules()
                .flatMap(shape -> shape.getConstraints().stream())
                .map(constraint -> Algebra.compile(((SparqlConstraint) constraint).getQuery()))
                .toList();
        assertThat(queries)
                .filteredOn(query -> PreBinding.isNeeded(query, Var.alloc("this")))
                .hasSizeLessThan(queries.size() / 10);
    }

    private static Op compile(String query) {
        return Algebra.compile(QueryFactory.create(query));
    }
}
