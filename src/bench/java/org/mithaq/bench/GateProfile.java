package org.mithaq.bench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.apache.jena.graph.Node;
import org.mithaq.gate.Change;
import org.mithaq.gate.CountingDataset;
import org.mithaq.gate.GateProbe;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.ValidatorProbe;
import org.mithaq.shacl.ValidatorProbe.ShapeCost;
import org.mithaq.vocab.IriScheme;

/** Where the time of one new record goes: the stages of the gate, the shapes, the look-ups in the store. */
final class GateProfile {

    private static final int WARM_UP = 100;
    private static final int COMMITS = 100;
    private static final int COUNTED = 20;
    private static final double NANOSECONDS = 1e6;

    private final FilledStore filled;
    private final GateProbe probe;
    private final IntFunction<Change> pledges;
    private final Map<String, Samples> stages = new LinkedHashMap<>();
    private final Map<Node, Cost> shapes = new LinkedHashMap<>();
    private int next;

    /** What a shape cost in all commits. */
    private record Cost(int reached, int targets, double targeting, double checking) {

        static Cost of(ShapeCost cost) {
            return new Cost(
                    cost.reached(), cost.targets(), cost.targeting() / NANOSECONDS, cost.checking() / NANOSECONDS);
        }

        Cost plus(Cost other) {
            return new Cost(
                    reached + other.reached,
                    targets + other.targets,
                    targeting + other.targeting,
                    checking + other.checking);
        }
    }

    /**
     * A profile of commits to a store to which no gate is open.
     *
     * @param pledges new records by number
     * @param first the number of the first that the store does not have
     */
    GateProfile(FilledStore filled, GraphValidator validator, IntFunction<Change> pledges, int first) {
        this.filled = filled;
        this.probe = new GateProbe(filled.dataset(), filled.log(), new ValidatorProbe(validator));
        this.pledges = pledges;
        this.next = first;
    }

    /** Commits, and returns the tables. */
    List<String> run() {
        for (int i = 0; i < WARM_UP; i++) {
            probe.commit(pledges.apply(next++), filled.dataset(), (stage, time) -> {}, shape -> {});
        }
        Samples whole = new Samples();
        for (int i = 0; i < COMMITS; i++) {
            Change change = pledges.apply(next++);
            whole.time(() -> probe.commit(
                    change,
                    filled.dataset(),
                    (stage, time) -> stages.computeIfAbsent(stage, first -> new Samples())
                            .add(time / NANOSECONDS),
                    shape -> shapes.merge(shape.shape(), Cost.of(shape), Cost::plus)));
        }
        return List.of(
                stageTable(whole).toString(),
                shapeTable().toString(),
                lookUpTable().toString());
    }

    /** The number of the first record that the store does not have. */
    int next() {
        return next;
    }

    private Table stageTable(Samples whole) {
        Table table = new Table("stage of a commit", "n", "mean, ms", "p50, ms", "p99, ms", "share, %");
        stages.forEach((stage, times) -> table.row(
                stage, times.count(), times.mean(), times.p50(), times.p99(), 100 * times.mean() / whole.mean()));
        table.row("all", whole.count(), whole.mean(), whole.p50(), whole.p99(), 100.0);
        return table;
    }

    private Table shapeTable() {
        Table table = new Table(
                "shape, per record",
                "nodes reached",
                "targets",
                "targeting, µs",
                "evaluation, µs",
                "evaluation, µs a target");
        shapes.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        shape -> -shape.getValue().checking() - shape.getValue().targeting()))
                .forEach(shape -> row(table, IriScheme.localName(shape.getKey().getURI()), shape.getValue()));
        row(table, "all", shapes.values().stream().reduce(new Cost(0, 0, 0, 0), Cost::plus));
        return table;
    }

    private static void row(Table table, String name, Cost cost) {
        table.row(
                name,
                (double) cost.reached() / COMMITS,
                (double) cost.targets() / COMMITS,
                1000 * cost.targeting() / COMMITS,
                1000 * cost.checking() / COMMITS,
                cost.targets() == 0 ? Double.NaN : 1000 * cost.checking() / cost.targets());
    }

    private Table lookUpTable() {
        Map<String, Double> counts = new TreeMap<>();
        for (int i = 0; i < COUNTED; i++) {
            CountingDataset dataset = new CountingDataset(filled.dataset());
            int[] before = {0};
            probe.commit(
                    pledges.apply(next++),
                    dataset,
                    (stage, time) -> {
                        int now = dataset.lookUps().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum();
                        counts.merge("look-ups in: " + stage, (double) (now - before[0]) / COUNTED, Double::sum);
                        before[0] = now;
                    },
                    shape -> {});
            dataset.lookUps()
                    .forEach((pattern, count) ->
                            counts.merge("look-ups of pattern: " + pattern, (double) count / COUNTED, Double::sum));
            counts.merge("quads brought", (double) dataset.quads() / COUNTED, Double::sum);
        }
        Table table = new Table("store, per record", "count");
        counts.forEach((name, count) -> {
            if (count > 0) {
                table.row(name, count);
            }
        });
        return table;
    }
}
