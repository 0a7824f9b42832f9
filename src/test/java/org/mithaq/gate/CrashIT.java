package org.mithaq.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.store.ChangeSet;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.PublicQuads;
import org.mithaq.store.Recovery;
import org.mithaq.store.Revision;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionMarker;

/**
 * {@code kill -9} at random moments of a stream of 300 changes, of the same store again and again. {@code -Dmithaq.crashes}
 * says how often, {@code -Dmithaq.seed} repeats a run.
 */
class CrashIT {

    private static final int CRASHES = Integer.getInteger("mithaq.crashes", 5);
    private static final long SEED = Long.getLong("mithaq.seed", System.nanoTime());

    /** The answer after which the process is killed, at the earliest and at the latest. */
    private static final int FIRST = 3;

    private static final int LAST = CRASHES > 5 ? 280 : 90;

    @TempDir
    private Path folder;

    private final Map<Long, String> acknowledged = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    @Test
    void dataAndHistoryAgreeAfterEachCrashAndNothingIsLost() throws Exception {
        Random random = new Random(SEED);
        for (int round = 0; round < CRASHES; round++) {
            // the last one late: then something was refused, however early the others were
            int answers = round == CRASHES - 1 ? LAST : FIRST + random.nextInt(LAST - FIRST);
            writeAndKill(round, answers, random.nextInt(20_000_000));
            verify("round " + round + " of seed " + SEED);
        }
        assertThat(acknowledged.size()).as("changes that were acknowledged").isGreaterThan(CRASHES);
        assertThat(refused).as("changes that were refused").isNotEmpty();
    }

    /** Kills the process so many nanoseconds after so many answers, and reads what it had said until then. */
    private void writeAndKill(int round, int answers, int nanos) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        folder.toString(),
                        String.valueOf(round)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            int read = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                note(line);
                if (++read == answers) {
                    long end = System.nanoTime() + nanos;
                    while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                    process.toHandle().destroyForcibly();
                }
            }
            assertThat(read).as("answers before the end").isGreaterThanOrEqualTo(answers);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(process.exitValue())
                .as("the process was killed, and did not end by itself")
                .isNotZero();
    }

    private void note(String line) {
        String[] words = line.split(" ");
        if (!line.endsWith(" .")) {
            // the process was killed in the middle of the line
            return;
        }
        if (words[0].equals("ok")) {
            acknowledged.put(Long.parseLong(words[1]), words[2]);
        } else {
            refused.add(words[1]);
        }
    }

    private void verify(String when) {
        try (EmbeddedStore store = EmbeddedStore.at(folder);
                RevisionLog log = RevisionLog.ofStore(folder)) {
            Recovery.run(store, log);
            Set<Quad> data = store.read(dataset -> {
                Set<Quad> quads = new HashSet<>();
                PublicQuads.of(dataset).forEachRemaining(quads::add);
                return quads;
            });
            assertThat(store.<Long>read(RevisionMarker::read)).as(when).isEqualTo(log.latest());
            Set<Quad> replayed = new HashSet<>();
            List<String> reasons = new ArrayList<>();
            for (long number = 1; number <= log.latest(); number++) {
                Revision revision = log.read(number);
                ChangeSet changes = revision.changes();
                assertThat(replayed.containsAll(changes.removed())).as(when).isTrue();
                replayed.removeAll(changes.removed());
                replayed.addAll(changes.added());
                reasons.add(revision.reason());
            }
            assertThat(data).as(when).isEqualTo(replayed);
            acknowledged.forEach((number, name) ->
                    assertThat(reasons.get((int) (number - 1))).as(when).isEqualTo(name));
            assertThat(reasons).as(when).noneMatch(refused::contains).doesNotHaveDuplicates();
        }
    }
}
