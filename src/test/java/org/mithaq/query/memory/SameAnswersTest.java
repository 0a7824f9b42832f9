package org.mithaq.query.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.records.SeedStore;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionMarker;
import org.mithaq.store.StoredTerms;
import org.mithaq.support.QueryCase;

/** Memory answers as the store does: the catalogue on the bundled files, and what is told apart by its spelling only. */
class SameAnswersTest {

    /** Values in the spellings that the store changes, and some that it keeps. */
    private static final List<String> VALUES = List.of(
            "\"1\"^^xsd:integer",
            "\"01\"^^xsd:integer",
            "\"+1\"^^xsd:integer",
            "\"1\"^^xsd:int",
            "\"01\"^^xsd:int",
            "\"1\"^^xsd:positiveInteger",
            "\"1.0\"^^xsd:decimal",
            "\"1.00\"^^xsd:decimal",
            "\"1.50\"^^xsd:decimal",
            "\"1e0\"^^xsd:double",
            "\"1.0E0\"^^xsd:double",
            "\"-0.0\"^^xsd:double",
            "\"0.0\"^^xsd:double",
            "\"NaN\"^^xsd:double",
            "\"1.0\"^^xsd:float",
            "\"true\"^^xsd:boolean",
            "\"1\"^^xsd:boolean",
            "\"2020-01-01\"^^xsd:date",
            "\"2020-01-01Z\"^^xsd:date",
            "\"2020-01-01+00:00\"^^xsd:date",
            "\"2020-01-01T00:00:00Z\"^^xsd:dateTime",
            "\"2020-01-01T00:00:00.0Z\"^^xsd:dateTime",
            "\"2020-01-01T00:00:00.000Z\"^^xsd:dateTime",
            "\"2020-01-01T24:00:00Z\"^^xsd:dateTime",
            "\"2020\"^^xsd:gYear",
            "\"x\"^^xsd:integer",
            "\" 1 \"^^xsd:integer",
            "\"عمان\"",
            "\"عمان\"@ar",
            "\"عمان\"@AR",
            "\"a\"@en-GB",
            "\"a\"@en-gb",
            "\"a\"@en");

    private static GraphStore store;
    private static MemoryReads memory;
    private static MemoryReads.Pinned pinned;

    @BeforeAll
    static void fill() {
        store = Answers.store();
        store.write(dataset -> {
            SeedStore.bundled().find().forEachRemaining(dataset::add);
            int number = 0;
            for (String value : VALUES) {
                Node object = SSE.parseNode(value);
                dataset.add(quad("g1", "s" + number++, object));
                // the store takes equal integers of different types for one in its union, see below
                String same = value.matches(".*:(int|positiveInteger)") ? value.replaceAll(".*:", "") : "same";
                dataset.add(quad("g1", same, object));
                dataset.add(quad("g2", same, object));
            }
            dataset.add(quad("g1", "loop", SSE.parseNode("<http://e/loop>")));
            dataset.add(SSE.parseQuad("(<http://e/g3> <http://e/g3> <http://e/p> <urn:x-arq:UnionGraph>)"));
            RevisionMarker.write(dataset, 7);
        });
        memory = Answers.filled(store);
        pinned = memory.newest(7).orElseThrow();
    }

    @AfterAll
    static void close() {
        pinned.close();
        memory.close();
        store.close();
    }

    private static Quad quad(String graph, String subject, Node object) {
        return StoredTerms.asStored(Quad.create(
                SSE.parseNode("<http://e/" + graph + ">"),
                SSE.parseNode("<http://e/" + subject + ">"),
                SSE.parseNode("<http://e/p>"),
                object));
    }

    static List<CatalogQuery> catalogue() {
        return QueryCase.CATALOG.queries();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void aQueryOfTheCatalogueIsAnsweredAsByTheStore(CatalogQuery query) {
        assertSame(query.text());
    }

    static Stream<String> values() {
        return VALUES.stream();
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsFoundInAnySpellingInWhichTheStoreFindsIt(String value) {
        assertSame("SELECT * { ?s <http://e/p> " + value + " }");
        assertSame("SELECT * { GRAPH ?g { ?s <http://e/p> " + value + " } }");
        assertSame("SELECT * { GRAPH <http://e/g1> { ?s <http://e/p> " + value + " } }");
        assertSame("SELECT * { VALUES ?o { " + value + " } ?s <http://e/p> ?o }");
        assertSame("SELECT * { BIND(" + value + " AS ?o) ?s ?p ?o }");
        assertSame("SELECT * { BIND(" + value + " AS ?o) GRAPH ?g { ?s ?p ?o } }");
        assertSame("SELECT * { ?s <http://e/p> ?o FILTER(?o = " + value + ") }");
        assertSame("SELECT * { ?s <http://e/p> ?o FILTER(SAMETERM(?o, " + value + ")) }");
        assertSame("ASK { <http://e/same> <http://e/p> " + value + " }");
        assertSame("ASK { GRAPH <http://e/g2> { <http://e/same> <http://e/p> " + value + " } }");
        assertSame("SELECT * { <http://e/same> <http://e/p> ?o FILTER EXISTS { ?s <http://e/p> ?o } FILTER(?o IN ("
                + value + ", 3)) }");
        assertSame("SELECT * { ?s <http://e/p>|^<http://e/q> " + value + " }");
        assertSame("SELECT * { " + value + " ^<http://e/p>/<http://e/p> ?o }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
                "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }",
                "SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?g) AS ?m) { GRAPH ?g { <http://e/same> ?p ?o } }",
                "SELECT ?g (COUNT(?s) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g",
                "SELECT ?o (COUNT(?s) AS ?n) { ?s <http://e/p> ?o } GROUP BY ?o",
                "SELECT ?type (COUNT(?s) AS ?n) { ?s a ?type } GROUP BY ?type",
                "SELECT ?g { GRAPH ?g {} }",
                "ASK { GRAPH <http://e/g1> {} }",
                "ASK { GRAPH <http://e/none> {} }",
                "SELECT * { GRAPH <http://e/none> { ?s ?p ?o } }",
                "SELECT * { GRAPH ?g { ?s ?p ?s } }",
                "SELECT * { ?s ?p ?s }",
                "SELECT * { GRAPH ?g { ?g ?p ?o } }",
                "SELECT * { GRAPH ?g { <http://e/same> ?p ?o } GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { GRAPH ?g { ?s <http://e/p>+ ?o } }",
                "SELECT * { GRAPH <http://e/g1> { <http://e/loop> <http://e/p>* ?o } }",
                "SELECT * { <http://e/nothing> <http://e/p>* ?o }",
                "SELECT * { ?s <http://e/p>? <http://e/loop> }",
                "SELECT * { BIND(<urn:x-arq:UnionGraph> AS ?g) GRAPH ?g { <http://e/same> ?p ?o } }",
                "SELECT * { BIND(<urn:x-arq:DefaultGraph> AS ?g) GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { BIND(<urn:x-arq:DefaultGraph> AS ?g) GRAPH ?g { ?s !<a:x> ?o } }",
                "SELECT * { BIND(<urn:x-arq:UnionGraph> AS ?g) GRAPH ?g { <http://e/loop> <http://e/p>+ ?o } }",
                "SELECT * { ?x <http://e/p> ?g . GRAPH ?g { <http://e/same> ?p ?o } }",
                "SELECT * { GRAPH <http://e/g1> { ?s ?p ?o MINUS { GRAPH <http://e/g2> { ?s ?p ?o } } } }",
                "SELECT * { GRAPH ?g { ?s <http://e/p> ?o OPTIONAL { ?o <http://e/p> ?x } } }",
                "SELECT * { GRAPH ?g { ?s <http://e/p> ?o FILTER NOT EXISTS { GRAPH <http://e/g2> { ?s ?q ?o } } } }",
                "SELECT * { GRAPH ?g { { SELECT (MAX(?o) AS ?max) { ?s <http://e/p> ?o } } } }",
                "SELECT DISTINCT ?p { ?s ?p ?o }",
                "SELECT * { ?s <http://e/p> ?o . OPTIONAL { ?a ?o ?b . ?b ?o ?c } }",
                "SELECT * { GRAPH ?g { ?s <http://e/p> ?o } OPTIONAL { GRAPH ?g { ?a ?o ?b . ?b ?o ?c FILTER(?c > 1) } } }",
                "SELECT * { ?s <https://w3id.org/mithaq/bookkeeping/revision> ?o }",
                "SELECT * { <https://w3id.org/mithaq/id/bookkeeping/dataset> ?p ?o }",
                "CONSTRUCT { ?s <http://e/q> ?o } { ?s <http://e/p> ?o }",
                "SELECT (1 AS ?one) {}",
                "SELECT * { ?s ?p ?o FILTER(false) }",
                "SELECT * { { ?s <http://e/p> 1 } UNION { GRAPH ?g { ?s <http://e/p> 1 } } }"
            })
    void whatIsAskedOfGraphsAndOfTheirUnionIsAnsweredAsByTheStore(String query) {
        assertSame(query);
    }

    private static void assertSame(String text) {
        String query = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> " + text;
        List<String> expected = store.read(dataset -> Answers.of(query, dataset));
        assertThat(Answers.of(query, pinned.dataset())).as(query).isEqualTo(expected);
    }
}
