package org.mithaq.owl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.records.SeedStore;

class UniqueNamesTest {

    private static final String PROPERTIES = """
            @prefix : <https://example.org/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            :capital a owl:FunctionalProperty .
            :seatOfGovernment rdfs:subPropertyOf :capital .
            :capitalOf owl:inverseOf :capital .
            :flag a owl:InverseFunctionalProperty .
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":insula :capital :one , :two .",
                ":insula :capital :one . :insula :seatOfGovernment :two .",
                ":insula :capital :one . :two :capitalOf :insula .",
                ":one :flag :blue . :two :flag :blue ."
            })
    void whatAnAxiomWouldMakeOneIsTwo(String statements) {
        Graph different = UniqueNames.of(graph(statements));

        assertThat(different.stream())
                .containsExactlyElementsOf(graph(":one owl:differentFrom :two .").stream()
                        .filter(triple -> triple.predicateMatches(OWL2.differentFrom.asNode()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":insula :capital :one . :isola :capital :two .",
                ":insula :capital 'one' , 'two' .",
                ":insula :neighbour :one , :two .",
                ":one :flag :blue ; :flag :red ."
            })
    void nothingIsSaidOfOtherNames(String statements) {
        assertThat(UniqueNames.of(graph(statements)).isEmpty()).isTrue();
    }

    /** Else {@link UniqueNames} has to learn of them. */
    @Test
    void theOntologyHasNoOtherAxiomsThatEquateNames() {
        Graph everything = OwlMerge.everything(SeedStore.bundled());
        List<Node> others = Stream.of(
                        OWL2.sameAs,
                        OWL2.hasKey,
                        OWL2.oneOf,
                        OWL2.hasValue,
                        OWL2.cardinality,
                        OWL2.maxCardinality,
                        OWL2.qualifiedCardinality,
                        OWL2.maxQualifiedCardinality,
                        OWL2.equivalentProperty)
                .map(property -> property.asNode())
                .toList();

        assertThat(everything.stream()).noneMatch(triple -> others.contains(triple.getPredicate()));
    }

    private static Graph graph(String statements) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PROPERTIES + statements, Lang.TURTLE).parse(graph);
        return graph;
    }
}
