package org.mithaq.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mithaq.shacl.Finding;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.Outcome;
import org.mithaq.vocab.IriScheme;

/**
 * One full validation of a generated graph and what its parts cost, the best of several repetitions.
 *
 * @param records how many source records were generated
 * @param generated how many triples they are
 * @param triples all triples that were validated
 * @param clock how many milliseconds it took by the clock
 * @param parts what each rule, and the class shapes together, cost; by name
 * @param findings how many findings there are of each severity and shape, as "VIOLATION R01-…"
 */
record ValidationRun(
        int records, long generated, long triples, double clock, Map<String, Part> parts, Map<String, Long> findings) {

    /** The name of the shapes of SHACL Core, taken together. */
    static final String CLASS_SHAPES = "class shapes";

    /** The name of everything together. */
    static final String ALL = "full validation";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOSECONDS = 1e6;

    /**
     * A part of validation.
     *
     * @param focusNodes nodes that it looked at
     * @param milliseconds processor time of the validating thread
     */
    record Part(int focusNodes, double milliseconds) {

        private Part plus(Part other) {
            return new Part(focusNodes + other.focusNodes, milliseconds + other.milliseconds);
        }
    }

    /** Validates a graph of this size, {@code times} times; the least time of each part counts. */
    static ValidationRun of(GraphValidator validator, long size, int times) {
        GeneratedGraph graph = GeneratedGraph.of(size);
        ValidationRun best = once(validator, graph);
        for (int i = 1; i < times; i++) {
            best = best.least(once(validator, graph));
        }
        return best;
    }

    private static ValidationRun once(GraphValidator validator, GeneratedGraph graph) {
        System.gc();
        Map<String, Part> parts = new TreeMap<>();
        long start = System.nanoTime();
        long[] last = {THREADS.getCurrentThreadCpuTime()};
        Outcome outcome = validator.validate(graph.triples(), shape -> {
            long now = THREADS.getCurrentThreadCpuTime();
            Part part = new Part(shape.focusNodes(), (now - last[0]) / NANOSECONDS);
            last[0] = now;
            String name = shape.rule() ? IriScheme.localName(shape.shape().getURI()) : CLASS_SHAPES;
            parts.merge(name, part, Part::plus);
            parts.merge(ALL, part, Part::plus);
        });
        double clock = (System.nanoTime() - start) / NANOSECONDS;
        return new ValidationRun(
                graph.records(),
                graph.generated(),
                graph.triples().size(),
                clock,
                parts,
                outcome.findings().stream()
                        .collect(Collectors.groupingBy(ValidationRun::name, TreeMap::new, Collectors.counting())));
    }

    private static String name(Finding finding) {
        String shape =
                finding.shape().isURI() ? IriScheme.localName(finding.shape().getURI()) : "a nested shape";
        return finding.severity() + " " + shape;
    }

    private ValidationRun least(ValidationRun other) {
        Map<String, Part> least = new TreeMap<>(parts);
        other.parts.forEach((name, part) ->
                least.merge(name, part, (a, b) -> new Part(a.focusNodes, Math.min(a.milliseconds, b.milliseconds))));
        return new ValidationRun(records, generated, triples, Math.min(clock, other.clock), least, findings);
    }

    /** Processor time of everything together. */
    double seconds() {
        return parts.get(ALL).milliseconds() / 1000;
    }

    int focusNodes(String part) {
        return parts.get(part).focusNodes();
    }
}
