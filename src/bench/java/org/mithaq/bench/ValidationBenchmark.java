package org.mithaq.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.ShapeCatalog;

/**
 * Times full validation of generated graphs, each rule and the class shapes together, and how each grows with the graph.
 * It promises that nothing grows worse than n·log n, that every rule has generated nodes to look at, that nothing is
 * found but what is explained here, and that a million triples take less than a minute.
 *
 * <p><em>Units</em>: processor time of the validating thread, which other jobs on the machine add little to; by the clock
 * for the whole as well. Sizes are those of the whole graph, bundled files included.
 */
final class ValidationBenchmark implements Benchmark {

    /** The best of these counts: single times are up to half as long again when other jobs run. */
    private static final int REPETITIONS = 3;

    private static final long WARM_UP = 50_000;
    private static final double SECONDS_PER_MILLION = 60;

    /** What the shapes find in generated graphs, and why it stays. */
    private static final Map<String, String> EXPLAINED = Map.of(
            "INFO R11-EnumerationIncomplete",
            "claims give a number that no body reaches, so that no entry contradicts them (R10)");

    private final List<String> faults = new ArrayList<>();

    @Override
    public boolean run(PrintStream out) {
        GraphValidator validator = new GraphValidator(ShapeCatalog.bundled());
        ValidationRun.of(validator, WARM_UP, REPETITIONS);
        ValidationRun bundled = ValidationRun.of(validator, 0, REPETITIONS);
        List<ValidationRun> runs = new ArrayList<>();
        for (long size : Benchmarks.sizes()) {
            runs.add(ValidationRun.of(validator, size, REPETITIONS));
            out.println("validated " + runs.get(runs.size() - 1).triples() + " triples");
        }
        out.println();
        out.println(sizes(bundled, runs));
        out.println(growth(bundled, runs));
        out.println(findings(bundled, runs.get(runs.size() - 1)));
        withoutWork(bundled, runs.get(0));
        faults.forEach(fault -> out.println("FAULT: " + fault));
        return faults.isEmpty();
    }

    private Table sizes(ValidationRun bundled, List<ValidationRun> runs) {
        Table table =
                new Table("graph", "source records", "generated triples", "all triples", "processor, s", "clock, s");
        table.row("bundled files", 0, 0, bundled.triples(), bundled.seconds(), bundled.clock() / 1000);
        for (ValidationRun run : runs) {
            double seconds = run.seconds();
            table.row("generated", run.records(), run.generated(), run.triples(), seconds, run.clock() / 1000);
            if (seconds > SECONDS_PER_MILLION * Math.max(1, run.triples() / 1e6)) {
                faults.add("full validation of " + run.triples() + " triples took " + seconds + " s");
            }
        }
        return table;
    }

    /** One row for each part, the dearest first: its times, then exponent and ratio to n·log n for each step in size. */
    private Table growth(ValidationRun bundled, List<ValidationRun> runs) {
        List<Object> header = new ArrayList<>(List.of("part", "focus nodes", "bundled, ms"));
        runs.forEach(run -> header.add(String.format(java.util.Locale.ROOT, "%,d, ms", run.triples())));
        for (int i = 1; i < runs.size(); i++) {
            header.add("exponent");
            header.add("to n·log n");
        }
        header.add("grows");
        Table table = new Table(header.toArray());
        ValidationRun largest = runs.get(runs.size() - 1);
        largest.parts().entrySet().stream()
                .sorted(Comparator.comparingDouble(part -> -part.getValue().milliseconds()))
                .forEach(part -> table.row(row(part.getKey(), part.getValue(), bundled, runs)));
        return table;
    }

    private Object[] row(String name, ValidationRun.Part largest, ValidationRun bundled, List<ValidationRun> runs) {
        List<Object> row = new ArrayList<>(List.of(name, largest.focusNodes()));
        row.add(Math.round(bundled.parts().get(name).milliseconds()));
        runs.forEach(run -> row.add(Math.round(run.parts().get(name).milliseconds())));
        boolean worse = false;
        for (int i = 1; i < runs.size(); i++) {
            ValidationRun run = runs.get(i);
            ValidationRun before = runs.get(i - 1);
            Growth growth = Growth.between(
                    before.triples(),
                    before.parts().get(name).milliseconds(),
                    run.triples(),
                    run.parts().get(name).milliseconds());
            row.add(growth.exponent());
            row.add(growth.toNLogN());
            if (growth.worse()) {
                worse = true;
                faults.add(name + " grows worse than n·log n up to " + run.triples() + " triples");
            }
        }
        row.add(worse ? "worse" : "");
        return row.toArray();
    }

    private Table findings(ValidationRun bundled, ValidationRun largest) {
        Table table = new Table("found in generated records", "times", "why it stays");
        largest.findings().forEach((name, count) -> {
            long added = count - bundled.findings().getOrDefault(name, 0L);
            if (added != 0) {
                table.row(name, added, EXPLAINED.getOrDefault(name, "not explained"));
                if (!EXPLAINED.containsKey(name)) {
                    faults.add("the generated records should not give " + name);
                }
            }
        });
        return table;
    }

    private void withoutWork(ValidationRun bundled, ValidationRun smallest) {
        smallest.parts().keySet().stream()
                .filter(part -> smallest.focusNodes(part) <= bundled.focusNodes(part))
                .forEach(part -> faults.add(part + " has no generated node to look at"));
    }
}
