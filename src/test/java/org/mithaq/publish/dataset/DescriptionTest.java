package org.mithaq.publish.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.language.Language;
import org.mithaq.support.Seed;

class DescriptionTest {

    private static final String SERVER = "https://data.example.org/base";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00.123Z");
    private static final ServiceLimits LIMITS = new ServiceLimits(Duration.ofSeconds(2), 3, Duration.ofMinutes(1));

    static Stream<Graph> descriptions() {
        DatasetCounts filled = Seed.store().read(data -> StatementCounter.count(data, 0, Optional.empty()));
        DatasetCounts changed = Seed.store().read(data -> StatementCounter.count(data, 12, Optional.of(NOON)));
        DatasetCounts empty = counts(0, Optional.empty(), new TreeMap<>());
        return Stream.of(filled, changed, empty)
                .flatMap(counts -> Stream.of(
                        DatasetStatements.of(counts, SERVER),
                        ServiceStatements.of(counts, LIMITS, GraphFactory.createDefaultGraph(), SERVER)));
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void aDescriptionConformsToDcatAp(Graph description) {
        Graph shapes = RDFDataMgr.loadGraph("src/test/resources/dataset/dcat-ap.ttl");

        ValidationReport report = ShaclValidator.get().validate(shapes, description);

        assertThat(report.getEntries()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void everyAddressIsOfTheInstallation(Graph description) {
        assertThat(description.stream().map(Object::toString)).noneMatch(triple -> triple.contains("localhost"));
        assertThat(description.contains(
                        iri(SERVER + "/sparql"), iri("http://www.w3.org/ns/dcat#endpointURL"), iri(SERVER + "/sparql")))
                .isTrue();
    }

    /** Nobody can name what has no IRI, and its name would be another one each time. */
    @ParameterizedTest
    @MethodSource("descriptions")
    void nothingIsWithoutAnIri(Graph description) {
        assertThat(description.stream().flatMap(triple -> Stream.of(triple.getSubject(), triple.getObject())))
                .noneMatch(Node::isBlank);
    }

    @Test
    void theTimeOfTheRevisionIsToldToTheSecond() {
        Graph description = DatasetStatements.of(counts(3, Optional.of(NOON), new TreeMap<>()), SERVER);

        assertThat(description.stream().map(Object::toString))
                .anyMatch(triple -> triple.contains("2026-11-27T12:00:00Z"));
    }

    @Test
    void ofVeryManyGraphsSomeAreToldAndTheWayToTheOthers() {
        SortedMap<String, Long> graphs = new TreeMap<>();
        for (int i = 0; i < ServiceStatements.MOST_GRAPHS + 5; i++) {
            graphs.put("https://w3id.org/mithaq/id/authority/org/body-" + i, 1L);
        }
        graphs.put("https://w3id.org/mithaq/ontology", 2L);

        Graph description = ServiceStatements.of(
                counts(1, Optional.of(NOON), graphs), LIMITS, GraphFactory.createDefaultGraph(), SERVER);

        Node collection = iri(SERVER + "/dataset#graphs");
        assertThat(description.find(Node.ANY, iri(SD + "name"), Node.ANY).toList())
                .hasSize(ServiceStatements.MOST_GRAPHS);
        assertThat(description.contains(Node.ANY, iri(SD + "name"), iri("https://w3id.org/mithaq/ontology")))
                .isTrue();
        assertThat(description.find(collection, RDFS.comment.asNode(), Node.ANY).toList())
                .extracting(triple -> triple.getObject().getLiteralLexicalForm())
                .hasSize(3)
                .allMatch(text -> text.matches("(?s).*1.006.*"));
        assertThat(description
                        .find(collection, RDFS.seeAlso.asNode(), Node.ANY)
                        .next()
                        .getObject()
                        .getURI())
                .startsWith(SERVER + "/sparql?query=");
    }

    @ParameterizedTest
    @EnumSource
    void aReaderIsToldInTheirLanguage(Language language) {
        DatasetCounts counts = Seed.store().read(data -> StatementCounter.count(data, 0, Optional.empty()));

        DatasetDescription description = DatasetDescription.of(counts, language);

        assertThat(description.title())
                .contains(Map.of(Language.ARABIC, "ميثاق", Language.ENGLISH, "Mithaq", Language.FRENCH, "Mithaq")
                        .get(language));
        assertThat(description.classes())
                .hasSizeGreaterThan(20)
                .isSortedAccordingTo((one, other) -> Long.compare(other.entities(), one.entities()));
        assertThat(description.classes())
                .filteredOn(each -> each.iri().endsWith("#Meeting"))
                .extracting(DatasetDescription.Instances::label)
                .containsExactly(
                        Map.of(Language.ARABIC, "اجتماع", Language.ENGLISH, "Meeting", Language.FRENCH, "Réunion")
                                .get(language));
        assertThat(description.licence()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    }

    private static DatasetCounts counts(long revision, Optional<Instant> changed, SortedMap<String, Long> graphs) {
        return new DatasetCounts(revision, changed, 0, 0, 0, 0, List.of(), List.of(), graphs);
    }

    private static Node iri(String iri) {
        return DescriptionGraph.iri(iri);
    }
}
