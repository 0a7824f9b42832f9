package org.mithaq.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.Triples;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

class CodeListTest {

    private static final Set<String> LANGUAGES = Set.of("ar", "en", "fr");
    private static final Path OBJECTIVES = Path.of("ontology/codelists/gcm-objectives.ttl");
    private static final Path PRINCIPLES = Path.of("ontology/codelists/guiding-principle.ttl");
    private static final String OBJECTIVE = IriScheme.thing("provision", "gcm-objective-");

    /**
     * The objectives whose title in a language was never read in an official text, so that it may be shown only as
     * unofficial: in Arabic none was found at all; the English wording of 2, 4 and 7 to 11 and the French wording of 16 (its
     * second half), 17, 18, 20 and 22 were recalled, not read.
     */
    private static final Map<String, Set<Integer>> UNCONFIRMED = Map.of(
            "ar", IntStream.rangeClosed(1, 23).boxed().collect(Collectors.toSet()),
            "en", Set.of(2, 4, 7, 8, 9, 10, 11),
            "fr", Set.of(16, 17, 18, 20, 22));

    static List<Path> lists() {
        return ProjectFiles.below("ontology/codelists", ".ttl");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aFileHoldsTheOneSchemeOfItsName(Path file) {
        Graph list = ProjectFiles.turtle(file);
        assertThat(Triples.instances(list, SKOS.ConceptScheme.asNode())).containsExactly(scheme(file));
        Set<Node> subjects = list.stream().map(triple -> triple.getSubject()).collect(Collectors.toSet());
        Set<Node> known = concepts(list).collect(Collectors.toSet());
        known.add(scheme(file));
        assertThat(subjects).isEqualTo(known);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everythingHasOneLabelAndOneDefinitionPerLanguageInItsScript(Path file) {
        Graph list = ProjectFiles.turtle(file);
        Stream<Node> all = Stream.concat(Stream.of(scheme(file)), concepts(list));
        assertThat(all).allSatisfy(node -> {
            for (Node property : List.of(SKOS.prefLabel.asNode(), SKOS.definition.asNode())) {
                Map<String, List<String>> texts = Triples.texts(list, node, property);
                assertThat(texts.keySet()).as("%s", property).isEqualTo(LANGUAGES);
                assertThat(texts)
                        .allSatisfy((language, values) -> assertThat(values)
                                .hasSize(1)
                                .allMatch(
                                        text -> Triples.isInScriptOf(language, text), "in the script of " + language));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyConceptIsInTheSchemeUnderItsNotation(Path file) {
        Graph list = ProjectFiles.turtle(file);
        boolean objectives = file.equals(OBJECTIVES);
        assertThat(concepts(list)).isNotEmpty().allSatisfy(concept -> {
            String code = IriScheme.localName(concept.getURI());
            String iri = objectives
                    ? IriScheme.thing("provision", code)
                    : IriScheme.concept(ProjectFiles.baseName(file), code);
            String notation =
                    objectives ? String.valueOf(Integer.parseInt(code.replaceFirst("gcm-objective-", ""))) : code;
            assertThat(concept.getURI()).isEqualTo(iri);
            assertThat(Triples.objects(list, concept, SKOS.inScheme.asNode())).containsExactly(scheme(file));
            assertThat(Triples.objects(list, concept, SKOS.notation.asNode()))
                    .extracting(Node::getLiteralLexicalForm)
                    .containsExactly(notation);
        });
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyConceptIsATopConceptOrBelowOneAndBothSidesSaySo(Path file) {
        Graph list = ProjectFiles.turtle(file);
        Set<Node> tops = Set.copyOf(Triples.objects(list, scheme(file), SKOS.hasTopConcept.asNode()));
        Set<Node> sayTop = Set.copyOf(Triples.subjects(list, SKOS.topConceptOf.asNode(), scheme(file)));
        assertThat(tops).isEqualTo(sayTop);
        Set<Node> known = concepts(list).collect(Collectors.toSet());
        assertThat(known).containsAll(tops);
        assertThat(known).allSatisfy(concept -> {
            List<Node> broader = Triples.objects(list, concept, SKOS.broader.asNode());
            assertThat(known).containsAll(broader);
            assertThat(tops.contains(concept)).isEqualTo(broader.isEmpty());
        });
    }

    @ParameterizedTest
    @MethodSource("lists")
    void noTwoConceptsOfAListShareALabel(Path file) {
        Graph list = ProjectFiles.turtle(file);
        List<String> labels = concepts(list)
                .flatMap(concept -> Triples.texts(list, concept, SKOS.prefLabel.asNode()).entrySet().stream())
                .flatMap(entry -> entry.getValue().stream().map(label -> entry.getKey() + " " + label.toLowerCase()))
                .toList();
        assertThat(labels).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void theObjectivesAreTwentyThreeProvisionsOfTheCompact() {
        Graph list = ProjectFiles.turtle(OBJECTIVES);
        Map<Integer, Node> byNumber = new TreeMap<>();
        Triples.instances(list, MQ.Objective)
                .forEach(objective -> Triples.objects(list, objective, MQ.provisionNumber)
                        .forEach(number -> byNumber.put((Integer) number.getLiteralValue(), objective)));
        assertThat(byNumber.keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 23).boxed().toList());
        assertThat(byNumber).allSatisfy((number, objective) -> {
            assertThat(objective.getURI()).isEqualTo(OBJECTIVE + "%02d".formatted(number));
            assertThat(Triples.objects(list, objective, MQ.provisionOf))
                    .containsExactly(NodeFactory.createURI(IriScheme.thing("instrument", "gcm")));
        });
    }

    @Test
    void aTitleThatWasNeverReadInAnOfficialTextIsMarkedAsUnofficialAndNoOtherIs() {
        Graph list = ProjectFiles.turtle(OBJECTIVES);
        Map<String, Set<Integer>> marked = new TreeMap<>();
        list.find(Node.ANY, MQ.unofficialLabelLanguage, Node.ANY)
                .forEachRemaining(triple -> marked.computeIfAbsent(
                                triple.getObject().getLiteralLexicalForm(), language -> new TreeSet<>())
                        .add(Integer.parseInt(triple.getSubject().getURI().substring(OBJECTIVE.length()))));
        assertThat(marked).isEqualTo(UNCONFIRMED);
    }

    /** English and French names of the ten principles were read; the Arabic ones were recalled. */
    @Test
    void theArabicNamesOfTheGuidingPrinciplesAreMarkedAsUnofficial() {
        Graph list = ProjectFiles.turtle(PRINCIPLES);
        assertThat(concepts(list))
                .hasSize(10)
                .allSatisfy(principle -> assertThat(Triples.objects(list, principle, MQ.unofficialLabelLanguage))
                        .extracting(Node::getLiteralLexicalForm)
                        .containsExactly("ar"));
    }

    private static Stream<Node> concepts(Graph list) {
        return Triples.instances(list, SKOS.Concept.asNode()).stream();
    }

    private static Node scheme(Path file) {
        return NodeFactory.createURI(IriScheme.CONCEPTS + ProjectFiles.baseName(file));
    }
}
