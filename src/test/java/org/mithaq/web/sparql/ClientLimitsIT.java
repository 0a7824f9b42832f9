package org.mithaq.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.support.Client;
import org.mithaq.support.GuardedServer;
import org.mithaq.support.WritableServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one client may ask of the server, and that it is the client that is counted, whatever it says it is. */
@GuardedServer
class ClientLimitsIT {

    private static final String FROM = "X-Forwarded-For";
    private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"ar, 192.0.2.1, نفد الوقت المتاح", "fr, 192.0.2.2, Temps épuisé", "en, 192.0.2.3, Time used up"})
    void whoUsedUpItsTimeIsToldWhenToComeBack(String language, String address, String title) {
        Client client = new Client(port);
        HttpResponse<String> slow = client.query(SLOW, FROM, address);

        HttpResponse<String> next = client.query("ASK {}", FROM, address, "Accept-Language", language);

        assertThat(Client.code(slow)).isEqualTo("query.timeout");
        assertThat(next.statusCode()).isEqualTo(429);
        assertThat(Client.code(next)).isEqualTo("client.budget");
        assertThat(Client.header(next, "Content-Language")).isEqualTo(language);
        assertThat(Client.json(next).get("title").asString()).isEqualTo(title);
        assertThat(Integer.parseInt(Client.header(next, "Retry-After")))
                .isBetween(1, 60)
                .isEqualTo(Client.json(next).get("retryAfter").asInt());
        assertThat(client.query("ASK {}", FROM, "192.0.2.99").statusCode()).isEqualTo(200);
        assertThat(client.query("ASK {}", FROM, address, "Authorization", "Bearer " + WritableServer.TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoReadsPagesIsNotHeldUpByQueriesOfTheSameAddress() {
        Client client = new Client(port);
        client.query(SLOW, FROM, "192.0.2.4");
        assertThat(client.query("ASK {}", FROM, "192.0.2.4").statusCode()).isEqualTo(429);

        assertThat(client.get("/ar/browse/meetings", FROM, "192.0.2.4").statusCode())
                .isEqualTo(200);
        assertThat(client.get("/ar/ask/meetings/next-edition", FROM, "192.0.2.4")
                        .statusCode())
                .isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.1, 198.51.100.1",
        "198.51.100.2, '10.1.1.1, 198.51.100.2'",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9",
        "::ffff:198.51.100.3, 198.51.100.3"
    })
    void errorsAreCountedForTheClientHoweverItNamesItself(String address, String sameAddress) {
        Client client = new Client(port);
        for (int i = 0; i < GuardedServer.ERRORS; i++) {
            assertThat(client.query("nonsense", FROM, address).statusCode()).isEqualTo(400);
        }

        HttpResponse<String> next = client.query("ASK {}", FROM, sameAddress);

        assertThat(next.statusCode()).isEqualTo(429);
        assertThat(Client.code(next)).isEqualTo("client.errors");
        assertThat(Client.header(next, "Retry-After")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/search?q=, 198.51.100.11",
        "/api/search/suggest, 198.51.100.12",
        "/reconcile?queries=nonsense, 198.51.100.13",
        "/reconcile/suggest/entity?cursor=x&prefix=a, 198.51.100.14",
        "/reconcile/preview, 198.51.100.15"
    })
    void searchesAreCountedWithTheQueries(String path, String address) {
        Client client = new Client(port);
        for (int i = 0; i < GuardedServer.ERRORS; i++) {
            assertThat(client.get(path, FROM, address).statusCode()).isEqualTo(400);
        }

        assertThat(Client.code(client.query("ASK {}", FROM, address))).isEqualTo("client.errors");
        assertThat(client.get("/api/search?q=rabat", FROM, address).statusCode())
                .isEqualTo(429);
    }

    @Test
    void aNetworkOfIpV6IsOneClientAndAnotherIsAnother() {
        Client client = new Client(port);
        for (int i = 0; i < GuardedServer.ERRORS; i++) {
            client.query("nonsense", FROM, "2001:db8:7:7::" + i);
        }

        assertThat(client.query("ASK {}", FROM, "2001:db8:7:7::99").statusCode())
                .isEqualTo(429);
        assertThat(client.query("ASK {}", FROM, "2001:db8:7:8::1").statusCode()).isEqualTo(200);
    }

    @Test
    void oneClientHasOnlySoManyQueriesUnderWay() {
        Client client = new Client(port);
        List<HttpResponse<String>> responses = IntStream.range(0, GuardedServer.OPEN_PER_CLIENT + 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> client.post("/sparql?timeout=0.1", Client.QUERY, SLOW, FROM, "203.0.113.1"),
                        task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(responses).extracting(Client::code).contains("client.at-once");
        assertThat(responses).allSatisfy(response -> {
            assertThat(response.statusCode()).isIn(429, 503);
            assertThat(Client.code(response).equals("query.timeout")
                            || !Client.header(response, "Retry-After").isEmpty())
                    .isTrue();
        });
    }
}
