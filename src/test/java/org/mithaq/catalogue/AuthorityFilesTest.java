package org.mithaq.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.support.OntologyTerms;
import org.mithaq.support.RecordFile;
import org.mithaq.support.Seed;
import org.mithaq.support.Triples;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/** The authority records: {@code ontology/authorities/<type>.trig}, one graph per entity. */
class AuthorityFilesTest {

    /** The classes of the entities in the file of each type. */
    private static final Map<String, Set<Node>> CLASSES = Map.of(
            "activity", OntologyTerms.withSubclasses(MQ.Activity),
            "instrument", OntologyTerms.withSubclasses(MQ.Instrument),
            "org", Set.of(MQ.Institution, MQ.Network, MQ.Organ, MQ.Organization),
            "person", Set.of(MQ.Person),
            "place", Set.of(MQ.Place),
            "post", Set.of(MQ.Post),
            "series", Set.of(MQ.MeetingSeries),
            "state", Set.of(MQ.State));

    /** What a source record may describe by itself: its relations and passages, and things that it alone speaks of. */
    private static final Set<String> RECORDS_OWN = Set.of(
            "activity",
            "assessment",
            "call",
            "claim",
            "commitment",
            "decision",
            "document",
            "passage",
            "platform",
            "provision",
            "record",
            "relation",
            "statement",
            "submission",
            "time");

    /** What only sources say: when and where, and in what state. */
    private static final Set<Node> SAID_BY_SOURCES =
            Set.of(MQ.hasTimeSpan, MQ.venue, MQ.hasStatusRecord, MQ.supportedBy);

    /** One graph of a file. */
    private record Authority(RecordFile file, Node name) {

        Graph graph() {
            return file.statements().getGraph(name);
        }

        @Override
        public String toString() {
            return name.getURI().substring(IriScheme.IDS.length());
        }
    }

    static Stream<Authority> authorities() {
        return RecordFile.authorities().stream()
                .flatMap(file -> file.graphNames().stream()
                        .sorted(java.util.Comparator.comparing(Node::toString))
                        .map(name -> new Authority(file, name)));
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void aGraphDescribesOneEntityWhoseNameFits(Authority authority) {
        Graph graph = authority.graph();
        assertThat(Triples.instances(graph, MQ.AuthorityRecord)).containsExactly(authority.name());
        List<Node> described = Triples.objects(graph, authority.name(), MQ.describes);
        assertThat(described).hasSize(1);
        Node entity = described.get(0);
        Optional<String> type = IriScheme.typeOf(entity.getURI());
        assertThat(type).as("type of %s", entity).contains(authority.file().slug());
        assertThat(authority.name().getURI())
                .isEqualTo(IriScheme.authorityRecord(type.orElseThrow(), IriScheme.localName(entity.getURI())));
        assertThat(Triples.objects(graph, entity, RDF.type.asNode()))
                .isNotEmpty()
                .allMatch(CLASSES.get(authority.file().slug())::contains);
        Set<Node> others = graph.stream().map(triple -> triple.getSubject()).collect(Collectors.toSet());
        others.removeAll(Set.of(authority.name(), entity));
        assertThat(others).as("other subjects").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void anEntityHasAnArabicNameAndOneNamePerLanguage(Authority authority) {
        Graph graph = authority.graph();
        Node entity = Triples.objects(graph, authority.name(), MQ.describes).get(0);
        Map<String, List<String>> names = Triples.texts(graph, entity, SKOS.prefLabel.asNode());
        assertThat(names).containsKey("ar");
        assertThat(Set.of("ar", "en", "fr")).containsAll(names.keySet());
        assertThat(names)
                .allSatisfy((language, values) -> assertThat(values)
                        .hasSize(1)
                        .allMatch(name -> Triples.isInScriptOf(language, name), "in the script of " + language));
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void whatOnlySourcesSayIsNotInAnAuthorityRecord(Authority authority) {
        assertThat(authority.graph().stream()
                        .filter(triple -> SAID_BY_SOURCES.contains(triple.getPredicate()))
                        .toList())
                .isEmpty();
    }

    @Test
    void noEntityHasTwoAuthorityRecords() {
        List<Node> described = authorities()
                .flatMap(authority -> Triples.objects(authority.graph(), authority.name(), MQ.describes).stream())
                .toList();
        assertThat(described).isNotEmpty().doesNotHaveDuplicates();
    }

    static List<RecordFile> records() {
        return RecordFile.records();
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyEntityOfARecordIsDescribed(RecordFile file) {
        Graph own = file.all();
        Set<String> faults = new TreeSet<>();
        own.find().forEachRemaining(triple -> {
            for (Node node : new Node[] {triple.getSubject(), triple.getObject()}) {
                if (node.isURI() && !RecordFilesTest.AUTHORISED.contains(node)) {
                    IriScheme.typeOf(node.getURI())
                            .filter(type -> !isDescribed(node, type))
                            .ifPresent(type -> faults.add(node.getURI()));
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    /** A record describes only what it may, and nothing that has an authority record. */
    @ParameterizedTest
    @MethodSource("records")
    void aRecordGivesClassesToItsOwnThingsOnly(RecordFile file) {
        List<String> faults = new ArrayList<>();
        file.all().find(Node.ANY, RDF.type.asNode(), Node.ANY).forEachRemaining(triple -> {
            Node subject = triple.getSubject();
            boolean own = IriScheme.typeOf(subject.getURI())
                    .map(RECORDS_OWN::contains)
                    .orElse(false);
            if (!own || RecordFilesTest.AUTHORISED.contains(subject)) {
                faults.add(subject.getURI());
            }
        });
        assertThat(faults).isEmpty();
    }

    private static boolean isDescribed(Node node, String type) {
        return RECORDS_OWN.contains(type) && Seed.union().contains(node, RDF.type.asNode(), Node.ANY);
    }
}
