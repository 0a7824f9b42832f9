package org.mithaq.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.mithaq.query.memory.MemoryReads;
import org.mithaq.query.memory.MemoryStatus;
import org.mithaq.support.Client;
import org.mithaq.support.Editor;
import org.mithaq.support.WritableServer;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Queries of a running server see every write that was acknowledged, and no half of one. */
@WritableServer
class ReadAfterWriteIT {

    private static final int WRITES = 25;
    private static final String NAME = "<http://www.w3.org/2004/02/skos/core#prefLabel>";

    @LocalServerPort
    private int port;

    @Autowired
    private MemoryReads memory;

    @Test
    void whatWasWrittenIsFoundAtOnceInTheUnionAndInItsRecordAndWhatWasTakenBackIsNot() {
        Editor editor = new Editor(port);
        for (int i = 0; i < WRITES; i++) {
            String slug = "read-after-write-" + i;
            String record = Editor.record(slug);
            assertThat(editor.put(record, Editor.place(slug, "Read " + i)).statusCode())
                    .isEqualTo(201);
            assertThat(names(editor.client(), slug)).isEqualTo(3);
            assertThat(recordsNaming(editor.client(), slug)).isEqualTo(3);
            assertThat(editor.delete(record).statusCode()).isBetween(200, 204);
            assertThat(names(editor.client(), slug)).isZero();
            assertThat(recordsNaming(editor.client(), slug)).isZero();
        }
    }

    @Test
    void aReaderSeesAllOfAWriteOrNothing() throws Exception {
        Editor editor = new Editor(port);
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<Integer>> readers = new ArrayList<>();
        try {
            for (int reader = 0; reader < 2; reader++) {
                Callable<Integer> reading = () -> {
                    Client client = new Client(port);
                    int asked = 0;
                    while (writing.get()) {
                        assertThat(names(client, "all-or-nothing")).isIn(0, 3);
                        asked++;
                    }
                    return asked;
                };
                readers.add(threads.submit(reading));
            }
            for (int i = 0; i < WRITES; i++) {
                editor.put(Editor.record("all-or-nothing"), Editor.place("all-or-nothing", "All"));
                editor.delete(Editor.record("all-or-nothing"));
            }
            writing.set(false);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get(1, TimeUnit.MINUTES)).isPositive();
            }
        } finally {
            writing.set(false);
            threads.shutdownNow();
        }
    }

    @Test
    void theServerKeepsItsGraphsInMemory() {
        while (memory.status().state() == MemoryStatus.State.FILLING) {
            Thread.onSpinWait();
        }

        assertThat(memory.status().state()).isEqualTo(MemoryStatus.State.READY);
        assertThat(memory.status().triples()).isPositive();
        assertThat(new Client(port)
                        .query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "Accept", "text/csv")
                        .body())
                .isEqualTo("n\r\n" + memory.status().triples() + "\r\n");
    }

    /** The engine of the memory spells numbers as the store does; any other would find nothing there. */
    @Test
    void theServerAsksTheMemoryWithItsOwnEngine() {
        theServerKeepsItsGraphsInMemory();
        String number = "\"07\"^^<http://www.w3.org/2001/XMLSchema#integer>";

        String answer = new Client(port)
                .query(
                        "SELECT DISTINCT ?n { BIND(" + number + " AS ?n) GRAPH ?g { ?s <" + MQ.provisionNumber
                                + "> ?n } }",
                        "Accept",
                        "text/csv")
                .body();

        assertThat(answer).isEqualTo("n\r\n7\r\n");
    }

    private static int names(Client client, String slug) {
        return count(client, "{ <" + IriScheme.thing("place", slug) + "> " + NAME + " ?name }");
    }

    private static int recordsNaming(Client client, String slug) {
        return count(client, "{ GRAPH ?record { <" + IriScheme.thing("place", slug) + "> " + NAME + " ?name } }");
    }

    private static int count(Client client, String pattern) {
        String answer = client.query("SELECT (COUNT(*) AS ?n) " + pattern, "Accept", "text/csv")
                .body();
        return Integer.parseInt(answer.replaceAll("\\D", ""));
    }
}
