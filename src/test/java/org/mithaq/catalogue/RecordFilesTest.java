package org.mithaq.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.support.OntologyTerms;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.RecordFile;
import org.mithaq.support.Seed;
import org.mithaq.support.Triples;
import org.mithaq.vocab.GraphNames;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/** The source records: {@code ontology/records/*.trig}. */
class RecordFilesTest {

    /** What a source states and nobody knows otherwise: each such node names the passage that states it. */
    private static final List<Node> STATED = List.of(
            MQ.Activity,
            MQ.CallForInput,
            MQ.Claim,
            MQ.Commitment,
            MQ.Decision,
            MQ.ProgressAssessment,
            MQ.PublicStatement,
            MQ.QualifiedRelation,
            MQ.Submission);

    /** Computed from the records; nobody writes them. */
    private static final List<Node> DERIVED =
            List.of(MQ.searchKey, MQ.earliestStart, MQ.latestStart, MQ.earliestEnd, MQ.latestEnd);

    private static final Graph AUTHORITIES = authorities();

    /** The entities that have an authority record. */
    static final Set<Node> AUTHORISED = AUTHORITIES
            .find(Node.ANY, MQ.describes, Node.ANY)
            .mapWith(triple -> triple.getObject())
            .toSet();

    private static final Set<Node> WITH_CERTAINTY = classesWithCertainty();

    private static final List<Node> NAMES =
            List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode(), MQ.acronym);

    private static final Pattern BIDI_CONTROL =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern E_MAIL = Pattern.compile("[\\w.%+-]+@[\\w-]+\\.[\\w.]{2,}");
    private static final Pattern TELEPHONE = Pattern.compile("(?<![\\w/])(\\+|00)[1-9][0-9 ().-]{7,}[0-9]");

    static List<RecordFile> records() {
        return RecordFile.records();
    }

    static Stream<RecordFile> recordsAndAuthorities() {
        return Stream.concat(RecordFile.records().stream(), RecordFile.authorities().stream());
    }

    @ParameterizedTest
    @MethodSource("records")
    void aFileIsOneGraphNamedAfterItsRecordAndItsSource(RecordFile file) {
        Node record = NodeFactory.createURI(IriScheme.thing("record", file.slug()));
        Node document = NodeFactory.createURI(IriScheme.thing("document", file.slug()));
        Graph graph = file.statements().getGraph(record);
        assertThat(file.graphNames()).containsExactly(record);
        assertThat(file.statements().getDefaultGraph().isEmpty()).isTrue();
        assertThat(Triples.instances(graph, MQ.Record)).containsExactly(record);
        assertThat(Triples.objects(graph, record, MQ.recordOf)).containsExactly(document);
        assertThat(Triples.objects(graph, record, MQ.status)).hasSize(1);
        assertThat(Triples.texts(graph, record, SKOS.prefLabel.asNode()).keySet())
                .containsExactly("ar", "en", "fr");
        assertThat(Seed.union().contains(document, RDF.type.asNode(), MQ.SourceDocument)
                        || Seed.union().contains(document, RDF.type.asNode(), MQ.CitedDocument))
                .as("the document is described")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatASourceStatesNamesThePassageThatStatesIt(RecordFile file) {
        Graph graph = file.all();
        assertThat(stated(graph))
                .allSatisfy(node ->
                        assertThat(Triples.objects(graph, node, MQ.supportedBy)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordQuotesItsOwnSourceOnly(RecordFile file) {
        Node document = NodeFactory.createURI(IriScheme.thing("document", file.slug()));
        Graph graph = file.all();
        List<Node> passages = Triples.instances(graph, MQ.Passage);
        assertThat(passages)
                .isNotEmpty()
                .allSatisfy(passage -> assertThat(Triples.objects(graph, passage, MQ.passageOf))
                        .containsExactly(document));
        assertThat(graph.find(Node.ANY, MQ.quotedText, Node.ANY).toList())
                .as("words of the source")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void howSureAReadingIsIsSaidWhereItsShapeKnowsIt(RecordFile file) {
        Graph graph = file.all();
        assertThat(WITH_CERTAINTY).contains(MQ.Participation, MQ.Claim);
        List<Node> nodes = WITH_CERTAINTY.stream()
                .flatMap(type -> Triples.instances(graph, type).stream())
                .toList();
        assertThat(nodes)
                .allSatisfy(node ->
                        assertThat(Triples.objects(graph, node, MQ.certainty)).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyWordingIsMarkedAsAParaphrase(RecordFile file) {
        Graph graph = file.all();
        Set<Node> worded = graph.find(Node.ANY, MQ.wording, Node.ANY)
                .mapWith(triple -> triple.getSubject())
                .toSet();
        assertThat(worded)
                .allSatisfy(node -> assertThat(Triples.objects(graph, node, MQ.wordingBasis))
                        .containsExactly(NodeFactory.createURI(IriScheme.concept("wording-basis", "paraphrase"))));
    }

    @ParameterizedTest
    @MethodSource("recordsAndAuthorities")
    void nobodyWritesWhatIsComputed(RecordFile file) {
        Graph graph = file.all();
        List<String> faults = new ArrayList<>();
        for (Node property : DERIVED) {
            graph.find(Node.ANY, property, Node.ANY).forEachRemaining(triple -> faults.add(triple.toString()));
        }
        for (Node type : List.of(MQ.Activity, MQ.Commitment, MQ.Designation, MQ.Instrument)) {
            for (Node subclass : OntologyTerms.withSubclasses(type)) {
                Triples.instances(graph, subclass).stream()
                        .filter(node -> graph.contains(node, MQ.status, Node.ANY))
                        .forEach(node -> faults.add("status of " + node));
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("recordsAndAuthorities")
    void aTextIsComposedAndFreeOfBidiControlsAndContactData(RecordFile file) {
        String text = ProjectFiles.text(file.file());
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as("NFC").isTrue();
        assertThat(text).doesNotContainPattern(BIDI_CONTROL);
        assertThat(text).doesNotContainPattern(E_MAIL);
        assertThat(text.lines().filter(line -> !line.contains("<http")))
                .allSatisfy(line -> assertThat(line).doesNotContainPattern(TELEPHONE));
    }

    @ParameterizedTest
    @MethodSource("recordsAndAuthorities")
    void aRomanisedNameIsAnAlternativeName(RecordFile file) {
        List<String> faults = new ArrayList<>();
        file.all().find().forEachRemaining(triple -> {
            boolean romanised = triple.getObject().isLiteral()
                    && triple.getObject().getLiteralLanguage().equalsIgnoreCase("ar-Latn");
            if (romanised && !triple.getPredicate().equals(SKOS.altLabel.asNode())) {
                faults.add(triple.toString());
            }
        });
        assertThat(faults).isEmpty();
    }

    /** It may repeat a name that the authority record gives, to say that its source uses that one. */
    @ParameterizedTest
    @MethodSource("records")
    void aSourceRecordGivesNoNewNamesToWhatHasAnAuthorityRecord(RecordFile file) {
        List<String> faults = new ArrayList<>();
        for (Node property : NAMES) {
            file.all()
                    .find(Node.ANY, property, Node.ANY)
                    .filterKeep(triple -> AUTHORISED.contains(triple.getSubject()) && !AUTHORITIES.contains(triple))
                    .forEachRemaining(triple -> faults.add(triple.toString()));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyActivityHasAStatus() {
        Graph derived = Seed.dataset().getGraph(GraphNames.DERIVED);
        Set<String> without = new TreeSet<>();
        for (Node type : OntologyTerms.withSubclasses(MQ.Activity)) {
            Triples.instances(Seed.union(), type).stream()
                    .filter(activity ->
                            Triples.objects(derived, activity, MQ.status).size() != 1)
                    .forEach(activity -> without.add(activity.getURI()));
        }
        assertThat(derived.isEmpty()).isFalse();
        assertThat(without).isEmpty();
    }

    private static Graph authorities() {
        Graph authorities = GraphFactory.createDefaultGraph();
        RecordFile.authorities().forEach(file -> file.all().find().forEachRemaining(authorities::add));
        return authorities;
    }

    private static List<Node> stated(Graph graph) {
        return STATED.stream()
                .flatMap(type -> OntologyTerms.withSubclasses(type).stream())
                .flatMap(type -> Triples.instances(graph, type).stream())
                .distinct()
                .toList();
    }

    /** The classes whose shapes have a property shape for the certainty, with their subclasses. */
    private static Set<Node> classesWithCertainty() {
        Graph shapes = Seed.shapes().graph();
        return Triples.subjects(shapes, SHACL.path, MQ.certainty).stream()
                .flatMap(property -> Triples.subjects(shapes, SHACL.property, property).stream())
                .flatMap(shape -> Triples.objects(shapes, shape, SHACL.targetClass).stream())
                .flatMap(type -> OntologyTerms.withSubclasses(type).stream())
                .collect(Collectors.toSet());
    }
}
