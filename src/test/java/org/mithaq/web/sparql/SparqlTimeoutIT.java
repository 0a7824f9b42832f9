package org.mithaq.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The time-out of queries: it ends all of them, and a client can only ask for less. */
@RunningServer
class SparqlTimeoutIT {

    private static final String CROSS_PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    /** What a busy machine may add. */
    private static final Duration GRACE = Duration.ofSeconds(8);

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ; a cross product",
                "CONSTRUCT { ?a <a:p> <a:o> } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ; CONSTRUCT",
                "DESCRIBE ?a ?f { ?a ?b ?c . ?d ?e ?f } ; DESCRIBE",
                "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f LIMIT 1 ; ORDER BY",
                "SELECT ?a (COUNT(?f) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ; GROUP BY",
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o . ?a ?b ?c FILTER(REGEX(STR(?o), '(.*a){25}$')) } ; a pattern that backtracks",
                "SELECT * { ?a ?b ?c MINUS { ?a ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(STR(?l) = CONCAT(STR(?f), 'x')) } } ; MINUS",
                "SELECT (COUNT(*) AS ?n) FROM <https://w3id.org/mithaq/ontology> { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ; FROM"
            })
    void everyFormOfQueryEndsInTime(String query, String rule) {
        long start = System.nanoTime();

        HttpResponse<String> response =
                new Client(port).post("/sparql?timeout=0.4", Client.QUERY, query, "Accept-Language", "fr");

        assertThat(response.statusCode()).as(rule + response.body()).isEqualTo(503);
        assertThat(Client.code(response)).isEqualTo("query.timeout");
        assertThat(Client.json(response).get("seconds").asDouble()).isEqualTo(0.4);
        assertThat(Client.header(response, "Content-Language")).isEqualTo("fr");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(GRACE);
    }

    /** These are fast enough to fill their memory before their time is up, or they are not. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "SELECT (COUNT(*) AS ?n) { ?s (!<a:x>)* ?o } ; a path between all pairs",
                "SELECT (COUNT(*) AS ?n) { ?s ((!<a:x>)*/(^!<a:x>)*)* ?o } ; a star within a star",
                "SELECT * { <https://w3id.org/mithaq/ontology#Place> ((!<a:x>|^!<a:x>)/(!<a:x>|^!<a:x>)/(!<a:x>|^!<a:x>))* ?o } ; a path from one node",
                "ASK { <https://w3id.org/mithaq/ontology#Place> ((!<a:x>|^!<a:x>)/(!<a:x>|^!<a:x>)/(!<a:x>|^!<a:x>))* <a:nowhere> } ; ASK",
                "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ((!<a:x>)*/(^!<a:x>)*)* ?o } } ; a path in a named graph",
                "SELECT (COUNT(DISTINCT ?x) AS ?n) { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), STR(?f)) AS ?x) } ; DISTINCT"
            })
    void whatIsKeptEndsTheQueryInTimeOrForItsMemory(String query, String rule) {
        long start = System.nanoTime();

        HttpResponse<String> response = new Client(port).post("/sparql?timeout=0.4", Client.QUERY, query);

        assertThat(Client.code(response)).as(rule + response.body()).isIn("query.timeout", "query.too-much");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(GRACE);
    }

    /** The engine's own clock stands still while it joins values, for all queries of the server. */
    @Test
    void aQueryThatIsSlowWhilePlannedEndsInTimeAndKeepsNoOtherFromEnding() {
        StringBuilder values = new StringBuilder("SELECT (COUNT(*) AS ?n) { ");
        for (int i = 0; i < 12; i++) {
            values.append("VALUES ?v").append(i).append(" { 1 2 3 4 5 6 7 8 9 0 } ");
        }
        Client client = new Client(port);

        CompletableFuture<HttpResponse<String>> planned =
                CompletableFuture.supplyAsync(() -> client.post("/sparql?timeout=2", Client.QUERY, values + "}"));
        HttpResponse<String> other = client.post("/sparql?timeout=0.3", Client.QUERY, CROSS_PRODUCT);

        assertThat(other.statusCode()).isEqualTo(503);
        assertThat(Client.code(planned.join())).isEqualTo("query.too-much");
    }

    @Test
    void aClientCanNotAskForMoreTimeThanTheServerGives() {
        HttpResponse<String> response = new Client(port).post("/sparql?timeout=1000", Client.QUERY, CROSS_PRODUCT);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Client.json(response).get("seconds").asInt()).isEqualTo(RunningServer.TIMEOUT_SECONDS);
    }

    @Test
    void withoutAWishTheTimeOfTheServerHolds() {
        HttpResponse<String> response = new Client(port).query(CROSS_PRODUCT);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Client.json(response).get("seconds").asInt()).isEqualTo(RunningServer.TIMEOUT_SECONDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values"
            })
    void aQueryThatRunsOutOfTimeAfterManyRowsIsAProblem(String type) {
        String query =
                "SELECT * { { ?x ?y ?z } UNION { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) = CONCAT(STR(?d), STR(?g))) } }";

        HttpResponse<String> response =
                new Client(port).post("/sparql?timeout=1.5", Client.QUERY, query, "Accept", type);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Client.code(response)).isEqualTo("query.timeout");
    }

    @Test
    void theServerSurvivesClientsThatHangUp() throws IOException {
        String query = "SELECT * { ?s ?p ?o }";
        for (int i = 0; i < 10; i++) {
            try (Socket socket = new Socket("localhost", port)) {
                socket.getOutputStream()
                        .write(("GET /sparql?query=" + Client.encode(query) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));
                InputStream in = socket.getInputStream();
                assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 200");
            }
        }

        assertThat(new Client(port).query("ASK {}").statusCode()).isEqualTo(200);
    }

    @Test
    void manySlowQueriesAtOnceLeaveRoomForAQuickOne() {
        Client client = new Client(port);
        List<CompletableFuture<Integer>> slow = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> client.post("/sparql?timeout=1", Client.QUERY, CROSS_PRODUCT)
                                .statusCode()))
                .toList();

        assertThat(client.query("ASK {}").statusCode()).isEqualTo(200);
        assertThat(slow).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(503));
    }
}
