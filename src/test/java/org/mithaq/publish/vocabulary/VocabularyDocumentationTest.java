package org.mithaq.publish.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.language.Language;
import org.mithaq.support.OntologyTerms;
import org.mithaq.support.ProjectFiles;
import org.mithaq.vocab.IriScheme;

class VocabularyDocumentationTest {

    private static final Vocabulary VOCABULARY = Vocabulary.bundled();

    private static TermDocumentation english(String name) {
        return VocabularyDocumentation.in(Language.ENGLISH).of(term(name));
    }

    private static Term term(String name) {
        return VOCABULARY.term(IriScheme.TERMS + name).orElseThrow();
    }

    private static List<String> related(TermDocumentation term, String key) {
        return term.relations().stream()
                .filter(relation -> relation.key().equals("vocabulary.relation." + key))
                .flatMap(relation -> relation.terms().stream())
                .map(TermReference::shortName)
                .toList();
    }

    private static List<ShapeDocumentation> about(TermDocumentation term, String field) {
        return term.shapes().stream()
                .filter(shape -> shape.fields().stream()
                        .anyMatch(each -> each.shortName().equals(field)))
                .toList();
    }

    private static Stream<Term> everyTerm() {
        return Stream.concat(
                VOCABULARY.terms().stream(), VOCABULARY.codeLists().stream().flatMap(list -> list.terms().stream()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTermHasANameAndADefinitionInTheLanguageOfTheReader(Language language) {
        VocabularyDocumentation documentation = VocabularyDocumentation.in(language);
        Set<String> faults = new TreeSet<>();
        everyTerm().map(documentation::of).forEach(term -> {
            boolean isWhole = term.label().language().equals(language.tag())
                    && term.definition()
                            .filter(text -> text.language().equals(language.tag()))
                            .isPresent()
                    && term.notes().stream().allMatch(note -> note.language().equals(language.tag()));
            if (!isWhole) {
                faults.add(term.shortName());
            }
        });

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyShapeSaysWhatItAsksInTheLanguageOfTheReader(Language language) {
        Set<String> faults = new TreeSet<>();
        VocabularyDocumentation.in(language).shapes().forEach(shape -> {
            boolean isWhole = shape.message().language().equals(language.tag())
                    && shape.title().language().equals(language.tag())
                    && (shape.isRule()
                            ? shape.description().isPresent()
                            : !shape.demands().isEmpty())
                    && !shape.targets().isEmpty();
            if (!isWhole) {
                faults.add(shape.name());
            }
        });

        assertThat(faults).isEmpty();
    }

    /** A constraint of a kind that shapes did not use before needs words of its own. */
    @Test
    void thereAreWordsForEveryTermOfShaclThatShapesUse() throws ReflectiveOperationException {
        Set<Node> known = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        for (var field : ShapeTerms.class.getDeclaredFields()) {
            known.add((Node) field.get(null));
        }
        Set<String> unknown = new TreeSet<>();
        ShapeIndex.bundled().graph().find().forEachRemaining(triple -> {
            if (triple.getPredicate().getURI().startsWith("http://www.w3.org/ns/shacl#")
                    && !known.contains(triple.getPredicate())) {
                unknown.add(triple.getPredicate().getURI());
            }
        });

        assertThat(unknown).isEmpty();
    }

    @Test
    void allTermsOfTheModulesAreThere() {
        assertThat(VOCABULARY.terms().stream().map(Term::iri))
                .containsExactlyElementsOf(OntologyTerms.all().values().stream()
                        .map(Node::getURI)
                        .sorted()
                        .toList());
    }

    @Test
    void noModuleSharesItsAddressWithATerm() {
        assertThat(VOCABULARY.terms().stream().map(Term::name))
                .doesNotContainAnyElementsOf(
                        VOCABULARY.modules().stream().map(Topic::name).toList());
    }

    @Test
    void aClassTellsWhatItIsAKindOfAndWhatMayBeSaidOfIt() {
        TermDocumentation meeting = english("Meeting");

        assertThat(related(meeting, "superclass")).containsExactly("mq:Activity");
        assertThat(related(meeting, "has-property")).contains("mq:editionOf", "mq:editionNumber");
        assertThat(related(meeting, "inherits-property")).contains("mq:partOfActivity");
        assertThat(related(english("Activity"), "subclass")).contains("mq:Meeting", "mq:Training");
        assertThat(related(english("State"), "disjoint")).contains("mq:Institution", "mq:Network", "mq:Organ");
    }

    @Test
    void aPropertyTellsWhereItLeads() {
        assertThat(related(english("editionOf"), "domain")).containsExactly("mq:Meeting");
        assertThat(related(english("editionOf"), "range")).containsExactly("mq:MeetingSeries");
    }

    @Test
    void theStepsOfAChainStandInTheirOrder() {
        assertThat(english("affiliatedWith").relations().stream()
                        .filter(relation -> relation.key().endsWith(".chain"))
                        .map(relation -> relation.terms().stream()
                                .map(TermReference::shortName)
                                .toList()))
                .containsExactlyInAnyOrder(
                        List.of("mq:hasMembership", "mq:inOrganization"), List.of("mq:hasHeldPost", "mq:postIn"));
    }

    @Test
    void constraintsAreSaidInWords() {
        assertThat(about(english("editionNumber"), "mq:editionNumber"))
                .singleElement()
                .satisfies(shape -> {
                    assertThat(shape.demands().stream().map(Text::value))
                            .containsExactly("at most one value", "each a whole number", "not less than 1");
                    assertThat(shape.targets())
                            .extracting(TermReference::shortName)
                            .containsExactly("mq:Meeting");
                    assertThat(shape.severity()).isEqualTo("severity.violation");
                });
        assertThat(VocabularyDocumentation.in(Language.ARABIC)
                        .of(term("editionNumber"))
                        .shapes())
                .flatExtracting(ShapeDocumentation::demands)
                .extracting(Text::value)
                .contains("قيمة واحدة على الأكثر", "كل منها عدد صحيح", "لا تقل عن 1");
    }

    @Test
    void aListOfConceptsIsNamed() {
        assertThat(about(english("kind"), "mq:kind"))
                .flatExtracting(ShapeDocumentation::demands)
                .extracting(Text::value)
                .contains("one of: Kinds of organization");
    }

    @Test
    void whatIsAskedOfABroaderClassIsAskedOfANarrowerOne() {
        assertThat(english("Meeting").inherited())
                .isNotEmpty()
                .allSatisfy(shape -> assertThat(shape.targets())
                        .extracting(TermReference::shortName)
                        .contains("mq:Activity"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void rulesOnThePageOfATermReallyNameIt(Language language) {
        VocabularyDocumentation documentation = VocabularyDocumentation.in(language);
        everyTerm()
                .map(documentation::of)
                .forEach(term -> term.rules().forEach(rule -> {
                    String file = ProjectFiles.below("shapes/rules", ".ttl").stream()
                            .map(ProjectFiles::text)
                            .filter(text -> text.contains("mqs:" + rule.name() + " "))
                            .findFirst()
                            .orElseThrow();
                    assertThat(file)
                            .as("%s on the page of %s", rule.name(), term.shortName())
                            .containsAnyOf(term.shortName(), term.term().iri());
                }));
    }

    @Test
    void everyRuleIsOnThePagesOfTheTermsThatItNames() {
        assertThat(english("Incumbency").rules())
                .extracting(ShapeDocumentation::name)
                .contains("R07-OfficeHolderNotMember");
        Term chair = VOCABULARY.term(IriScheme.concept("role", "chair")).orElseThrow();
        assertThat(VocabularyDocumentation.in(Language.ENGLISH).of(chair).rules())
                .extracting(ShapeDocumentation::name)
                .contains("R07-OfficeHolderNotMember");
        assertThat(VocabularyDocumentation.in(Language.ENGLISH).shapes())
                .filteredOn(ShapeDocumentation::isRule)
                .hasSize(ProjectFiles.below("shapes/rules", ".ttl").size());
    }

    @Test
    void aTermNamesTheQuestionsItServesAndItsLikesElsewhere() {
        TermDocumentation meeting = english("Meeting");

        assertThat(meeting.questions()).extracting(Question::code).contains("CQ-17");
        assertThat(meeting.questions().get(0).query()).isNotBlank();
        assertThat(meeting.matches())
                .extracting(match ->
                        match.relation().shortName() + " " + match.other().shortName())
                .contains("skos:closeMatch cv:PublicEvent");
        assertThat(english("Person").matches())
                .extracting(match ->
                        match.relation().shortName() + " " + match.other().shortName())
                .contains("rdfs:subClassOf foaf:Person", "rdfs:subClassOf prov:Person");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyQuestionIsThere(Language language) {
        assertThat(Question.all(language)).hasSize(40).allSatisfy((code, question) -> {
            assertThat(question.text().value()).isNotBlank();
            assertThat(ProjectFiles.text(java.nio.file.Path.of("queries/api/" + question.query() + ".rq")))
                    .contains(code);
        });
    }

    @Test
    void namesStandInTheOrderOfTheAlphabetOfTheLanguage() {
        assertThat(VocabularyDocumentation.in(Language.FRENCH).alphabetical().stream()
                        .map(term -> term.label().value()))
                .containsSubsequence("Engagement", "État", "Évaluation des progrès", "Réunion");
    }

    @Test
    void anUnknownNameIsNoTerm() {
        assertThat(VOCABULARY.term(IriScheme.TERMS + "Nothing")).isEmpty();
        assertThat(VOCABULARY.module("nothing")).isEmpty();
        assertThat(VOCABULARY.codeList("../role")).isEmpty();
    }
}
