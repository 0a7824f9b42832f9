package org.mithaq.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.vocab.IriScheme;

class BlankNodeNamingTest {

    private static final String PREFIXES = """
            PREFIX mq: <https://w3id.org/mithaq/ontology#>
            PREFIX a: <https://w3id.org/mithaq/id/activity/>
            PREFIX d: <https://w3id.org/mithaq/id/document/>
            PREFIX o: <https://w3id.org/mithaq/id/org/>
            PREFIX p: <https://w3id.org/mithaq/id/person/>
            PREFIX t: <https://w3id.org/mithaq/id/post/>
            PREFIX k: <https://w3id.org/mithaq/concept/membership-kind/>
            PREFIX s: <https://w3id.org/mithaq/concept/activity-status/>
            """;
    private static final String PASSAGE =
            "mq:supportedBy [ a mq:Passage ; mq:passageOf d:one ; mq:startOffset 1 ; mq:endOffset 9 ]";

    @Test
    void theSameTextTwiceGivesTheSameNames() {
        String text = "[] a mq:Membership ; mq:member o:a ; mq:inOrganization o:b ; mq:kind k:full ; " + PASSAGE + " .";

        assertThat(names(text)).hasSize(2).isEqualTo(names(text));
        assertThat(names(text)).allMatch(iri -> IriScheme.typeOf(iri).isPresent());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mq:member o:a ; mq:inOrganization o:b ; mq:kind k:full | mq:member o:x ; mq:inOrganization o:b ; mq:kind k:full | member",
                "mq:member o:a ; mq:inOrganization o:b ; mq:kind k:full | mq:member o:a ; mq:inOrganization o:x ; mq:kind k:full | organization",
                "mq:member o:a ; mq:inOrganization o:b ; mq:kind k:full | mq:member o:a ; mq:inOrganization o:b ; mq:kind k:observer | kind",
                "mq:member o:a ; mq:inOrganization o:b ; mq:hasTimeSpan [ a mq:TimeSpan ; mq:edtf \"2021\" ] | mq:member o:a ; mq:inOrganization o:b ; mq:hasTimeSpan [ a mq:TimeSpan ; mq:edtf \"2022\" ] | time"
            })
    void anotherKeyGivesAnotherName(String one, String other, String field) {
        String first = membership(names("[] a mq:Membership ; " + one + " ."));
        String second = membership(names("[] a mq:Membership ; " + other + " ."));

        assertThat(first).as(field).isNotEqualTo(second);
    }

    @Test
    void whatIsNoKeyDoesNotChangeTheName() {
        String plain = "[] a mq:Membership ; mq:member o:a ; mq:inOrganization o:b .";
        String more = "[] a mq:Membership ; mq:certainty <c:x> ; mq:inOrganization o:b ; mq:member o:a .";

        assertThat(names(plain)).isEqualTo(names(more));
    }

    @Test
    void aLiteralIsTheSameInAnyNormalFormAndAnotherInAnotherLanguage() {
        String composed = "[] a mq:TimeSpan ; mq:edtf \"2021\" ; mq:dateAsStated \"ét\u00e9\"@fr .";
        String decomposed = "[] a mq:TimeSpan ; mq:edtf \"2021\" ; mq:dateAsStated \"e\u0301te\u0301\"@fr .";
        String arabic = "[] a mq:TimeSpan ; mq:edtf \"2021\" ; mq:dateAsStated \"ét\u00e9\"@ar .";

        assertThat(names(composed)).isEqualTo(names(decomposed)).isNotEqualTo(names(arabic));
    }

    @Test
    void twoNodesOfOneKeyAreOne() {
        String text = "[] a mq:Passage ; mq:passageOf d:one ; mq:startOffset 1 ; mq:endOffset 9 . "
                + "[] a mq:Passage ; mq:passageOf d:one ; mq:startOffset 1 ; mq:endOffset 9 .";

        assertThat(names(text)).hasSize(1);
    }

    @Test
    void theStatusOfTwoThingsFromOnePassageIsTwoRecords() {
        String record = "mq:hasStatusRecord [ a mq:StatusRecord ; mq:status s:held ; " + PASSAGE + " ]";

        Set<String> names = names("a:one " + record + " . a:two " + record + " .");

        assertThat(names).filteredOn(iri -> iri.contains("/relation/")).hasSize(2);
        assertThat(names).filteredOn(iri -> iri.contains("/passage/")).hasSize(1);
    }

    @Test
    void aNodeIsTheSameWhereverItStands() {
        DatasetGraph named = BlankNodeNaming.name(RecordReader.read(
                "f",
                (PREFIXES + "o:a mq:hasTimeSpan _:t . _:t a mq:TimeSpan ; mq:edtf \"2021\" .")
                        .getBytes(StandardCharsets.UTF_8),
                RecordSyntax.TURTLE));

        Node object = named.stream()
                .filter(quad -> quad.getPredicate().getURI().endsWith("#hasTimeSpan"))
                .findFirst()
                .orElseThrow()
                .getObject();
        assertThat(named.contains(Node.ANY, object, Node.ANY, Node.ANY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] a mq:Place . | Place",
                "[] a mq:Person , mq:Agent . | Agent, Person",
                "o:a mq:locatedIn [] . | -",
                "o:a mq:alias ( 1 2 ) . | -",
                "_:a a mq:Passage ; mq:passageOf _:b . _:b a mq:Passage ; mq:passageOf _:a . | Passage",
                "_:a a mq:Passage ; mq:passageOf _:a . | Passage"
            })
    void anEntityWithoutANameIsRefused(String text, String types) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> names(text));

        assertThat(refusal.code()).isEqualTo(ProblemCode.RECORD_UNNAMED_ENTITY);
        assertThat(refusal.parameters()).containsEntry("type", types);
    }

    @Test
    void aChainOfThousandsIsRefusedAndNotFollowed() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("_:a%d a mq:Passage ; mq:passageOf _:a%d .%n".formatted(i, i + 1));
        }

        assertThat(catchThrowableOfType(InvalidInputException.class, () -> names(text.toString())))
                .isNotNull();
    }

    /** The IRIs that stand in place of blank nodes. */
    private static Set<String> names(String text) {
        DatasetGraph named = BlankNodeNaming.name(
                RecordReader.read("f", (PREFIXES + text).getBytes(StandardCharsets.UTF_8), RecordSyntax.TURTLE));
        Set<String> names = new TreeSet<>();
        named.stream()
                .flatMap(quad -> List.of(quad.getSubject(), quad.getObject()).stream())
                .peek(node -> assertThat(node.isBlank()).isFalse())
                .filter(node -> node.isURI() && node.getURI().matches(".*/[0-9a-f]{12}"))
                .forEach(node -> names.add(node.getURI()));
        return names;
    }

    private static String membership(Set<String> names) {
        return names.stream()
                .filter(iri -> iri.contains("/relation/"))
                .findFirst()
                .orElseThrow();
    }
}
