package org.mithaq.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Times queries in memory against the store, another engine and plain Fuseki, in this process and over HTTP, with and
 * without somebody who writes.
 *
 * <p>It promises that all give as many rows. The goals for speed are printed as met or missed; the process does not end
 * with an error for them.
 */
final class QueriesBenchmark implements Benchmark {

    private static final Figures FIGURES = new Figures("queries.txt");

    private final StringBuilder figures = new StringBuilder();

    @Override
    public boolean run(PrintStream out) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        List<String> faults = new ArrayList<>();
        for (long size : Benchmarks.sizes()) {
            long lacking = 2 * FilledStore.bytesLacking(size);
            if (lacking > 0) {
                tell(out, "SKIPPED " + size + " triples: " + (lacking >> 20) + " MB too little free on disk");
                continue;
            }
            try (QueriesRun run = new QueriesRun(size, line -> tell(out, line))) {
                run.run();
                faults.addAll(run.faults());
            }
        }
        FIGURES.append(figures.toString());
        faults.forEach(fault -> out.println("FAULT: " + fault));
        return faults.isEmpty();
    }

    private void tell(PrintStream out, String line) {
        out.println(line);
        figures.append(line).append(System.lineSeparator());
    }
}
