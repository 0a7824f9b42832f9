package org.mithaq.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.shacl.ShapeCatalog;
import org.slf4j.LoggerFactory;

/**
 * Times commits through the gate to stores on disk of several sizes, against the same commits without it, against full
 * validation, and against another engine that validates on commit.
 *
 * <p>It promises that what is valid is accepted and what is not is refused. The goals for speed are printed as met or
 * missed; the process does not end with an error for them, since they depend on what else the machine does.
 */
final class GateBenchmark implements Benchmark {

    static final String RULED_OUT = "ShaclSail is measured up to bench.shaclsail generated triples only";

    private static final Figures FIGURES = new Figures("gate.txt");
    private static final long MILLION = 1_000_000;
    private static final double MOST_TO_PLAIN = 1.5;
    private static final double MOST_GROWTH = 1.3;
    private static final double LEAST_TO_SHACLSAIL = 20;
    private static final double LEAST_TOGETHER = 5;

    private final StringBuilder figures = new StringBuilder();

    @Override
    public boolean run(PrintStream out) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        ShapeCatalog shapes = ShapeCatalog.bundled();
        GateRun.warmUp(shapes);
        Map<Long, GateRun> runs = new LinkedHashMap<>();
        for (long size : Benchmarks.sizes()) {
            long lacking = FilledStore.bytesLacking(size);
            if (lacking > 0) {
                tell(out, "SKIPPED " + size + " triples: " + (lacking >> 20) + " MB too little free on disk");
                continue;
            }
            GateRun run = new GateRun(size, shapes, line -> tell(out, line));
            runs.put(size, run);
            run.run(runs.values().stream().toList());
        }
        tell(out, "");
        tell(out, table(runs).toString());
        goals(runs).forEach(goal -> tell(out, goal));
        FIGURES.append(figures.toString());
        List<String> faults =
                runs.values().stream().flatMap(run -> run.faults().stream()).toList();
        faults.forEach(fault -> out.println("FAULT: " + fault));
        return faults.isEmpty();
    }

    private void tell(PrintStream out, String line) {
        out.println(line);
        figures.append(line).append(System.lineSeparator());
    }

    private static Table table(Map<Long, GateRun> runs) {
        Table table = new Table("what", "quads before", "n", "p50, ms", "p99, ms", "a second", "to the gate");
        runs.values().stream()
                .flatMap(run -> run.measures().keySet().stream())
                .distinct()
                .forEach(measure -> runs.values().stream()
                        .filter(run -> run.measures().containsKey(measure))
                        .forEach(run -> {
                            Samples samples = run.measures().get(measure);
                            table.row(
                                    measure,
                                    run.quads(),
                                    samples.count(),
                                    samples.p50(),
                                    samples.p99(),
                                    1000 / samples.mean(),
                                    samples.p50() / run.p50(GateRun.GATE));
                        }));
        return table;
    }

    private static List<String> goals(Map<Long, GateRun> runs) {
        List<String> goals = new ArrayList<>();
        runs.forEach((size, run) -> {
            String at = " at " + size + " triples";
            goals.add(goal(
                    "gate to plain commit with log, p50" + at, run.toPlain(), "<=", MOST_TO_PLAIN, size == MILLION));
            goals.add(goal(
                    "ShaclSail to gate, p50" + at, run.shaclSailToGate(), ">=", LEAST_TO_SHACLSAIL, size == MILLION));
            goals.add(goal(
                    "16 submitters together to one transaction each, records a second" + at,
                    run.togetherToAlone(),
                    ">=",
                    LEAST_TOGETHER,
                    true));
        });
        List<Long> sizes = List.copyOf(runs.keySet());
        if (sizes.size() > 1) {
            long smallest = sizes.get(0);
            long largest = sizes.get(sizes.size() - 1);
            goals.add(goal(
                    "growth of gate to plain from " + smallest + " to " + largest,
                    runs.get(largest).toPlain() / runs.get(smallest).toPlain(),
                    "<=",
                    MOST_GROWTH,
                    true));
        }
        return goals;
    }

    /** One line; a ratio that has no goal at this size is told without verdict. */
    private static String goal(String what, double ratio, String relation, double wanted, boolean judged) {
        boolean met = relation.equals("<=") ? ratio <= wanted : ratio >= wanted;
        String verdict = Double.isNaN(ratio) ? "not measured" : !judged ? "no goal here" : met ? "PASS" : "MISS";
        return String.format(java.util.Locale.ROOT, "%s: %.2f (%s %.1f) %s", what, ratio, relation, wanted, verdict);
    }
}
