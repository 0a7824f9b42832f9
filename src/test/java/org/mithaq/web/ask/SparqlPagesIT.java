package org.mithaq.web.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The editor for SPARQL, and what takes its place without scripts. */
@RunningServer
class SparqlPagesIT {

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @CsvSource({"ar, محرر SPARQL, rtl", "en, SPARQL editor, ltr", "fr, Éditeur SPARQL, ltr"})
    void theEditorWritesFromLeftToRightOnEveryPage(String language, String title, String direction) {
        String page = client.get("/" + language + "/sparql").body();

        assertThat(page)
                .contains("lang=\"" + language + "\" dir=\"" + direction + "\"", ">" + title + "</h1>")
                .contains("<div id=\"editor\" hidden", "<textarea id=\"query\" name=\"query\" rows=\"18\" dir=\"ltr\"")
                .contains("/" + language + "/sparql?example=networks/common-members");
    }

    @Test
    void nothingComesFromElsewhere() {
        HttpResponse<String> answer = client.get("/en/sparql");

        assertThat(answer.body()).doesNotContain("src=\"http", "rel=\"stylesheet\" href=\"http");
        assertThat(Client.header(answer, "Content-Security-Policy"))
                .contains("script-src 'self';", "connect-src 'self';", "style-src 'self' 'sha256-")
                .doesNotContain("unsafe");
        assertThat(Client.header(client.get("/en/ask"), "Content-Security-Policy"))
                .contains("style-src 'self';");
    }

    @Test
    void aQueryInTheAddressStandsInTheEditor() {
        String query = "SELECT * { ?a </textarea><script>alert(1)</script> ?b }";
        String page = client.get("/en/sparql?query=" + Client.encode(query)).body();

        assertThat(page)
                .contains("data-given=\"true\"", "&lt;/textarea&gt;&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void aQueryIsAnsweredWithoutScripts() {
        HttpResponse<String> answer = run(
                "ar", "SELECT ?body ?count { VALUES (?body ?count) { (<https://w3id.org/mithaq/id/org/iom> 1234) } }");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<a href=\"/ar/org/iom\"><bdi>المنظمة الدولية للهجرة</bdi></a>", "1,234", "صف واحد");
    }

    @ParameterizedTest
    @CsvSource({"ASK { ?s ?p ?o }, oui", "ASK { <urn:x> <urn:y> <urn:z> }, non", "ASK {}, oui"})
    void yesOrNoIsAWord(String query, String expected) {
        assertThat(run("fr", query).body()).contains("<bdi>" + expected + "</bdi>");
    }

    @Test
    void nothingFoundIsSaid() {
        assertThat(run("en", "SELECT * { <urn:x> <urn:y> ?z }").body()).contains("The data say nothing about this.");
    }

    @Test
    void aLongAnswerIsCutAndSaidToBe() {
        String page = run("en", "SELECT * { ?s ?p ?o }").body();

        assertThat(page).contains("These are the first 200 rows.");
        assertThat(run("en", "SELECT * { ?s ?p ?o } LIMIT 3").body())
                .contains("3 rows")
                .doesNotContain("These are");
    }

    @Test
    void hostileValuesAreShownAsWhatTheyAre() {
        String page = run(
                        "en",
                        "SELECT (\"<script>alert(1)</script>\" AS ?a) (\"a\\u202Eb\" AS ?b) (<javascript:alert(1)> AS ?c) {}")
                .body();

        assertThat(page)
                .contains("&lt;script&gt;alert(1)", "a\\u202Eb")
                .doesNotContain("<script>alert", "href=\"javascript:", "a\u202Eb</bdi>");
    }

    @ParameterizedTest
    @CsvSource({"SELECT * {, 400, ليس مكتوبا", "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }, 403, SERVICE"})
    void whatIsWrongIsSaidBesideTheQuery(String query, int status, String words) {
        HttpResponse<String> answer = run("ar", query);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("aria-invalid=\"true\"", words);
    }

    @Test
    void aGraphTooLongToAskForByAddressIsGivenByTheEndpointAsWell() {
        String query = "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1 # " + "ميثاق".repeat(2_000);

        HttpResponse<String> answer = run("en", query);

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(Client.header(answer, "Location")).isEqualTo("/sparql");
        assertThat(client.post("/sparql", Client.FORM, "query=" + Client.encode(query), "Accept", "text/turtle")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aGraphIsGivenByTheEndpoint() {
        HttpResponse<String> answer = run("en", "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(client.get(Client.header(answer, "Location")).statusCode()).isEqualTo(200);
    }

    @Test
    void theEditorProposesWhatTheDataUse() {
        HttpResponse<String> answer = client.get("/ar/sparql/terms");
        JsonNode terms = Client.json(answer);

        assertThat(terms.get("prefixes").get("mq").asString()).isEqualTo("https://w3id.org/mithaq/ontology#");
        assertThat(terms.get("classes").findValuesAsString("label")).contains("اجتماع");
        assertThat(terms.get("properties").findValuesAsString("iri"))
                .contains("https://w3id.org/mithaq/ontology#hasTimeSpan");
        assertThat(client.get("/ar/sparql/terms", "If-None-Match", Client.header(answer, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    private HttpResponse<String> run(String language, String query) {
        return client.post("/" + language + "/sparql", Client.FORM, "query=" + Client.encode(query));
    }
}
