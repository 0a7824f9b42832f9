package org.mithaq.publish.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionMarker;
import org.mithaq.support.Seed;
import org.mithaq.vocab.IriScheme;

/** Dumps are made once for all, show one revision, and leave nothing behind. */
class DumpsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DumpLimits LIMITS = new DumpLimits(1 << 30, 0, Duration.ZERO);

    @TempDir
    private Path folder;

    private final GraphStore store = filled();

    @Test
    void aDumpIsMadeOnceForAllWhoAsk() throws IOException {
        try (Dumps dumps = dumps(LIMITS)) {
            Dump dump = dumps.take(DumpFormat.N_QUADS);
            Dump.Whole whole = dump.whole(PATIENCE);

            assertThat(dumps.take(DumpFormat.N_QUADS)).isSameAs(dump);
            assertThat(dumps.kept()).containsExactly(dump);
            assertThat(read(dump)).hasSize((int) whole.length());
            assertThat(HexFormat.of().formatHex(whole.sha256())).isEqualTo(IriScheme.sha256(read(dump)));
            assertThat(whole.statements()).isEqualTo(Seed.dataset().stream().count());
        }
    }

    @Test
    void afterAChangeAnotherIsMadeAndTheOldFileGoes() throws IOException {
        try (Dumps dumps = dumps(LIMITS)) {
            Dump old = dumps.take(DumpFormat.TURTLE);
            old.whole(PATIENCE);
            commit(2);

            Dump newer = dumps.take(DumpFormat.TURTLE);

            assertThat(newer).isNotSameAs(old);
            assertThat(newer.header(PATIENCE).revision()).isEqualTo(2);
            assertThat(newer.version()).isNotEqualTo(old.version());
            newer.whole(PATIENCE);
            assertThat(files()).hasSize(1);
            assertThat(old.read()).isEmpty();
        }
    }

    @Test
    void whoeverWritesAllTheTimeDoesNotHaveDumpsMadeAllTheTime() {
        try (Dumps dumps = dumps(new DumpLimits(1 << 30, 0, Duration.ofHours(1)))) {
            Dump first = dumps.take(DumpFormat.N_TRIPLES);
            first.whole(PATIENCE);
            commit(2);
            dumps.changed();

            assertThat(dumps.take(DumpFormat.N_TRIPLES)).isSameAs(first);
        }
    }

    @Test
    void whatWasTakenBackDoesNotStayOnTheDisk() throws IOException {
        try (Dumps dumps = dumps(LIMITS)) {
            Dump dump = dumps.take(DumpFormat.N_TRIPLES);
            dump.whole(PATIENCE);
            commit(2);
            dumps.changed();

            assertThat(files()).isEmpty();
        }
    }

    @Test
    void whoReadsReadsToTheEndThoughTheDumpIsDropped() throws IOException {
        try (Dumps dumps = dumps(LIMITS)) {
            Dump dump = dumps.take(DumpFormat.N_QUADS);
            byte[] all = read(dump);
            try (Dump.Reading reading = dump.read().orElseThrow()) {
                commit(2);
                dumps.take(DumpFormat.N_QUADS).whole(PATIENCE);

                ByteBuffer bytes = ByteBuffer.allocate(all.length);
                assertThat(reading.read(bytes, 0, PATIENCE)).isEqualTo(all.length);
                assertThat(bytes.array()).isEqualTo(all);
            }
        }
    }

    @Test
    void aDumpIsReadWhileItIsMadeAndNobodyWhoWritesWaits() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        GraphStore slow = new Slowed(store, begun, goOn);
        try (Dumps dumps = new Dumps(slow, RevisionLog.inMemory(), folder, LIMITS)) {
            Dump dump = dumps.take(DumpFormat.N_QUADS);
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

            commit(2);

            assertThat(dumps.take(DumpFormat.N_QUADS)).isSameAs(dump);
            assertThat(dump.whole()).isEmpty();
            goOn.countDown();
            assertThat(new String(DumpFixture.text(read(dump)), StandardCharsets.UTF_8))
                    .contains("Revision: 1")
                    .doesNotContain("x-new");
        }
    }

    @Test
    void noDumpTakesTheRoomThatOthersNeed() throws IOException {
        try (Dumps dumps = dumps(new DumpLimits(1 << 30, Long.MAX_VALUE, Duration.ZERO))) {
            Dump dump = dumps.take(DumpFormat.N_QUADS);

            assertThatThrownBy(() -> dump.whole(PATIENCE))
                    .extracting(problem -> ((MithaqException) problem).code())
                    .isEqualTo(ProblemCode.DUMP_NO_SPACE);
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void theOldestGoesWhenAllTogetherTakeTooMuch() throws IOException {
        try (Dumps dumps = dumps(new DumpLimits(3 << 19, 0, Duration.ZERO))) {
            for (DumpFormat format : DumpFormat.values()) {
                dumps.take(format).whole(PATIENCE);
            }

            assertThat(dumps.kept()).isNotEmpty().hasSizeLessThan(DumpFormat.values().length);
            assertThat(files()).hasSameSizeAs(dumps.kept());
        }
    }

    @Test
    void whatAProcessLeftBehindIsRemovedAndNothingElse() throws IOException {
        Files.createFile(folder.resolve("0a1b2c3d-mithaq.nq.gz"));
        Files.createFile(folder.resolve("mithaq.nq.gz"));

        try (Dumps dumps = dumps(LIMITS)) {
            assertThat(files()).containsExactly(folder.resolve("mithaq.nq.gz"));
            dumps.take(DumpFormat.TRIG).whole(PATIENCE);
        }

        assertThat(files()).containsExactly(folder.resolve("mithaq.nq.gz"));
    }

    @Test
    void aFolderThatCannotBeUsedStopsTheStart() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new Dumps(store, RevisionLog.inMemory(), file, LIMITS))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("mithaq.dumps.folder");
    }

    /** Stops in its first read of all data until it may go on. */
    private record Slowed(GraphStore store, CountDownLatch begun, CountDownLatch goOn) implements GraphStore {

        @Override
        public <T> T read(Function<DatasetGraph, T> work) {
            return store.read(dataset -> {
                if (Thread.currentThread().getName().equals("dump")) {
                    begun.countDown();
                    try {
                        goOn.await(60, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
                return work.apply(dataset);
            });
        }

        @Override
        public void write(Consumer<DatasetGraph> work) {
            store.write(work);
        }

        @Override
        public DatasetGraph dataset() {
            return store.dataset();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private Dumps dumps(DumpLimits limits) {
        return new Dumps(store, RevisionLog.inMemory(), folder, limits);
    }

    private static GraphStore filled() {
        GraphStore store = EmbeddedStore.inMemory();
        store.write(dataset -> {
            Seed.dataset().find().forEachRemaining(dataset::add);
            RevisionMarker.write(dataset, 1);
        });
        return store;
    }

    private void commit(long revision) {
        store.write(dataset -> {
            dataset.add(SSE.parseQuad("(<urn:x-new:g> <urn:x-new:s> <urn:x-new:p> 1)"));
            RevisionMarker.write(dataset, revision);
        });
    }

    private static byte[] read(Dump dump) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Dump.Reading reading = dump.read().orElseThrow()) {
            ByteBuffer part = ByteBuffer.allocate(1 << 12);
            int length = reading.read(part, 0, PATIENCE);
            while (length >= 0) {
                all.write(part.array(), 0, length);
                part.clear();
                length = reading.read(part, all.size(), PATIENCE);
            }
        }
        return all.toByteArray();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("file")).toList();
        }
    }
}
