package org.mithaq.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.support.Client;
import org.mithaq.support.Editor;
import org.mithaq.support.GuardedServer;
import org.mithaq.support.QueryFiles;
import org.mithaq.support.QueryFiles.QueryFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Forty queries at once that are meant to exhaust the server, by several clients, sent again as soon as they are answered:
 * the others notice little. Times are those of the better half of the tries, since the machine has other things to do.
 */
@GuardedServer
class CrowdIT {

    private static final Logger LOG = LoggerFactory.getLogger(CrowdIT.class);
    private static final int CROWD = 40;
    private static final int TRIES = 9;
    private static final String FROM = "X-Forwarded-For";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    private final AtomicBoolean over = new AtomicBoolean();
    private List<CompletableFuture<Void>> crowd = List.of();

    @BeforeEach
    void sendTheCrowd() {
        List<QueryFile> queries = QueryFiles.below("sparql-hostile")
                .filter(query -> !query.folder().equals("answered"))
                .toList();
        Client client = new Client(port);
        crowd = IntStream.range(0, CROWD)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            for (int next = i; !over.get(); next += CROWD) {
                                // the budget of one client would be used up soon
                                String address = "203.0.113." + (100 + next / CROWD % 100);
                                client.query(queries.get(next % queries.size()).text(), FROM, address);
                            }
                        },
                        task -> new Thread(task).start()))
                .toList();
    }

    @AfterEach
    void sendItHome() {
        over.set(true);
        crowd.forEach(CompletableFuture::join);
    }

    @Test
    void anotherClientIsAnsweredRightlyAndSoon() {
        Client client = new Client(port);
        String query = "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/mithaq/ontology#Place> }";
        String right = client.query(query, FROM, "192.0.2.200").body();

        Duration time = median(i -> {
            HttpResponse<String> response = client.query(query, FROM, "192.0.2." + (201 + i));
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            assertThat(response.body()).isEqualTo(right).doesNotContain("\"0\"");
        });

        LOG.info("another client is answered in {} ms", time.toMillis());
        assertThat(time).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void healthIsTold() {
        Client client = new Client(managementPort);

        Duration time =
                median(i -> assertThat(client.get("/actuator/health/readiness").body())
                        .contains("\"UP\"")
                        .doesNotContain("DOWN"));

        LOG.info("health is told in {} ms", time.toMillis());
        assertThat(time).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void whoeverWritesCommits() {
        Editor editor = new Editor(port);
        editor.put(Editor.record("in-a-crowd"), Editor.place("in-a-crowd", "Warm"));

        Duration time = median(i -> {
            String slug = "in-a-crowd-" + i;
            assertThat(editor.put(Editor.record(slug), Editor.place(slug, "Crowd " + i))
                            .statusCode())
                    .isEqualTo(201);
        });

        LOG.info("a commit takes {} ms", time.toMillis());
        assertThat(time).isLessThan(Duration.ofSeconds(2));
    }

    private static Duration median(IntConsumer work) {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            work.accept(i);
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }
        LOG.info("{}", times.stream().map(Duration::toMillis).toList());
        return times.stream().sorted().toList().get(TRIES / 2);
    }
}
