package org.mithaq.bench;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mithaq.publish.dataset.CountedRevisions;
import org.mithaq.publish.dataset.DatasetCounts;
import org.mithaq.query.ReadPath;
import org.mithaq.query.memory.MemoryLimit;
import org.mithaq.query.memory.MemoryReads;
import org.mithaq.query.memory.MemoryStatus;
import org.mithaq.support.Guards;

/**
 * Times what the description of the data costs after a commit: counting all of it, in memory and from the store on disk.
 *
 * <p>It promises that both count the same, and that a million triples in memory take less than {@link #MOST}.
 */
final class DatasetBenchmark implements Benchmark {

    private static final int REPETITIONS = 5;
    private static final Duration MOST = Duration.ofSeconds(3);
    private static final long MILLION = 1_100_000;

    /** The best time for about a million triples in memory; 0 when none was counted. */
    private double slowest;

    @Override
    public boolean run(PrintStream out) {
        boolean sound = true;
        Table table = new Table("read from", "triples", "classes", "first, ms", "best of five, ms", "MB allocated");
        for (long size : Benchmarks.sizes()) {
            List<DatasetCounts> counted = new ArrayList<>();
            try (FilledStore filled = new FilledStore(size)) {
                for (boolean inMemory : List.of(true, false)) {
                    counted.add(measure(filled, inMemory, table));
                }
            }
            if (!counted.get(0).equals(counted.get(1))) {
                out.println("FAULT: memory and store are counted differently at " + size);
                sound = false;
            }
        }
        out.println(table);
        if (slowest > MOST.toMillis()) {
            out.println("FAULT: a million triples in memory took " + slowest + " ms");
            sound = false;
        }
        return sound;
    }

    private DatasetCounts measure(FilledStore filled, boolean inMemory, Table table) {
        MemoryLimit limit = MemoryLimit.of(inMemory ? Long.MAX_VALUE : 0, 1, Long.MAX_VALUE);
        try (MemoryReads memory = new MemoryReads(filled.store(), limit, Guards.WITHOUT_SEARCH::install)) {
            if (inMemory) {
                memory.fill();
                while (memory.status().state() == MemoryStatus.State.FILLING) {
                    Thread.onSpinWait();
                }
            }
            ReadPath reading = new ReadPath(filled.store(), memory, Guards.WITHOUT_SEARCH);
            List<Double> times = new ArrayList<>();
            DatasetCounts counts = null;
            long before = allocated();
            for (int i = 0; i < REPETITIONS; i++) {
                long start = System.nanoTime();
                counts = new CountedRevisions(reading, filled.log()).now();
                times.add((System.nanoTime() - start) / 1e6);
            }
            double each = (allocated() - before) / 1e6 / REPETITIONS;
            double best = times.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
            if (inMemory && counts.triples() < MILLION) {
                slowest = Math.max(slowest, best);
            }
            String from = inMemory ? "memory" : "disk";
            table.row(from, counts.triples(), counts.classes().size(), times.get(0), best, each);
            return counts;
        }
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
