package org.mithaq.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mithaq.store.ChangeSet;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;
import org.mithaq.store.Revision;
import org.mithaq.store.RevisionMarker;
import org.springframework.boot.health.contributor.Health;

@Timeout(30)
class StoreHealthTest {

    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration LATE = Duration.ofMinutes(10);

    private final EmbeddedStore store = EmbeddedStore.inMemory();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theRevisionIsTheNewest() {
        store.write(dataset -> RevisionMarker.write(dataset, 7));

        try (StoreHealth health = new StoreHealth(store, LATE, LATE)) {
            assertThat(health.health().getDetails()).containsEntry("revision", 7L);

            health.committed(List.of(new Revision(8, Instant.EPOCH, "editor", "", ChangeSet.NONE)));

            assertThat(health.health().getDetails()).containsEntry("revision", 8L);
        }
    }

    @Test
    void whoAsksDoesNotWaitForTheStore() throws InterruptedException {
        try (HeldStore held = new HeldStore();
                StoreHealth health = new StoreHealth(held, SOON, LATE)) {
            held.awaitReader();

            assertThat(status(health)).isEqualTo("UP");
        }
    }

    @Test
    void aStoreThatGivesNoAnswerIsDownUntilItDoes() {
        try (HeldStore held = new HeldStore();
                StoreHealth health = new StoreHealth(held, SOON, Duration.ofMillis(500))) {
            await(health, "DOWN");

            held.free();

            await(health, "UP");
        }
    }

    private static void await(StoreHealth health, String status) {
        while (!status(health).equals(status)) {
            Thread.onSpinWait();
        }
    }

    private static String status(StoreHealth health) {
        Health now = health.health();
        return now.getStatus().getCode();
    }

    /** Gives an answer once, and then none before it is free. */
    private final class HeldStore implements GraphStore {

        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch free = new CountDownLatch(1);
        private boolean isRead;

        @Override
        public synchronized <T> T read(Function<DatasetGraph, T> work) {
            if (isRead) {
                reading.countDown();
                try {
                    free.await();
                } catch (InterruptedException end) {
                    Thread.currentThread().interrupt();
                }
            }
            isRead = true;
            return store.read(work);
        }

        void awaitReader() throws InterruptedException {
            reading.await();
        }

        @Override
        public void write(Consumer<DatasetGraph> work) {
            store.write(work);
        }

        @Override
        public DatasetGraph dataset() {
            return store.dataset();
        }

        void free() {
            free.countDown();
        }

        @Override
        public void close() {
            free();
        }
    }
}
