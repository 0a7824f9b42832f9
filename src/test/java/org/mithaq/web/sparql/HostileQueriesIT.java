package org.mithaq.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.QueryFiles;
import org.mithaq.support.QueryFiles.QueryFile;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Queries that are meant to exhaust the server: what must become of each says the folder below {@code sparql-hostile} it
 * stands in. {@code answered} and {@code truncated} give a result, {@code ended} is one of the two problems.
 */
@RunningServer
class HostileQueriesIT {

    /** What a busy machine may add. */
    private static final Duration GRACE = Duration.ofSeconds(8);

    @LocalServerPort
    private int port;

    static Stream<QueryFile> hostile() {
        return QueryFiles.below("sparql-hostile");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileQueryEndsAsItsFolderSays(QueryFile query) {
        long start = System.nanoTime();

        HttpResponse<String> response = new Client(port).query(query.text(), "Accept", "*/*");

        String code = Client.code(response);
        switch (query.folder()) {
            case "answered" -> assertThat(response.statusCode()).as(code).isEqualTo(200);
            case "truncated" ->
                assertThat(Client.header(response, "Mithaq-Truncated")).as(code).isEqualTo("true");
            case "ended" -> assertThat(code).isIn("query.timeout", "query.too-much");
            default -> assertThat(code).isEqualTo(query.folder());
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(GRACE.plusSeconds(RunningServer.TIMEOUT_SECONDS));
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, SELECT * { ?s ?p ?o }, 101",
        "text/tab-separated-values, SELECT * { ?s ?p ?o }, 101",
        "application/n-triples, CONSTRUCT WHERE { ?s ?p ?o }, 100"
    })
    void aClientCanAskForFewerRowsAndIsToldThatThereAreMore(String type, String query, int lines) {
        HttpResponse<String> response = new Client(port).post("/sparql?limit=100", Client.QUERY, query, "Accept", type);

        assertThat(response.body().lines()).hasSize(lines);
        assertThat(Client.header(response, "Mithaq-Truncated")).isEqualTo("true");
        assertThat(Client.header(response, "Access-Control-Expose-Headers")).contains("Mithaq-Truncated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { VALUES ?x { 1 2 3 } }", "ASK {}", "SELECT * {} LIMIT 0"})
    void aResultOfJustAsManyRowsIsNotCut(String query) {
        HttpResponse<String> response = new Client(port).post("/sparql?limit=3", Client.QUERY, query);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().map()).doesNotContainKey("mithaq-truncated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000", "999999999999"})
    void aClientCanNotAskForMoreRowsThanTheServerGives(String limit) {
        HttpResponse<String> response = new Client(port)
                .post(
                        "/sparql?limit=" + limit,
                        Client.QUERY,
                        "SELECT ?a { ?a ?b ?c . ?d ?e ?f }",
                        "Accept",
                        "text/csv");

        assertThat(response.body().lines()).hasSize(RunningServer.MAX_ROWS + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "all", "%20", "1&limit=2", "9999999999999"})
    void aLimitThatIsNoneIsRefused(String limit) {
        HttpResponse<String> response = new Client(port).post("/sparql?limit=" + limit, Client.QUERY, "ASK {}");

        assertThat(Client.code(response)).isEqualTo("request.parameter");
        assertThat(Client.json(response).get("parameter").asString()).isEqualTo("limit");
    }
}
