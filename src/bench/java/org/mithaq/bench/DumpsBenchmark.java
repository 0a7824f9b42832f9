package org.mithaq.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mithaq.publish.dump.DumpFormat;
import org.mithaq.store.EmbeddedStore;
import org.slf4j.LoggerFactory;

/**
 * Times {@code dump} of the command line in each format beside {@code tdb2.tdbdump | gzip}, each a process of its own with
 * the same heap on the same store, in turns; then how much heap a dump holds, and what it does to a writer.
 *
 * <p>It promises that a larger store needs no larger heap. The goals for speed are printed as met or missed;
 * {@code -Dbench.rounds=0} leaves the timing out.
 */
final class DumpsBenchmark implements Benchmark {

    private static final Figures FIGURES = new Figures("dumps.txt");
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final double GOAL = 0.9;
    private static final double GOAL_JSON_LD = 0.5;
    private static final double MOST_MORE_HEAP = 64;

    private final StringBuilder figures = new StringBuilder();
    private final Map<DumpFormat, Double> firstHeap = new EnumMap<>(DumpFormat.class);
    private final List<String> faults = new ArrayList<>();

    @Override
    public boolean run(PrintStream out) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        for (long size : Benchmarks.sizes()) {
            long lacking = FilledStore.bytesLacking(size);
            if (lacking > 0) {
                tell(out, "SKIPPED " + size + " triples: " + (lacking >> 20) + " MB too little free on disk");
                continue;
            }
            try (FilledStore filled = new FilledStore(size)) {
                long quads = filled.quads();
                Path store = filled.release();
                tell(out, "\n" + String.format("%,d", quads) + " quads\n");
                if (ROUNDS > 0) {
                    speed(store, filled, quads, out);
                }
                try (EmbeddedStore opened = EmbeddedStore.at(store)) {
                    heap(opened, quads, out);
                    writer(opened, out);
                }
            }
        }
        FIGURES.append(figures.toString());
        faults.forEach(fault -> out.println("FAULT: " + fault));
        return faults.isEmpty();
    }

    private void speed(Path store, FilledStore filled, long quads, PrintStream out) {
        Path other = filled.beside("tdbdump.nq.gz");
        DumpProcess theirs = DumpProcess.tdbdump(store, other);
        Map<DumpFormat, DumpProcess> ours = new EnumMap<>(DumpFormat.class);
        for (DumpFormat format : DumpFormat.values()) {
            ours.put(format, DumpProcess.ours(store, format, filled.beside(format.fileName())));
        }
        for (int round = 0; round < ROUNDS; round++) {
            theirs.run();
            ours.values().forEach(DumpProcess::run);
        }
        Table table = new Table("what", "s", "statements/s", "MB", "of the speed of tdbdump");
        table.row("tdb2.tdbdump, gzip", theirs.best(), quads / theirs.best(), theirs.megabytes(), 1.0);
        ours.forEach((format, process) -> table.row(
                format.fileName(),
                process.best(),
                quads / process.best(),
                process.megabytes(),
                theirs.best() / process.best()));
        tell(out, table.toString());
        double nq = ours.get(DumpFormat.N_QUADS).best();
        goal("N-Quads beside tdbdump", theirs.best() / nq, GOAL, out);
        goal("JSON-LD beside N-Quads", nq / ours.get(DumpFormat.JSON_LD).best(), GOAL_JSON_LD, out);
    }

    private void goal(String what, double ratio, double goal, PrintStream out) {
        tell(out, String.format("%s: %.2f, goal %.1f %s", what, ratio, goal, ratio >= goal ? "met" : "MISSED"));
    }

    private void heap(EmbeddedStore store, long quads, PrintStream out) {
        Table table = new Table("format", "heap held at most, MB");
        for (DumpFormat format : DumpFormat.values()) {
            double held = DumpHeap.held(store, format, quads);
            table.row(format.fileName(), held);
            double first = firstHeap.computeIfAbsent(format, none -> held);
            if (held > first + MOST_MORE_HEAP) {
                faults.add(format + " holds " + held + " MB at " + quads + " quads, " + first + " MB at the fewest");
            }
        }
        tell(out, table.toString());
    }

    private void writer(EmbeddedStore store, PrintStream out) {
        Table table = new Table("a commit of one quad", "n", "p50, ms", "p99, ms");
        DumpWriterBeside alone = DumpWriterBeside.alone(store);
        table.row(
                "alone",
                alone.times().count(),
                alone.times().p50(),
                alone.times().p99());
        DumpWriterBeside beside = DumpWriterBeside.besideADump(store);
        table.row(
                "while a dump is made",
                beside.times().count(),
                beside.times().p50(),
                beside.times().p99());
        tell(out, table.toString());
    }

    private void tell(PrintStream out, String line) {
        out.println(line);
        figures.append(line).append(System.lineSeparator());
    }

    /** For work in lambdas. */
    static UncheckedIOException unchecked(IOException e) {
        return new UncheckedIOException(e);
    }
}
