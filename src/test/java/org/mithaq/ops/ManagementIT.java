package org.mithaq.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.GuardedServer;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What whoever runs a server sees and does on the management port, and nobody else. */
@GuardedServer
class ManagementIT {

    private static final String SLOW =
            "# who\u202e asks\n\n SELECT (COUNT(*) AS ?n)\t{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @ParameterizedTest
    @ValueSource(strings = {"", "/liveness", "/readiness"})
    void healthIsUp(String group) {
        HttpResponse<String> response = new Client(managementPort).get("/actuator/health" + group);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Client.json(response).get("status").asString()).isEqualTo("UP");
    }

    @Test
    void readinessIsThatOfStoreAndGate() {
        JsonNode components = Client.json(new Client(managementPort).get("/actuator/health/readiness"))
                .get("components");

        assertThat(components.get("store").get("details").get("revision").isNumber())
                .isTrue();
        assertThat(components.get("gate").get("status").asString()).isEqualTo("UP");
    }

    @Test
    void versionAndRevisionAreTold() {
        JsonNode info = Client.json(new Client(managementPort).get("/actuator/info"));

        assertThat(info.get("build").get("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(info.get("dataset").get("revision").isNumber()).isTrue();
    }

    @Test
    void whetherQueriesAreAnsweredFromMemoryIsTold() {
        JsonNode memory =
                Client.json(new Client(managementPort).get("/actuator/info")).get("memory");

        assertThat(memory.get("state").asString()).isIn("FILLING", "READY");
        assertThat(memory.get("maxTriples").asLong()).isPositive();
        assertThat(memory.get("triples").isNumber()).isTrue();
        assertThat(memory.get("copies").asInt()).isBetween(0, 3);
    }

    @Test
    void metricsNameNobody() {
        String metrics = new Client(managementPort).get("/actuator/prometheus").body();

        assertThat(metrics)
                .contains("mithaq_queries_running ")
                .contains("mithaq_queries_waiting ")
                .contains("mithaq_queries_refused_total ")
                .contains("mithaq_queries_timed_out_total ")
                .doesNotContain("127.0.0.1")
                .doesNotContain("192.0.2.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "configprops", "loggers", "threaddump", "shutdown", "mappings"})
    void whatShowsSettingsOrMemoryIsNotThere(String endpoint) {
        assertThat(new Client(managementPort).get("/actuator/" + endpoint).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/",
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/info",
                "/actuator/metrics",
                "/actuator/prometheus",
                "/actuator/queries",
                "/actuator/queries/1",
                "/%61ctuator/queries",
                "//actuator/queries",
                "/sparql/../actuator/queries",
                "/actuator;x=y/queries",
                "/livez",
                "/readyz"
            })
    void nothingOfItIsOnThePublicPort(String path) {
        HttpResponse<String> response = new Client(port).get(path, "X-Forwarded-For", "127.0.0.1", "Host2", "x");

        assertThat(response.statusCode()).isBetween(400, 404);
        assertThat(response.body()).doesNotContain("\"UP\"").doesNotContain("\"queries\"");
    }

    @Test
    void aQueryIsListedAndItsClientIsToldThatItWasCancelled() {
        Client management = new Client(managementPort);
        CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(
                () -> new Client(port).query(SLOW, "X-Forwarded-For", "192.0.2.77", "Accept-Language", "ar"));

        JsonNode listed = listed(management, answer);
        HttpResponse<String> deleted = management.send(
                "DELETE", "/actuator/queries/" + listed.get("id").asLong(), BodyPublishers.noBody());

        assertThat(listed.get("state").asString()).isEqualTo("running");
        assertThat(listed.get("ms").asLong()).isBetween(0L, 60_000L);
        assertThat(listed.get("started").asString()).startsWith("20");
        assertThat(listed.get("text").asString())
                .isEqualTo("# who asks SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
        assertThat(deleted.statusCode()).isEqualTo(204);
        HttpResponse<String> told = answer.orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(told.statusCode()).isEqualTo(503);
        assertThat(Client.code(told)).isEqualTo("query.cancelled");
        assertThat(Client.header(told, "Content-Language")).isEqualTo("ar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "0", "-1"})
    void aQueryThatIsNotThereCanNotBeCancelled(String id) {
        assertThat(new Client(managementPort)
                        .send("DELETE", "/actuator/queries/" + id, BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(404);
    }

    private static JsonNode listed(Client management, CompletableFuture<HttpResponse<String>> answer) {
        while (!answer.isDone()) {
            for (JsonNode query :
                    Client.json(management.get("/actuator/queries")).get("queries")) {
                if (query.get("client").asString().equals("192.0.2.77")
                        && query.get("state").asString().equals("running")) {
                    return query;
                }
            }
        }
        throw new AssertionError(
                "answered before it was listed: " + answer.join().body());
    }
}
