package org.mithaq.publish.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.language.Language;
import org.mithaq.support.Seed;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

class ResourceDescriberTest {

    private static final String PREFIXES = """
            BASE <https://w3id.org/mithaq/id/>
            PREFIX mq: <https://w3id.org/mithaq/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;

    private static Description describe(String path, DatasetGraph dataset) {
        return ResourceDescriber.describe(node(path), dataset, 1).orElseThrow();
    }

    private static Node node(String path) {
        return NodeFactory.createURI(IriScheme.ofPath(path).orElseThrow());
    }

    private static DatasetGraph trig(String text) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString(PREFIXES + text, Lang.TRIG).parse(dataset);
        return dataset;
    }

    @Test
    void aPersonComesWithPostsAndMeetingsTheirDatesAndTheirSources() {
        Description person = describe("person/amina-bouayach", Seed.dataset());

        Node incumbency = node("relation/inc-bouayach-ganhri-chair");
        Node span = person.statements()
                .find(incumbency, MQ.hasTimeSpan, Node.ANY)
                .next()
                .getObject();
        assertThat(person.statements().contains(incumbency, MQ.incumbent, person.resource()))
                .isTrue();
        assertThat(person.statements().contains(span, MQ.edtf, NodeFactory.createLiteralString("2025-03-11/..")))
                .isTrue();
        assertThat(person.statements().find(Node.ANY, MQ.passageOf, Node.ANY).hasNext())
                .isTrue();
        assertThat(person.dataset().contains(node("record/pub-ahdath"), incumbency, MQ.incumbent, person.resource()))
                .isTrue();
        assertThat(person.names().of(node("post/ganhri-chair"), Language.FRENCH).getLiteralLanguage())
                .isEqualTo("fr");
    }

    @Test
    void aConceptComesWithWhoUsesIt() {
        Description concept = describe("concept/role/chair", Seed.dataset());

        assertThat(concept.statements().contains(node("post/ganhri-chair"), MQ.postRole, concept.resource()))
                .isTrue();
        assertThat(concept.sources()).containsExactly("https://w3id.org/mithaq/concept/role");
    }

    @Test
    void aRecordComesWithAllThatItSays() {
        Node graph = node("record/champions-dialogue-rabat-2023");
        Description record = describe("record/champions-dialogue-rabat-2023", Seed.dataset());

        assertThat(Seed.dataset().getGraph(graph).stream().allMatch(record.statements()::contains))
                .isTrue();
    }

    @Test
    void whatIsOnlyReferredToIsDescribedByThat() {
        DatasetGraph dataset = trig("<record/r> { <claim/c> mq:claimedResource <place/nowhere> ; a mq:Claim }");

        Description place = describe("place/nowhere", dataset);

        assertThat(place.statements().contains(node("claim/c"), MQ.claimedResource, place.resource()))
                .isTrue();
        assertThat(place.sources()).isEmpty();
    }

    @Test
    void whatNobodySpeaksOfHasNoDescription() {
        assertThat(ResourceDescriber.describe(node("place/nowhere"), Seed.dataset(), 1))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"واحة\"@ar', en, واحة, ar",
        "'\"واحة\"@ar , \"Waha\"@fr', en, واحة, ar",
        "'\"Waha\"@fr , \"Oasis\"@en', ar, Oasis, en",
        "'\"Waha\"@fr', ar, Waha, fr",
        "'\"Oase\"@de', ar, Oase, de",
        "'\"Waha\"@fr , \"Oasis\"@en', fr, Waha, fr"
    })
    void aNameIsInTheLanguageOfTheReaderOrTheNextBest(String labels, String tag, String name, String language) {
        DatasetGraph dataset = trig("<authority/place/waha> { <place/waha> skos:prefLabel " + labels + " }");

        Node word = describe("place/waha", dataset)
                .names()
                .of(node("place/waha"), Language.ofTag(tag).orElseThrow());

        assertThat(word.getLiteralLexicalForm()).isEqualTo(name);
        assertThat(word.getLiteralLanguage()).isEqualTo(language);
    }

    @Test
    void manyWhoReferToItAreToldInPages() {
        int referrers = ResourceDescriber.PAGE + 1;
        DatasetGraph dataset = trig("<record/r> { "
                + IntStream.range(0, referrers)
                        .mapToObj(i -> "<activity/a" + i + "> mq:venue <place/waha> .")
                        .collect(Collectors.joining(" "))
                + " }");

        Description first = describe("place/waha", dataset);
        Description second =
                ResourceDescriber.describe(node("place/waha"), dataset, 2).orElseThrow();

        assertThat(first.isLast()).isFalse();
        assertThat(second.isLast()).isTrue();
        assertThat(first.statements().size() + second.statements().size()).isEqualTo(referrers);
        assertThat(ResourceDescriber.describe(node("place/waha"), dataset, 3)).isEmpty();
        assertThat(first.digest()).isNotEqualTo(second.digest());
    }

    @Test
    void aDescriptionIsBoundedWhateverTheDataSay() {
        DatasetGraph dataset = trig("<record/r> { "
                + IntStream.range(0, ResourceDescriber.MOST_STATEMENTS + 10)
                        .mapToObj(i -> "<place/waha> skos:altLabel \"Waha " + i + "\"@en .")
                        .collect(Collectors.joining("\n"))
                + " }");

        assertThat(describe("place/waha", dataset).statements().size()).isEqualTo(ResourceDescriber.MOST_STATEMENTS);
    }

    @Test
    void relationsThatGoInCirclesEnd() {
        DatasetGraph dataset = trig("""
                <record/r> {
                  <relation/a> a mq:Membership ; mq:member <org/x> ; mq:supportedBy <relation/b> .
                  <relation/b> a mq:Membership ; mq:member <org/x> ; mq:supportedBy <relation/a> .
                }
                """);

        assertThat(describe("org/x", dataset).statements().size()).isEqualTo(6);
    }

    @Test
    void namesOfOthersAreTheirStatementsAndNothingElseOfThem() {
        Description post = describe("post/ganhri-chair", Seed.dataset());
        Node holder = node("person/amina-bouayach");

        assertThat(post.statements().contains(holder, RDF.type.asNode(), MQ.Person))
                .isTrue();
        assertThat(post.statements().contains(holder, SKOS.prefLabel.asNode(), Node.ANY))
                .isTrue();
        assertThat(post.statements().contains(holder, MQ.searchKey, Node.ANY)).isFalse();
    }
}
