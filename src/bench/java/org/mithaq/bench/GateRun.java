package org.mithaq.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.gate.Change;
import org.mithaq.gate.Derivation;
import org.mithaq.gate.Gate;
import org.mithaq.gate.GateProbe;
import org.mithaq.gate.Receipt;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.IncrementalValidator;
import org.mithaq.shacl.ShapeCatalog;
import org.mithaq.shacl.ValidatorProbe;
import org.mithaq.store.ChangeSet;
import org.mithaq.store.Revision;
import org.mithaq.store.RevisionMarker;
import org.mithaq.vocab.GraphNames;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/**
 * All measurements at one size. What is compared closely is interleaved: one commit of each kind in turn, on the same
 * store, so that what else the machine does meets all of them alike.
 */
final class GateRun {

    static final String GATE = "gate: a new record";
    private static final String PLAIN_LOGGED = "the same quads and log entry, not validated";
    private static final String PLAIN = "the same quads only";
    private static final String REFUSED = "gate: a record that is refused";
    private static final String FULL = "full validation and commit";
    private static final String HUB = "gate: the type of a hub taken away, refused";
    private static final String BATCH = "gate: 1,000 records in one change, per record";
    private static final String TOGETHER = "gate: 16 submitters, per record";
    private static final String ALONE = "gate: 16 submitters, one transaction each, per record";

    private static final int MOST_QUADS = 1_000_000;
    private static final int WARM_UP_ROUNDS = 50;
    private static final int WARM_UP_SIZE = 20_000;
    private static final int COMMITS = 200;
    private static final int FEW = 5;

    /** As many budgets as there are measures in a round. */
    private static final int CLOSELY = 4;

    private static final int BATCH_SIZE = 1_000;
    private static final int SUBMITTERS = 16;
    private static final int MOST_SUBMITTED = 2_000;

    /** Work that can't be cut short is not begun when it would take so many times the budget. */
    private static final int PATIENCE = 10;

    private final long size;
    private final ShapeCatalog shapes;
    private final GraphValidator validator;
    private final IncrementalValidator incremental;
    private final Consumer<String> out;
    private final Duration budget = Duration.ofSeconds(Long.getLong("bench.budget", 60));
    private final Map<String, Samples> measures = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private long quads;

    GateRun(long size, ShapeCatalog shapes, Consumer<String> out) {
        this.size = size;
        this.shapes = shapes;
        this.validator = new GraphValidator(shapes);
        this.incremental = new IncrementalValidator(validator);
        this.out = out;
    }

    /** Runs what is measured interleaved on a small store, and compares what was derived there with the whole. */
    static void warmUp(ShapeCatalog shapes) {
        GateRun run = new GateRun(WARM_UP_SIZE, shapes, line -> {});
        try (FilledStore filled = new FilledStore(WARM_UP_SIZE)) {
            filled.store().read(dataset -> {
                Graph stated = GraphFactory.createDefaultGraph();
                dataset.find().forEachRemaining(quad -> {
                    if (!quad.getGraph().equals(GraphNames.DERIVED)) {
                        stated.add(quad.asTriple());
                    }
                });
                if (!Derivation.of(stated).isIsomorphicWith(dataset.getGraph(GraphNames.DERIVED))) {
                    throw new IllegalStateException("what is derived record by record is not what is derived of all");
                }
                return stated;
            });
            try (Gate gate = run.gate(filled)) {
                run.oneByOne(filled, gate, 1);
            }
        }
        if (!run.faults.isEmpty()) {
            throw new IllegalStateException(run.faults.toString());
        }
    }

    /** Measures; {@code runs} are all so far, this one last. */
    void run(List<GateRun> runs) {
        long start = System.nanoTime();
        try (FilledStore filled = new FilledStore(size)) {
            quads = filled.quads();
            say("filled with %,d quads in %.0f s", quads, (System.nanoTime() - start) / 1e9);
            // what adds many records comes last, for it changes what the others would find
            try (Gate gate = gate(filled)) {
                oneByOne(filled, gate, CLOSELY);
                hub(filled, gate);
            }
            if (Boolean.getBoolean("bench.profile")) {
                profile(filled);
            }
            full(filled, runs);
            for (ShaclSailRun.Kind kind : ShaclSailRun.Kind.values()) {
                shaclSail(filled, kind);
            }
            try (Gate gate = gate(filled)) {
                submitters(filled, gate);
                batches(filled, gate);
            }
        }
    }

    private void profile(FilledStore filled) {
        GateProfile profile = new GateProfile(filled, validator, number -> pledge(filled, number), next.get());
        profile.run().forEach(out);
        next.set(profile.next());
    }

    Map<String, Samples> measures() {
        return measures;
    }

    List<String> faults() {
        return faults;
    }

    /** How many quads the store held at first. */
    long quads() {
        return quads;
    }

    /** The median of a measure; not a number when it was not measured. */
    double p50(String measure) {
        return measures.getOrDefault(measure, new Samples()).p50();
    }

    double toPlain() {
        return p50(GATE) / p50(PLAIN_LOGGED);
    }

    /** By the faster of the two stores. */
    double shaclSailToGate() {
        return measures.keySet().stream()
                        .filter(measure -> measure.startsWith(ShaclSailRun.NAME))
                        .mapToDouble(this::p50)
                        .min()
                        .orElse(Double.NaN)
                / p50(GATE);
    }

    double togetherToAlone() {
        return samples(measures, ALONE).mean() / samples(measures, TOGETHER).mean();
    }

    private Gate gate(FilledStore filled) {
        return new Gate(filled.store(), filled.log(), () -> incremental, List.of(), MOST_QUADS);
    }

    private static Change pledge(FilledStore filled, int number) {
        return change(filled.generator().pledge(number));
    }

    private static Change change(List<Quad> quads) {
        return new Change("bench", "measured", dataset -> quads.forEach(dataset::add));
    }

    /** The quads of a new record with what is derived from them, as the gate would commit them. */
    private static ChangeSet whole(List<Quad> stated) {
        Graph record = GraphFactory.createDefaultGraph();
        stated.forEach(quad -> record.add(quad.asTriple()));
        Set<Quad> all = new HashSet<>(stated);
        Derivation.of(record).find().forEachRemaining(triple -> all.add(Quad.create(GraphNames.DERIVED, triple)));
        return new ChangeSet(all, Set.of());
    }

    private void oneByOne(FilledStore filled, Gate gate, int budgets) {
        List<Quad> first = filled.generator().pledge(next.getAndIncrement());
        if (!accepted(gate, change(first)).changes().equals(whole(first))) {
            faults.add("the gate derives something else than is committed without it");
        }
        int rounds = 0;
        for (long end = end(1); rounds < WARM_UP_ROUNDS && System.nanoTime() < end; rounds++) {
            round(filled, gate, new LinkedHashMap<>());
        }
        rounds = 0;
        for (long end = end(budgets); rounds < COMMITS && System.nanoTime() < end; rounds++) {
            round(filled, gate, measures);
        }
        tellOf(GATE, PLAIN_LOGGED, PLAIN, REFUSED);
    }

    private void round(FilledStore filled, Gate gate, Map<String, Samples> into) {
        Change valid = pledge(filled, next.getAndIncrement());
        samples(into, GATE).time(() -> accepted(gate, valid));
        ChangeSet logged = whole(filled.generator().pledge(next.getAndIncrement()));
        samples(into, PLAIN_LOGGED).time(() -> commitLogged(filled, logged));
        ChangeSet plain = whole(filled.generator().pledge(next.getAndIncrement()));
        samples(into, PLAIN).time(() -> commit(filled.dataset(), plain, () -> {}));
        List<Quad> faulty = new ArrayList<>(filled.generator().pledge(next.getAndIncrement()));
        faulty.removeIf(quad -> quad.getPredicate().equals(MQ.committedBy));
        samples(into, REFUSED).time(() -> refused(gate, change(faulty), "a pledge that nobody made"));
    }

    private void hub(FilledStore filled, Gate gate) {
        Node hub = Statements.thing("org", "institution-0");
        Node record = NodeFactory.createURI(IriScheme.authorityRecord("org", "bench-institution-0"));
        Change change =
                new Change("bench", "measured", dataset -> dataset.deleteAny(record, hub, RDF.type.asNode(), Node.ANY));
        int[] affected = new GateProbe(filled.dataset(), filled.log(), new ValidatorProbe(validator)).affected(change);
        Samples samples = samples(measures, HUB);
        for (long end = end(1); samples.count() < COMMITS / 10 && (samples.count() == 0 || System.nanoTime() < end); ) {
            samples.time(() -> refused(gate, change, "a hub without type"));
        }
        tellOf(HUB);
        say("the hub: %,d pairs of shape and node, %,d nodes affected", affected[0], affected[1]);
    }

    private void batches(FilledStore filled, Gate gate) {
        Samples samples = samples(measures, BATCH);
        for (long end = end(1); samples.count() < FEW && (samples.count() == 0 || System.nanoTime() < end); ) {
            List<Quad> batch = new ArrayList<>();
            for (int i = 0; i < BATCH_SIZE; i++) {
                batch.addAll(filled.generator().pledge(next.getAndIncrement()));
            }
            long start = System.nanoTime();
            accepted(gate, change(batch));
            samples.add((System.nanoTime() - start) / 1e6 / BATCH_SIZE);
        }
        tellOf(BATCH);
    }

    private void submitters(FilledStore filled, Gate gate) {
        Object turn = new Object();
        for (int i = 0; i < 2; i++) {
            samples(measures, TOGETHER).add(perRecord(filled, change -> accepted(gate, change)));
            samples(measures, ALONE).add(perRecord(filled, change -> {
                synchronized (turn) {
                    accepted(gate, change);
                }
            }));
        }
        tellOf(TOGETHER, ALONE);
    }

    /** Milliseconds per record when submitters do nothing else, each waiting for its answer before it goes on. */
    private double perRecord(FilledStore filled, Consumer<Change> submit) {
        long start = System.nanoTime();
        long end = start + budget.toNanos() / 4;
        AtomicInteger count = new AtomicInteger();
        List<Thread> threads = IntStream.range(0, SUBMITTERS)
                .mapToObj(i -> new Thread(() -> {
                    while (System.nanoTime() < end && count.get() < MOST_SUBMITTED) {
                        submit.accept(pledge(filled, next.getAndIncrement()));
                        count.incrementAndGet();
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a benchmark", e);
            }
        }
        return (System.nanoTime() - start) / 1e6 / count.get();
    }

    private void full(FilledStore filled, List<GateRun> runs) {
        if (runs.size() > 1) {
            GateRun before = runs.get(runs.size() - 2);
            double expected = before.p50(FULL) * quads / before.quads;
            if (!(expected < PATIENCE * budget.toMillis())) {
                say("SKIPPED: full validation would take %.0f s", expected / 1000);
                return;
            }
        }
        Samples samples = samples(measures, FULL);
        for (long end = end(1); samples.count() < FEW && (samples.count() == 0 || System.nanoTime() < end); ) {
            ChangeSet changes = whole(filled.generator().pledge(next.getAndIncrement()));
            samples.time(() -> commit(filled.dataset(), changes, () -> {
                if (!validator.validate(filled.dataset().getUnionGraph()).conforms()) {
                    faults.add("the generated graph does not conform");
                }
            }));
        }
        tellOf(FULL);
    }

    private void shaclSail(FilledStore filled, ShaclSailRun.Kind kind) {
        if (size > Long.getLong("bench.shaclsail", 1_000_000)) {
            say("SKIPPED: %s", GateBenchmark.RULED_OUT);
            return;
        }
        Samples samples = new Samples();
        try (ShaclSailRun run = new ShaclSailRun(kind, filled.beside("rdf4j-" + kind), shapes.graph(), this::tell)) {
            long start = System.nanoTime();
            filled.store().read(dataset -> {
                run.fill(GateProbe.union(dataset));
                return size;
            });
            say("ShaclSail without %s, which it can't evaluate", ShaclSailRun.leftOut());
            say("%s filled in %.0f s", run.name(), (System.nanoTime() - start) / 1e9);
            long end = end(1);
            for (int i = 0; samples.count() < COMMITS && (samples.count() == 0 || System.nanoTime() < end); i++) {
                ChangeSet changes = whole(filled.generator().pledge(next.getAndIncrement()));
                long begun = System.nanoTime();
                boolean atOnce = run.commit(changes);
                double milliseconds = (System.nanoTime() - begun) / 1e6;
                // the first are slow, and are left out where there is time for more
                boolean warmingUp = i < WARM_UP_ROUNDS && System.nanoTime() < end - budget.toNanos() * 3 / 4;
                if (atOnce && !warmingUp) {
                    samples.add(milliseconds);
                }
            }
            measures.put(run.name(), samples);
            tellOf(run.name());
        } catch (RuntimeException e) {
            // another engine that fails is a result, and no reason to lose what else was measured
            say("NOT MEASURED: ShaclSail on %s: %s", kind, e);
        }
    }

    private static Samples samples(Map<String, Samples> into, String measure) {
        return into.computeIfAbsent(measure, first -> new Samples());
    }

    private long end(int budgets) {
        return System.nanoTime() + budgets * budget.toNanos();
    }

    private Receipt accepted(Gate gate, Change change) {
        Receipt receipt = gate.submit(change);
        if (!receipt.isAccepted() || receipt.revision().isEmpty()) {
            throw new IllegalStateException(
                    "a record that fits was refused: " + receipt.outcome().findings());
        }
        return receipt;
    }

    private void refused(Gate gate, Change change, String what) {
        if (gate.submit(change).isAccepted()) {
            throw new IllegalStateException("accepted: " + what);
        }
    }

    private static void commitLogged(FilledStore filled, ChangeSet changes) {
        commit(filled.dataset(), changes, () -> {
            long number = filled.log().latest() + 1;
            filled.log().append(List.of(new Revision(number, Instant.now(), "bench", "measured", changes)));
            RevisionMarker.write(filled.dataset(), number);
        });
    }

    private static void commit(DatasetGraph dataset, ChangeSet changes, Runnable before) {
        dataset.begin(TxnType.WRITE);
        try {
            changes.applyTo(dataset);
            before.run();
            dataset.commit();
        } finally {
            dataset.end();
        }
    }

    /** So that what was measured is known when something later fails. */
    private void tellOf(String... names) {
        for (String name : names) {
            Samples samples = measures.get(name);
            say("%s: n %d, p50 %.2f ms, p99 %.2f ms", name, samples.count(), samples.p50(), samples.p99());
        }
    }

    private void say(String format, Object... values) {
        tell(String.format(Locale.ROOT, format, values));
    }

    private void tell(String line) {
        out.accept(String.format(Locale.ROOT, "%,d: %s", size, line));
    }
}
