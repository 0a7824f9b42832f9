package org.mithaq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;

/** What becomes of a log in files when the machine, the disk or somebody else does harm. */
class FileRevisionLogTest {

    private static final long LARGE = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void aLogIsTheSameWhenItIsOpenedAgain() {
        for (long segmentSize : new long[] {1, 2500, LARGE}) {
            Path place = folder.resolve("log" + segmentSize);
            long number = 1;
            for (int times = 0; times < 4; times++) {
                try (RevisionLog log = FileRevisionLog.open(place, segmentSize)) {
                    assertThat(all(log)).isEqualTo(Revisions.revisions(1, number - 1));
                    log.append(Revisions.revisions(number, number + 2));
                    log.append(Revisions.revisions(number + 3, number + 3));
                    number += 4;
                }
            }
        }
    }

    @Test
    void aSegmentIsNamedByItsFirstRevisionAndFollowedWhenItIsLarge() throws IOException {
        try (RevisionLog log = FileRevisionLog.open(folder, 1)) {
            log.append(Revisions.revisions(1, 3));
            log.append(Revisions.revisions(4, 4));
            log.append(Revisions.revisions(5, 6));
        }
        assertThat(segments())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("000000000001.rdfp", "000000000004.rdfp", "000000000005.rdfp");
    }

    @Test
    void aTailThatIsCutAnywhereGivesTheOldStateOrTheNew() throws IOException {
        Path segment = filled(1, 2, 3);
        byte[] whole = Files.readAllBytes(segment);
        int before = entryEnds(whole)[1];
        for (int length = before; length <= whole.length; length++) {
            Files.write(segment, Arrays.copyOf(whole, length));
            int latest = length == whole.length ? 3 : 2;
            try (RevisionLog log = FileRevisionLog.open(folder, LARGE)) {
                assertThat(log.latest()).as("cut at %d", length).isEqualTo(latest);
                log.append(List.of(Revisions.revision(latest + 1)));
            }
            try (RevisionLog log = FileRevisionLog.open(folder, LARGE)) {
                assertThat(all(log)).isEqualTo(Revisions.revisions(1, latest + 1));
            }
        }
    }

    @Test
    void aTailOfZerosOrRubbishIsCutOff() throws IOException {
        Path segment = filled(1, 2);
        byte[] whole = Files.readAllBytes(segment);
        byte[] rubbish = "H length 99999999999999999999 .\nH length 5 .\nH sha256".getBytes();
        for (byte[] tail : new byte[][] {new byte[5000], rubbish, {'\n'}, {(byte) 0xFF}}) {
            byte[] file = Arrays.copyOf(whole, whole.length + tail.length);
            System.arraycopy(tail, 0, file, whole.length, tail.length);
            Files.write(segment, file);

            try (RevisionLog log = FileRevisionLog.open(folder, LARGE)) {
                assertThat(all(log)).isEqualTo(Revisions.revisions(1, 2));
            }
            assertThat(Files.readAllBytes(segment)).isEqualTo(whole);
        }
    }

    @Test
    void aSegmentOfWhichNothingWasWrittenIsWrittenAnew() throws IOException {
        filled(1, 2);
        Files.write(folder.resolve("000000000003.rdfp"), new byte[100]);
        for (int times = 0; times < 2; times++) {
            try (RevisionLog log = FileRevisionLog.open(folder, LARGE)) {
                assertThat(log.latest()).isEqualTo(2);
            }
        }
        try (RevisionLog log = FileRevisionLog.open(folder, LARGE)) {
            log.append(Revisions.revisions(3, 3));
        }
        assertThat(segments()).hasSize(2);
        assertThat(reopened()).isEqualTo(Revisions.revisions(1, 3));
    }

    @Test
    void aFlippedByteBeforeTheEndIsRefusedAndNothingIsCutOff() throws IOException {
        Path segment = filled(1, 2, 3);
        byte[] whole = Files.readAllBytes(segment);
        int[] ends = entryEnds(whole);
        for (int place = 0; place < ends[1]; place++) {
            byte[] changed = whole.clone();
            changed[place] ^= 4;
            Files.write(segment, changed);

            InstallationException problem = catchThrowableOfType(
                    InstallationException.class,
                    () -> FileRevisionLog.open(folder, LARGE).close());

            assertThat(problem).as("flipped at %d", place).isNotNull();
            assertThat(problem.code()).isEqualTo(ProblemCode.HISTORY_CORRUPT);
            assertThat(problem.parameters())
                    .containsEntry("segment", segment)
                    .containsEntry("offset", place < ends[0] ? 0L : ends[0]);
            assertThat(Files.readAllBytes(segment)).isEqualTo(changed);
        }
    }

    /** The pages of one write reach the disk in any order; the power may fail between them. */
    @Test
    void aHoleInTheLastBatchIsWhatACrashLeaves() throws IOException {
        try (RevisionLog log = FileRevisionLog.open(folder, LARGE)) {
            log.append(Revisions.revisions(1, 1));
            log.append(Revisions.revisions(2, 4));
        }
        Path segment = segments().get(0);
        byte[] whole = Files.readAllBytes(segment);
        int[] ends = entryEnds(whole);
        Arrays.fill(whole, ends[1], ends[1] + 200, (byte) 0);
        Files.write(segment, whole);

        assertThat(reopened()).isEqualTo(Revisions.revisions(1, 2));
    }

    @Test
    void anOlderSegmentThatIsCutIsRefused() throws IOException {
        try (RevisionLog log = FileRevisionLog.open(folder, 1)) {
            log.append(Revisions.revisions(1, 1));
            log.append(Revisions.revisions(2, 2));
        }
        Path oldest = segments().get(0);
        byte[] whole = Files.readAllBytes(oldest);
        for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
            Files.write(oldest, Arrays.copyOf(whole, length));

            assertThatCorrupt();
        }
    }

    @Test
    void aMissingSegmentIsRefused() throws IOException {
        for (int missing = 0; missing < 2; missing++) {
            Path place = folder.resolve("log" + missing);
            try (RevisionLog log = FileRevisionLog.open(place, 1)) {
                log.append(Revisions.revisions(1, 1));
                log.append(Revisions.revisions(2, 2));
                log.append(Revisions.revisions(3, 3));
            }
            Files.delete(new SegmentList(place).files().get(missing));

            assertThatThrownBy(() -> FileRevisionLog.open(place, LARGE)).isInstanceOf(InstallationException.class);
        }
    }

    @Test
    void aSegmentOfAnotherLogIsRefused() throws IOException {
        for (String name : List.of("one", "other")) {
            try (RevisionLog log = FileRevisionLog.open(folder.resolve(name), 1)) {
                log.append(Revisions.revisions(1, 1));
                log.append(Revisions.revisions(2, 2));
            }
        }
        String second = "000000000002.rdfp";
        Files.copy(
                folder.resolve("one").resolve(second),
                folder.resolve("other").resolve(second),
                StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> FileRevisionLog.open(folder.resolve("other"), LARGE))
                .isInstanceOfSatisfying(
                        InstallationException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.HISTORY_CORRUPT));
    }

    @Test
    void damageThatHappensWhileTheLogIsOpenIsNoticedByWhoReads() throws IOException {
        Path segment = filled();
        try (RevisionLog log = FileRevisionLog.open(folder, LARGE)) {
            log.append(Revisions.revisions(1, 2));
            segment = segments().get(0);
            byte[] whole = Files.readAllBytes(segment);
            whole[whole.length / 4] ^= 1;
            Files.write(segment, whole);

            assertThatThrownBy(() -> log.read(1)).isInstanceOf(InstallationException.class);
            assertThat(log.read(2)).isEqualTo(Revisions.revision(2));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 700, 1500})
    void anAppendThatFindsNoRoomLeavesTheLogAsItWas(long room) throws IOException {
        FullDisk disk = new FullDisk();
        try (RevisionLog log = FileRevisionLog.open(folder, LARGE, disk::open)) {
            log.append(Revisions.revisions(1, 2));
            byte[] before = Files.readAllBytes(segments().get(0));
            disk.leave(room);

            assertUnwritable(log, Revisions.revisions(3, 5), "No space left on device");

            assertThat(Files.readAllBytes(segments().get(0))).isEqualTo(before);
            assertThat(all(log)).isEqualTo(Revisions.revisions(1, 2));
            disk.leave(Long.MAX_VALUE);
            log.append(Revisions.revisions(3, 3));
            assertThat(all(log)).isEqualTo(Revisions.revisions(1, 3));
        }
        assertThat(reopened()).isEqualTo(Revisions.revisions(1, 3));
    }

    @Test
    void anAppendThatCanNotBeForcedLeavesTheLogAsItWas() throws IOException {
        FullDisk disk = new FullDisk();
        try (RevisionLog log = FileRevisionLog.open(folder, LARGE, disk::open)) {
            log.append(Revisions.revisions(1, 2));
            byte[] before = Files.readAllBytes(segments().get(0));
            disk.failToForce(true);

            assertUnwritable(log, Revisions.revisions(3, 5), "Input/output error");

            assertThat(Files.readAllBytes(segments().get(0))).isEqualTo(before);
            log.append(Revisions.revisions(3, 3));
        }
        assertThat(reopened()).isEqualTo(Revisions.revisions(1, 3));
    }

    @Test
    void aLogThatCanNotBeTidiedUpTakesNothingMoreUntilItIsOpenedAgain() {
        FullDisk disk = new FullDisk();
        try (RevisionLog log = FileRevisionLog.open(folder, LARGE, disk::open)) {
            log.append(Revisions.revisions(1, 2));
            disk.leave(1000);
            disk.failToTruncate(true);

            assertUnwritable(log, Revisions.revisions(3, 5), "No space left on device");
            disk.leave(Long.MAX_VALUE);
            disk.failToTruncate(false);
            assertUnwritable(log, Revisions.revisions(3, 5), "an earlier write could not be undone");

            assertThat(all(log)).isEqualTo(Revisions.revisions(1, 2));
        }
        try (RevisionLog log = FileRevisionLog.open(folder, LARGE)) {
            assertThat(log.latest()).isBetween(2L, 4L);
            assertThat(all(log)).isEqualTo(Revisions.revisions(1, log.latest()));
        }
    }

    @Test
    void aThreadThatIsInterruptedWritesNothingAndHarmsNothing() {
        try (RevisionLog log = FileRevisionLog.open(folder, LARGE)) {
            log.append(Revisions.revisions(1, 2));
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(() -> log.append(Revisions.revisions(3, 3)))
                        .isInstanceOf(UnavailableException.class);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
            log.append(Revisions.revisions(3, 3));
            assertThat(all(log)).isEqualTo(Revisions.revisions(1, 3));
        }
        assertThat(reopened()).isEqualTo(Revisions.revisions(1, 3));
    }

    @Test
    void aClosedLogTakesNothing() {
        RevisionLog log = FileRevisionLog.open(folder, LARGE);
        log.append(Revisions.revisions(1, 1));
        log.close();
        log.close();

        assertThatThrownBy(() -> log.append(Revisions.revisions(2, 2))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void discardingReachesOverSegments() throws IOException {
        for (long segmentSize : new long[] {1, LARGE}) {
            for (long keep = 0; keep <= 5; keep++) {
                Path place = folder.resolve("log" + segmentSize + "-" + keep);
                try (RevisionLog log = FileRevisionLog.open(place, segmentSize)) {
                    log.append(Revisions.revisions(1, 2));
                    log.append(Revisions.revisions(3, 4));
                    log.append(Revisions.revisions(5, 5));
                    log.discardAfter(keep);
                }
                try (RevisionLog log = FileRevisionLog.open(place, segmentSize)) {
                    assertThat(all(log)).isEqualTo(Revisions.revisions(1, keep));
                    log.append(Revisions.revisions(keep + 1, keep + 2));
                }
                try (RevisionLog log = FileRevisionLog.open(place, segmentSize)) {
                    assertThat(all(log)).isEqualTo(Revisions.revisions(1, keep + 2));
                }
            }
        }
    }

    @Test
    void aFolderThatCanNotBeUsedIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> RevisionLog.open(file.resolve("revisions")))
                .isInstanceOfSatisfying(
                        InstallationException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.HISTORY_UNREADABLE));
    }

    @Test
    void filesThatAreNoSegmentsAreLeftAlone() throws IOException {
        filled(1, 2);
        Path note = Files.writeString(folder.resolve("README"), "keep me");

        try (RevisionLog log = FileRevisionLog.open(folder, LARGE)) {
            log.discardAfter(0);
        }
        assertThat(note).hasContent("keep me");
    }

    @Test
    void manyReadWhileOneWrites() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(3);
        AtomicBoolean done = new AtomicBoolean();
        try (RevisionLog log = FileRevisionLog.open(folder, 4000)) {
            List<Future<Long>> reads = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                reads.add(readers.submit(() -> {
                    long read = 0;
                    while (!done.get() || read == 0) {
                        long latest = log.latest();
                        for (long number = Math.max(1, latest - 5); number <= latest; number++) {
                            assertThat(log.read(number)).isEqualTo(Revisions.revision(number));
                            read++;
                        }
                        assertThat(log.summaries(latest, 3)).hasSize((int) Math.min(3, latest));
                    }
                    return read;
                }));
            }
            try {
                for (long number = 1; number <= 100; number++) {
                    log.append(Revisions.revisions(number, number));
                }
            } finally {
                done.set(true);
            }
            for (Future<Long> read : reads) {
                assertThat(read.get()).isPositive();
            }
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void aStoreAndItsHistoryInAFolderBelowDoNotDisturbEachOther() {
        Path revisions = folder.resolve("revisions");
        for (int times = 1; times <= 3; times++) {
            Revision revision = Revisions.revision(times);
            try (EmbeddedStore store = EmbeddedStore.at(folder);
                    RevisionLog log = RevisionLog.open(revisions)) {
                Recovery.run(store, log);
                assertThat(log.latest()).isEqualTo(times - 1);
                log.append(List.of(revision));
                store.write(dataset -> {
                    revision.changes().applyTo(dataset);
                    RevisionMarker.write(dataset, revision.number());
                });
            }
            assertThat(EmbeddedStore.exists(folder)).isTrue();
            assertThat(EmbeddedStore.isHeld(folder)).isFalse();
        }
    }

    @Test
    void aStoreIsMadeInAFolderThatHoldsAHistoryOnly() {
        RevisionLog.open(folder.resolve("revisions")).close();
        assertThat(EmbeddedStore.exists(folder)).isFalse();

        assertThatCode(() -> EmbeddedStore.at(folder).close()).doesNotThrowAnyException();
    }

    private Path filled(long... numbers) throws IOException {
        try (RevisionLog log = FileRevisionLog.open(folder, LARGE)) {
            for (long number : numbers) {
                log.append(Revisions.revisions(number, number));
            }
        }
        return folder.resolve("000000000001.rdfp");
    }

    private List<Revision> reopened() {
        try (RevisionLog log = FileRevisionLog.open(folder, LARGE)) {
            return all(log);
        }
    }

    private static List<Revision> all(RevisionLog log) {
        return LongStream.rangeClosed(1, log.latest()).mapToObj(log::read).toList();
    }

    private List<Path> segments() throws IOException {
        return new SegmentList(folder).files();
    }

    /** The files of a log as anybody sees them. */
    private record SegmentList(Path folder) {

        List<Path> files() throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".rdfp"))
                        .sorted()
                        .toList();
            }
        }
    }

    /** Where the entries of a segment end: after each line {@code TC .}, which nothing within an entry can be. */
    private static int[] entryEnds(byte[] segment) {
        String text = new String(segment, StandardCharsets.ISO_8859_1);
        List<Integer> ends = new ArrayList<>();
        for (int end = text.indexOf("\nTC .\n"); end >= 0; end = text.indexOf("\nTC .\n", end + 1)) {
            ends.add(end + 6);
        }
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void assertUnwritable(RevisionLog log, List<Revision> revisions, String detail) {
        MithaqException problem = catchThrowableOfType(UnavailableException.class, () -> log.append(revisions));
        assertThat(problem).isNotNull();
        assertThat(problem.code()).isEqualTo(ProblemCode.HISTORY_UNWRITABLE);
        assertThat(problem.parameters()).containsEntry("detail", detail);
    }

    private void assertThatCorrupt() {
        assertThatThrownBy(() -> FileRevisionLog.open(folder, LARGE))
                .isInstanceOfSatisfying(
                        InstallationException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.HISTORY_CORRUPT));
    }
}
