package org.mithaq.query.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.query.memory.MemoryReads.Pinned;
import org.mithaq.records.SeedStore;
import org.mithaq.store.GraphStore;
import org.mithaq.store.Revision;
import org.mithaq.store.RevisionMarker;
import org.mithaq.support.QueryCase;

/** Memory and store give the same answers at the same revision, whatever was changed, and while somebody changes it. */
class SameAtEveryRevisionTest {

    private static final int REVISIONS = 12;
    private static final int QUERIES = 25;
    private static final int READERS = 3;
    private static final int COMPARED = 400;

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void anyHistoryGivesTheSameAnswers(@ForAll long seed) {
        Random random = new Random(seed);
        try (GraphStore store = Answers.store();
                MemoryReads memory = Answers.memory(store)) {
            RandomHistory history = new RandomHistory(random, store);
            RandomQueries queries = new RandomQueries(random);
            history.commit();
            memory.fill();
            Answers.await(memory);
            for (int i = 0; i < REVISIONS; i++) {
                List<Revision> revisions = history.commit();
                if (!revisions.isEmpty()) {
                    memory.committed(revisions);
                }
                try (Pinned pinned = awaited(memory, store.read(RevisionMarker::read))) {
                    for (int j = 0; j < QUERIES; j++) {
                        Query query = QueryFactory.create(queries.next());
                        assertThat(Answers.of(query, pinned.dataset()))
                                .as("%s", query)
                                .isEqualTo(store.read(dataset -> Answers.of(query, dataset)));
                    }
                }
            }
        }
    }

    /** On disk: the files of TDB2 in memory do not bear readers beside a writer. */
    @Test
    void readersGetTheAnswersOfOneRevisionWhileSomebodyWrites(@TempDir Path folder) throws Exception {
        List<Query> catalogue = QueryCase.CATALOG.queries().stream()
                .map(query -> QueryFactory.create(query.text()))
                .toList();
        AtomicBoolean reading = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);
        try (GraphStore store = Answers.store(folder);
                MemoryReads memory = Answers.memory(store)) {
            store.write(dataset -> SeedStore.bundled().find().forEachRemaining(dataset::add));
            memory.fill();
            Future<?> writer = threads.submit(() -> {
                RandomHistory history = new RandomHistory(new Random(1), store);
                while (reading.get()) {
                    List<Revision> revisions = history.commit();
                    if (!revisions.isEmpty()) {
                        memory.committed(revisions);
                    }
                }
            });
            Answers.await(memory);
            List<Callable<Long>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                Random random = new Random(reader);
                readers.add(() -> compare(store, memory, catalogue, random));
            }
            long newest = 0;
            for (Future<Long> reader : threads.invokeAll(readers)) {
                newest = Math.max(newest, reader.get());
            }
            reading.set(false);
            writer.get();
            assertThat(newest)
                    .as("revisions that were read while they were made")
                    .isGreaterThan(READERS);
        } finally {
            reading.set(false);
            threads.shutdownNow();
        }
    }

    /** Returns the newest revision at which answers were compared. */
    private static long compare(GraphStore store, MemoryReads memory, List<Query> catalogue, Random random) {
        RandomQueries queries = new RandomQueries(random);
        long[] newest = {0};
        int compared = 0;
        while (compared < COMPARED) {
            compared += store.read(dataset -> {
                long revision = RevisionMarker.read(dataset);
                Pinned found = memory.newest(revision).orElse(null);
                if (found == null) {
                    return 0;
                }
                try (Pinned pinned = found) {
                    if (pinned.revision() != revision) {
                        return 0;
                    }
                    newest[0] = Math.max(newest[0], revision);
                    for (int i = 0; i < 10; i++) {
                        Query query = i == 0
                                ? catalogue.get(random.nextInt(catalogue.size()))
                                : QueryFactory.create(queries.next());
                        assertThat(Answers.of(query, pinned.dataset()))
                                .as("at revision %d: %s", revision, query)
                                .isEqualTo(Answers.of(query, dataset));
                    }
                    return 10;
                }
            });
        }
        return newest[0];
    }

    private static Pinned awaited(MemoryReads memory, long revision) {
        while (true) {
            var pinned = memory.newest(revision);
            if (pinned.isPresent()) {
                return pinned.get();
            }
            Thread.onSpinWait();
        }
    }
}
