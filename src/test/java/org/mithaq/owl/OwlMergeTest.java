package org.mithaq.owl;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.records.SeedStore;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

class OwlMergeTest {

    private static final DatasetGraph BUNDLED = SeedStore.bundled();

    static Graph[] oneHeaderIsLeftAndNoImport() {
        return new Graph[] {OwlMerge.ontology(BUNDLED), OwlMerge.everything(BUNDLED)};
    }

    @ParameterizedTest
    @MethodSource
    void oneHeaderIsLeftAndNoImport(Graph merged) {
        assertThat(merged.find(Node.ANY, RDF.type.asNode(), OWL2.Ontology.asNode())
                        .mapWith(Triple::getSubject)
                        .mapWith(Node::getURI)
                        .toList())
                .containsExactly(IriScheme.ONTOLOGY);
        assertThat(merged.contains(Node.ANY, OWL2.imports.asNode(), Node.ANY)).isFalse();
        assertThat(merged.contains(MQ.State, RDF.type.asNode(), OWL2.Class.asNode()))
                .isTrue();
    }

    @Test
    void recordsComeWithoutDates() {
        Graph everything = OwlMerge.everything(BUNDLED);

        assertThat(everything.contains(Node.ANY, MQ.edtf, Node.ANY)).isTrue();
        assertThat(everything.stream().map(Triple::getObject))
                .noneMatch(node -> node.isLiteral() && XSD.date.getURI().equals(node.getLiteralDatatypeURI()));
    }
}
