package org.mithaq.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.LargeQueries;
import org.mithaq.support.QueryFiles;
import org.mithaq.support.QueryFiles.QueryFile;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which queries the endpoint runs, over HTTP. */
@RunningServer
class SparqlQueriesIT {

    private static final Map<String, Integer> STATUS = Map.of("query.forbidden", 403, "query.syntax", 400);

    /** Queries whose result may be empty, for there is nothing in the store that they could find. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("list-by-path");

    @LocalServerPort
    private int port;

    static Stream<QueryFile> refused() {
        return QueryFiles.below("sparql-refused");
    }

    static Stream<QueryFile> allowed() {
        return QueryFiles.below("sparql-allowed");
    }

    static Stream<Arguments> tooLarge() {
        return Stream.of(
                        Map.entry("query.too-deep", LargeQueries.TOO_DEEP),
                        Map.entry("query.too-complex", LargeQueries.TOO_COMPLEX))
                .flatMap(entry -> entry.getValue().entrySet().stream()
                        .map(query -> Arguments.of(entry.getKey(), query.getKey(), query.getValue())));
    }

    static Stream<Arguments> large() {
        return LargeQueries.ALLOWED.entrySet().stream().map(query -> Arguments.of(query.getKey(), query.getValue()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aQueryOfAFolderIsRefusedForTheReasonThatTheFolderNames(QueryFile query) {
        HttpResponse<String> response = new Client(port).query(query.text());

        assertThat(response.statusCode()).as(response.body()).isEqualTo(STATUS.get(query.folder()));
        assertThat(Client.code(response)).isEqualTo(query.folder());
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void whatIsAllowedRunsAndFindsSomething(QueryFile query) {
        HttpResponse<String> response = new Client(port).query(query.text());

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        if (Client.header(response, "Content-Type").startsWith(Client.JSON_RESULTS)) {
            boolean found = query.text().contains("ASK")
                    ? Client.json(response).get("boolean").asBoolean()
                    : !Client.json(response).get("results").get("bindings").isEmpty();
            assertThat(found || MAY_BE_EMPTY.contains(query.name())).isTrue();
        } else {
            assertThat(response.body()).isNotBlank();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tooLarge")
    void whatWouldOverrunTheEngineIsRefused(String code, String name, String query) {
        HttpResponse<String> response = new Client(port).query(query);

        assertThat(response.statusCode()).as(name).isEqualTo(400);
        assertThat(Client.code(response)).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    void largeQueriesOfReasonableShapeRun(String name, String query) {
        HttpResponse<String> response = new Client(port).query(query);

        assertThat(response.statusCode()).as(name + " " + response.body()).isEqualTo(200);
    }

    @Test
    void everyFunctionThatIsAllowedHasAValue() {
        String functions = QueryFiles.below("sparql-allowed")
                .filter(query -> query.name().equals("functions"))
                .findFirst()
                .orElseThrow()
                .text();

        assertThat(Client.json(new Client(port).query(functions))
                        .get("results")
                        .get("bindings")
                        .get(0)
                        .size())
                .isEqualTo(14);
    }

    @Test
    void aQueryIsLongEnoughInArabicAndInAForm() {
        String literal = "\u0639".repeat(60_000);
        Client client = new Client(port);

        assertThat(client.query("ASK { ?s ?p '" + literal + "' }").statusCode()).isEqualTo(200);
        assertThat(client.post("/sparql", Client.FORM, "query=" + Client.encode("ASK { ?s ?p '" + literal + "' }"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.get("/sparql?query=" + Client.encode("ASK { ?s ?p '" + literal.substring(0, 8000) + "' }"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aQueryThatIsTooLongIsRefusedHoweverItComes() {
        Client client = new Client(port);
        String query = "ASK {} #" + "x".repeat(70_000);
        String huge = "ASK {} #" + "x".repeat(10_000_000);

        List<HttpResponse<String>> responses = List.of(
                client.query(query),
                client.query(huge),
                client.post("/sparql", Client.FORM, "query=" + Client.encode(query)),
                client.post("/sparql", Client.FORM, "query=" + Client.encode(huge)));

        for (HttpResponse<String> response : responses) {
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(Client.code(response)).isEqualTo("query.too-large");
            assertThat(Client.json(response).get("limit").asInt()).isEqualTo(65_536);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void aRefusalSpeaksTheLanguageOfTheReader(String language) {
        HttpResponse<String> response =
                new Client(port).query("SELECT * { SERVICE <a:b> {} }", "Accept-Language", language);

        assertThat(Client.header(response, "Content-Language")).isEqualTo(language);
        assertThat(Client.json(response).get("title").asString())
                .isEqualTo(Map.of(
                                "ar", "غير مسموح به في استعلام عام",
                                "fr", "Interdit dans une requête publique",
                                "en", "Not allowed in a public query")
                        .get(language));
    }
}
