package org.mithaq.web.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.mithaq.MithaqApplication;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.support.Client;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A server whose disk has too little room for its dumps, and that lets one client fetch one at a time. */
@SpringBootTest(
        classes = MithaqApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=-1", "mithaq.dumps.max-bytes=3MB", "mithaq.dumps.per-client=1"})
@ContextConfiguration(initializers = CutDumpIT.LargeStore.class)
@DirtiesContext
class CutDumpIT {

    @LocalServerPort
    private int port;

    @Test
    void nobodyTakesAPartForTheWhole() throws InterruptedException {
        String answer;
        try {
            HttpResponse<byte[]> response = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(new Client(port).address("/dump/mithaq.nq.gz"))
                                    .timeout(Duration.ofSeconds(60))
                                    .build(),
                            BodyHandlers.ofByteArray());
            answer = String.valueOf(response.statusCode());
        } catch (HttpTimeoutException slow) {
            answer = "never ended";
        } catch (IOException cut) {
            answer = "cut";
        }

        assertThat(answer).isIn("cut", "503");
    }

    @Test
    void thatThereIsNoRoomIsSaid() {
        HttpResponse<String> answer = new Client(port).get("/dump/mithaq.ttl.gz.sha256", "Accept-Language", "fr");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Client.code(answer)).isEqualTo("dump.no-space");
        assertThat(answer.body()).contains("pas assez de place");
    }

    /** Fills the store of the server, before it starts, with texts that can't be made much shorter. */
    static final class LargeStore implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final int STATEMENTS = 60_000;
        private static final int LETTERS = 150;

        @Override
        public void initialize(ConfigurableApplicationContext application) {
            try {
                Path folder = Files.createTempDirectory("mithaq-it-");
                try (EmbeddedStore store = EmbeddedStore.at(folder)) {
                    Random random = new Random(42);
                    store.write(dataset -> {
                        for (int i = 0; i < STATEMENTS; i++) {
                            StringBuilder text = new StringBuilder();
                            random.ints(LETTERS, 'a', 'z').forEach(text::appendCodePoint);
                            dataset.add(Quad.create(
                                    NodeFactory.createURI("urn:x-large:g"),
                                    NodeFactory.createURI("urn:x-large:" + i),
                                    NodeFactory.createURI("urn:x-large:p"),
                                    NodeFactory.createLiteralString(text.toString())));
                        }
                    });
                }
                application
                        .getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "large-store", Map.of("mithaq.store.location", folder.toString())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
