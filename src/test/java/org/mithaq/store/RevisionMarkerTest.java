package org.mithaq.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionMarkerTest {

    private static final long NUMBER = 4711;
    private static final Node GRAPH = Revisions.graph(1);
    private static final Node NODE = NodeFactory.createURI("a:x");

    private final EmbeddedStore store = EmbeddedStore.inMemory();

    /** The data name the graph and the marker, so that queries can come by the names without knowing them. */
    @BeforeEach
    void fill() {
        store.write(dataset -> {
            dataset.add(GRAPH, NODE, NODE, Quad.defaultGraphIRI);
            dataset.add(GRAPH, NODE, NODE, RevisionMarker.SUBJECT);
            RevisionMarker.write(dataset, NUMBER);
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theNumberIsReadAsItWasWrittenLast() {
        assertThat(store.<Long>read(RevisionMarker::read)).isEqualTo(NUMBER);

        store.write(dataset -> RevisionMarker.write(dataset, NUMBER + 1));

        assertThat(store.<Long>read(RevisionMarker::read)).isEqualTo(NUMBER + 1);
        assertThat(store.<Long>read(
                        dataset -> dataset.getDefaultGraph().stream().count()))
                .isEqualTo(1);
    }

    @Test
    void aDatasetWithoutAMarkerIsAtRevisionZero() {
        try (EmbeddedStore other = EmbeddedStore.inMemory()) {
            assertThat(other.<Long>read(RevisionMarker::read)).isZero();
        }
    }

    @Test
    void theMarkerIsNoPublicQuad() {
        assertThat(store.<List<Quad>>read(dataset -> Iter.toList(PublicQuads.of(dataset))))
                .hasSize(2)
                .extracting(Quad::getGraph)
                .containsOnly(GRAPH);
        assertThat(store.<List<Quad>>read(dataset -> Iter.toList(PublicQuads.about(RevisionMarker.SUBJECT, dataset))))
                .isEmpty();
    }

    @Test
    void aStoreWithNothingButTheMarkerIsEmpty() {
        try (EmbeddedStore other = EmbeddedStore.inMemory()) {
            other.write(dataset -> RevisionMarker.write(dataset, 1));

            assertThat(other.<Boolean>read(PublicQuads::isEmpty)).isTrue();
        }
        assertThat(store.<Boolean>read(PublicQuads::isEmpty)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o }",
                "SELECT * { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } }",
                "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o FILTER(?o > 1) } }",
                "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o OPTIONAL { ?s ?q ?r } } }",
                "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s (!<a:x>)+ ?o } }",
                "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s !<a:x> ?o } }",
                "SELECT * { GRAPH <urn:x-arq:DefaultGraphNode> { ?s ?p ?o } }",
                "SELECT * { VALUES ?g { <urn:x-arq:DefaultGraph> } GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { VALUES ?g { <urn:x-arq:DefaultGraph> } GRAPH ?g { ?s (!<a:x>)+ ?o } }",
                "SELECT * { GRAPH ?g { ?s ?p ?o } FILTER(?g = <urn:x-arq:DefaultGraph>) }",
                "SELECT * { GRAPH ?g { ?s ?p ?o FILTER(?o > 1) } FILTER(?g = <urn:x-arq:DefaultGraph>) }",
                "SELECT * { GRAPH ?g { ?s ?p ?o } FILTER(?g IN (<urn:x-arq:DefaultGraph>)) }",
                "SELECT * { GRAPH ?g { ?s ?p ?o } FILTER(sameTerm(?g, IRI('urn:x-arq:DefaultGraph'))) }",
                "SELECT * { BIND(IRI(CONCAT('urn:x-arq:', 'DefaultGraph')) AS ?g) GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { BIND(IRI(CONCAT('urn:x-arq:', 'DefaultGraph')) AS ?g) GRAPH ?g { ?s (!<a:x>)+ ?o } }",
                "SELECT * { ?a ?b ?g GRAPH ?g { ?s (!<a:x>)+ ?o } }",
                "SELECT * { ?a ?b ?g GRAPH ?g { ?s (!<a:x>)+ ?m . ?s ?p ?o FILTER(?o > 1) } }",
                "SELECT * { ?a ?b ?g OPTIONAL { GRAPH ?g { ?s (!<a:x>)+ ?o } } }",
                "SELECT * { { SELECT ?g { ?a ?b ?g } } GRAPH ?g { { ?s (!<a:x>)+ ?o } UNION { ?s ?p ?o } } }",
                "SELECT * { ?a ?b ?s . ?s (<https://w3id.org/mithaq/id/bookkeeping/revision>)+ ?o }",
                "SELECT * { ?a ?b ?s . ?s (<https://w3id.org/mithaq/id/bookkeeping/revision>|<a:y>)* ?o }",
                "SELECT * { ?a ?b ?g BIND(EXISTS { GRAPH ?g { ?s (!<a:x>)+ ?m } } AS ?o) FILTER(?o) }",
                "SELECT (4711 AS ?o) { ?a ?b ?g FILTER EXISTS { GRAPH ?g { ?s (!<a:x>)+ ?m FILTER(?m > 1) } } }",
                "SELECT * FROM <https://w3id.org/mithaq/id/record/r1> { ?a ?b ?g GRAPH ?g { ?s (!<a:x>)+ ?o } }",
                "SELECT * FROM <https://w3id.org/mithaq/id/record/r1> "
                        + "{ GRAPH ?g { ?s ?p ?o } FILTER(?g = IRI('urn:x-arq:DefaultGraph')) }",
                "SELECT * FROM NAMED <https://w3id.org/mithaq/id/record/r1> { GRAPH ?h { ?a ?b ?g } "
                        + "GRAPH ?g { ?s (!<a:x>)+ ?o } }",
                "SELECT * { ?a ?b ?g MINUS { ?a ?b ?g . GRAPH ?g { ?s (!<a:x>)+ ?o } } BIND(?o AS ?x) }",
            })
    void noQueryFindsTheMarker(String query) {
        assertThat(rows(query)).noneMatch(row -> row.contains("4711") || row.contains("true"));
    }

    @Test
    void noQueryCountsTheMarker() {
        assertThat(rows("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").toString()).contains("= 2");
        assertThat(rows("SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }")
                        .toString())
                .contains("= 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DESCRIBE <https://w3id.org/mithaq/id/bookkeeping/dataset>",
                "DESCRIBE ?x { ?a ?b ?x }",
                "DESCRIBE * { ?a ?b ?x }"
            })
    void noDescriptionShowsTheMarker(String query) {
        List<Triple> described = store.read(dataset -> QueryExec.dataset(dataset)
                .query(query)
                .build()
                .describe()
                .find()
                .toList());

        assertThat(described).noneMatch(triple -> triple.getPredicate().equals(RevisionMarker.PREDICATE));
    }

    @Test
    void whatIsNoMarkerIsDescribedAsBefore() {
        List<Triple> described = store.read(dataset -> QueryExec.dataset(dataset)
                .query("DESCRIBE <a:x>")
                .build()
                .describe()
                .find()
                .toList());

        assertThat(described).hasSize(2);
    }

    private List<String> rows(String query) {
        return store.read(dataset -> {
            List<String> rows = new ArrayList<>();
            try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
                execution.select().forEachRemaining((Binding row) -> rows.add(row.toString()));
            }
            return rows;
        });
    }
}
