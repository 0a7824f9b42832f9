package org.mithaq.web.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.QueryCatalog;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Questions of the catalogue as a reader asks them. */
@RunningServer
class AskPagesIT {

    private static final String COMMON = "/ask/networks/common-members";

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @CsvSource({
        "ar, الشبكات والعضوية, من هم الأعضاء المشتركون بين شبكتين أو لجنتين؟",
        "en, Networks and membership, Who belongs to both of two networks or committees?",
        "fr, Réseaux et adhésions, Qui est membre à la fois de deux réseaux ou comités ?"
    })
    void allQuestionsStandByTopic(String language, String topic, String question) {
        assertThat(page("/" + language + "/ask")).contains(">" + topic + "<", ">" + question + "<");
    }

    @ParameterizedTest
    @CsvSource({"ar, إلتزامات تنتهى, 0", "ar, الشبكتين, 1", "fr, reseaux COMITES, 1", "en, xyzzy, 0"})
    void questionsAreFoundByWordsHoweverTheyAreSpelled(String language, String words, int expected) {
        String page = page("/" + language + "/ask?q=" + Client.encode(words));

        assertThat(page.split("/ask/networks/common-members\"", -1)).hasSize(expected + 1);
        assertThat(page).contains("value=\"" + words + "\"");
    }

    @Test
    void wordsThatNoQuestionHasAreSaidToBeSuch() {
        assertThat(page("/fr/ask?q=xyzzy")).contains("Aucune question ne contient ces mots.", "Toutes les questions");
    }

    static Stream<String> questions() {
        return QueryCatalog.bundled().queries().stream().map(CatalogQuery::path);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionHasAPageWithItsAnswer(String path) {
        HttpResponse<String> answer = client.get("/fr/ask/" + path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<h2 id=\"answer\">Réponse</h2>").doesNotContain("??", "${");
    }

    @ParameterizedTest
    @CsvSource({
        "ar, المنظمة الدولية للهجرة, العضو",
        "en, International Organization for Migration, member",
        "fr, Organisation internationale pour les migrations, membre"
    })
    void thingsGoByTheirNamesAndSourcesAreNamed(String language, String name, String heading) {
        String page = page("/" + language + COMMON);

        assertThat(page)
                .contains("<a href=\"/" + language + "/org/iom\"><bdi>" + name + "</bdi></a>")
                .contains(">" + heading + "</th>")
                .contains("href=\"/" + language + "/record/")
                .doesNotContain(">member label");
    }

    @Test
    void theFormIsFilledWithWhatWasAsked() {
        assertThat(page("/en" + COMMON))
                .contains("name=\"network\" value=\"org:unnm-excom\"")
                .contains("data-name=\"Executive Committee of the United Nations Network on Migration\"")
                .contains("data-type=\"Organization\"");
        assertThat(page("/en" + COMMON + "?network=org:unnm&other="))
                .contains("name=\"network\" value=\"org:unnm\"", "name=\"other\" value=\"org:unnm\"");
    }

    @ParameterizedTest
    @CsvSource({"en, International Organization for Migration", "ar, المنظمة الدوليه للهجره"})
    void aNameOfOneThingLeadsToTheAddressWithIt(String language, String name) {
        HttpResponse<String> answer = client.get("/" + language + COMMON + "?network=" + Client.encode(name));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Client.header(answer, "Location"))
                .isEqualTo("/" + language + COMMON + "?network=" + Client.encode("https://w3id.org/mithaq/id/org/iom"));
    }

    @Test
    void aNameThatSeveralThingsHaveIsAskedBack() {
        HttpResponse<String> answer =
                client.get("/en" + COMMON + "?network=migration+network&other=org:unnm", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Which of these do you mean?", "aria-invalid=\"true\"")
                .contains("?other=org%3Aunnm&amp;network=https://w3id.org/mithaq/id/org/");
    }

    @ParameterizedTest
    @CsvSource({"ar, لا شيء يحمل الاسم", "en, Nothing has the name", "fr, Rien ne porte le nom"})
    void aNameThatNothingHasIsAProblemOfItsField(String language, String words) {
        HttpResponse<String> answer = client.get("/" + language + COMMON + "?network=xyzzy", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(words, "aria-describedby=\"problem-network\"", "value=\"xyzzy\"");
    }

    @Test
    void whatHasToBeGivenIsAskedForFirstAndMissedOnlyThen() {
        HttpResponse<String> first = client.get("/en/ask/trial/thing", "Accept", "text/html");
        HttpResponse<String> sent = client.get("/en/ask/trial/thing?thing=", "Accept", "text/html");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).doesNotContain("aria-invalid");
        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.body()).contains("aria-invalid=\"true\"", "The query needs the parameter thing");
    }

    @Test
    void aGraphIsShownAsItsStatements() {
        assertThat(page("/ar/ask/trial/thing?thing=org:unnm"))
                .contains("href=\"/ar/org/unnm\"", "format=turtle")
                .doesNotContain("xlsx");
    }

    @Test
    void hostileWordsAreShownAsWhatTheyAre() {
        String script = client.get(
                        "/en" + COMMON + "?network=" + Client.encode("<script>alert(1)</script>"),
                        "Accept",
                        "text/html")
                .body();
        String link = page("/en" + COMMON + "?network=" + Client.encode("javascript:alert(1)"));
        String turned = client.get("/en" + COMMON + "?network=" + Client.encode("\u202Eabc"), "Accept", "text/html")
                .body();

        assertThat(script).doesNotContain("<script>alert").contains("&lt;script&gt;");
        assertThat(link).doesNotContain("href=\"javascript:");
        assertThat(turned).contains("\uFFFDabc").doesNotContain("“\u202E");
    }

    @Test
    void countsAreDrawnAsBarsToo() {
        assertThat(page("/en/ask/statements/topics")).contains("class=\"bars\" role=\"img\"", "width=\"100%\"");
        assertThat(page("/en" + COMMON)).doesNotContain("class=\"bars\"");
    }

    @Test
    void aLongAnswerComesInPages() {
        String first = page("/en/ask/actors/activities-of-actor?pageSize=2");
        String second = page("/en/ask/actors/activities-of-actor?pageSize=2&page=2");

        assertThat(first).contains("rel=\"next\" href=\"/en/ask/actors/activities-of-actor?pageSize=2&amp;page=2\"");
        assertThat(second).contains("rel=\"prev\"", "2 rows, page 2");
    }

    @Test
    void theWholeAnswerAndTheQueryCanBeTakenAway() {
        String page = page("/ar" + COMMON + "?network=org:unnm");

        for (String form : List.of("csv", "tsv", "json", "xml", "xlsx")) {
            String address = "/api/queries/networks/common-members?network=org%3Aunnm&format=" + form;
            assertThat(page).contains(address.replace("&", "&amp;"));
            assertThat(client.get(address).statusCode()).isEqualTo(200);
        }
        assertThat(page).contains("SELECT DISTINCT", "/ar/sparql?query=PREFIX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ar/ask/nothing", "/ar/ask/networks/nothing", "/ar/sparql?example=nothing"})
    void whatIsNotThereIsSaidInTheLanguageOfTheAddress(String path) {
        HttpResponse<String> answer = client.get(path, "Accept", "text/html", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("lang=\"ar\"", "dir=\"rtl\"");
    }

    private String page(String path) {
        HttpResponse<String> answer = client.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
