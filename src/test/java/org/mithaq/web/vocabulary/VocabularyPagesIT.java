package org.mithaq.web.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.language.Language;
import org.mithaq.publish.vocabulary.ShapeDocumentation;
import org.mithaq.publish.vocabulary.Term;
import org.mithaq.publish.vocabulary.TermDocumentation;
import org.mithaq.publish.vocabulary.Vocabulary;
import org.mithaq.publish.vocabulary.VocabularyDocumentation;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.mithaq.vocab.IriScheme;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

@RunningServer
class VocabularyPagesIT {

    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*?href=\"([^\"]*)\"", Pattern.DOTALL);
    private static final Pattern RAW_KEY = Pattern.compile("\\?\\?|vocabulary\\.(?!css)[a-z]|severity\\.[a-z]|\\$\\{");

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    private static String path(Term term, Language language) {
        String rest = term.iri().startsWith(IriScheme.TERMS)
                ? "ontology/" + term.name()
                : IriScheme.pathOf(term.iri()).orElseThrow();
        return "/" + language.tag() + "/" + rest;
    }

    private static Stream<Term> everyTerm() {
        return Stream.concat(
                Vocabulary.bundled().terms().stream(),
                Vocabulary.bundled().codeLists().stream().flatMap(list -> list.terms().stream()));
    }

    private String page(String path) {
        HttpResponse<String> response = client.get(path);
        assertThat(response.statusCode()).as(path + "\n" + response.body()).isEqualTo(200);
        assertThat(RAW_KEY.matcher(response.body())
                        .results()
                        .map(found -> found.group())
                        .toList())
                .as(path)
                .isEmpty();
        return HtmlUtils.htmlUnescape(response.body());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTermHasAPageWithItsNameAndItsDefinition(Language language) {
        VocabularyDocumentation documentation = VocabularyDocumentation.in(language);

        everyTerm().forEach(term -> {
            TermDocumentation explained = documentation.of(term);
            assertThat(page(path(term, language)))
                    .contains("lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\"")
                    .contains(explained.label().value())
                    .contains(explained.definition().orElseThrow().value())
                    .contains(term.iri());
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLinkOfThePagesLeadsSomewhere(Language language) {
        Map<String, String> seen = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(Set.of("/" + language.tag() + "/ontology"));
        Set<String> broken = new TreeSet<>();
        while (!open.isEmpty()) {
            String path = open.pop();
            if (seen.containsKey(path)) {
                continue;
            }
            HttpResponse<String> response = client.get(path, "Accept", "text/html,*/*");
            seen.put(path, response.body());
            if (response.statusCode() >= 400) {
                broken.add(path + " " + response.statusCode());
            }
            if (path.matches("/" + language.tag() + "/(ontology|concept|shapes)\\b.*")) {
                links(response.body())
                        .map(link -> link.replaceFirst("#.*", ""))
                        .filter(link -> isOfTheVocabulary(link, language))
                        .forEach(open::push);
            }
        }

        assertThat(seen.size()).isGreaterThan(400);
        assertThat(broken).isEmpty();
    }

    /** The frame leads to other parts of the application, which have tests of their own. */
    private static boolean isOfTheVocabulary(String link, Language language) {
        return link.matches("/" + language.tag() + "/(ontology|concept|shapes|ask|[a-z]+/[a-z0-9-]+$).*")
                || link.matches("/doc/(ontology.*|.*\\.jsonld)");
    }

    private static Stream<String> links(String html) {
        return LINK.matcher(html).results().map(link -> HtmlUtils.htmlUnescape(link.group(1)));
    }

    @Test
    void everyShapeHasItsAnchor() {
        String page = page("/en/shapes");

        assertThat(VocabularyDocumentation.in(Language.ENGLISH).shapes())
                .extracting(ShapeDocumentation::name)
                .allSatisfy(name -> assertThat(page).contains("id=\"" + name + "\""));
    }

    @Test
    void aTermShowsHowItIsUsedAndWhatIsAskedOfIt() {
        assertThat(page("/en/ontology/Meeting"))
                .contains(
                        "things of this class",
                        "a mq:Meeting",
                        "PREFIX mq:",
                        "R40-DuplicateMeeting",
                        "at most one value")
                .contains("href=\"/en/ontology/Activity\"", "href=\"/en/shapes#Meeting-editionNumber\"");
    }

    @Test
    void theIndexDrawsTheModulesAndListsAllTerms() {
        String page = page("/ar/ontology");

        assertThat(page).contains("<svg", "href=\"/ar/ontology/Meeting\"", "href=\"/ar/ontology/agents\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingIsOnOnePageForPrint(Language language) {
        assertThat(page("/" + language.tag() + "/ontology/everything"))
                .contains("id=\"Meeting\"", "id=\"editionOf\"", "id=\"list-role\"", "id=\"module-agents\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/en/ontology/Nothing, 404",
        "/en/ontology/meeting, 404",
        "/en/concept/nothing, 404",
        "/en/concept/role/nothing, 404",
        "/en/concept/role/%3Cscript%3E, 404",
        "/en/ontology/0.1.0, 200",
        "/en/ontology/alignments/prov, 200",
        "/fr/ontology/imported-terms, 200",
        "/fr/ontology/disjointness, 200",
        "/en/ontology/, 308",
        "/en/concept/role/chair?asOf=0, 200"
    })
    void whatIsNoTermIsAnsweredAsItShouldBe(String path, int status) {
        HttpResponse<String> response = client.get(path, "Accept", "text/html");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body()).doesNotContain("<script>").doesNotContain("Exception");
    }

    @Test
    void aPageThatTheReaderHasIsNotSentAgain() {
        HttpResponse<String> first = client.get("/fr/ontology/Meeting");

        HttpResponse<String> again = client.get("/fr/ontology/Meeting", "If-None-Match", Client.header(first, "ETag"));

        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void machinesStillGetTheirDocuments() {
        assertThat(Client.header(client.get("/ontology", "Accept", "text/turtle"), "Location"))
                .endsWith("/doc/ontology.ttl");
        assertThat(client.get("/doc/ontology/agents.ttl").body()).contains("mq:Agent");
    }
}
