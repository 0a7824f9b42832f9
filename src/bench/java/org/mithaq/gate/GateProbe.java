package org.mithaq.gate;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.shacl.Finding;
import org.mithaq.shacl.ValidatorProbe;
import org.mithaq.shacl.ValidatorProbe.ShapeCost;
import org.mithaq.shacl.reads.GraphChange;
import org.mithaq.store.ChangeSet;
import org.mithaq.store.Revision;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionMarker;
import org.mithaq.vocab.GraphNames;

/** Does what the {@link Gate} does with one change, in the thread of the caller, and tells what its stages cost. */
public final class GateProbe {

    private static final int MOST_QUADS = 1_000_000;

    private final DatasetGraph dataset;
    private final RevisionLog log;
    private final ValidatorProbe validator;

    /** A probe of a store to which no gate is open meanwhile. */
    public GateProbe(DatasetGraph dataset, RevisionLog log, ValidatorProbe validator) {
        this.dataset = dataset;
        this.log = log;
        this.validator = validator;
    }

    /** The union of the named graphs as the gate reads it. */
    public static Graph union(DatasetGraph dataset) {
        return UnionView.ofAll(dataset);
    }

    /** How many (shape, node) pairs a change can affect, and how many different nodes; the dataset stays as it is. */
    public int[] affected(Change change) {
        dataset.begin(TxnType.WRITE);
        try {
            GuardedDataset guarded = new GuardedDataset(dataset, MOST_QUADS);
            change.work().accept(guarded);
            return validator.affected(UnionView.ofAll(dataset), UnionChange.of(guarded.changes(), dataset));
        } finally {
            dataset.abort();
            dataset.end();
        }
    }

    /**
     * Makes a change that the gate would accept; {@code stages} is told the nanoseconds of each stage.
     *
     * @param seen what the gate sees of the dataset while it decides: itself, or a wrapper that counts
     * @throws IllegalArgumentException when the gate would refuse it
     */
    public ChangeSet commit(
            Change change, DatasetGraph seen, ObjLongConsumer<String> stages, Consumer<ShapeCost> shapes) {
        Laps laps = new Laps(stages);
        dataset.begin(TxnType.WRITE);
        try {
            laps.end("begin");
            GuardedDataset guarded = new GuardedDataset(seen, MOST_QUADS);
            change.work().accept(guarded);
            laps.end("work: check and add the quads");
            ChangeSet stated = guarded.changes();
            laps.end("change set");
            GraphChange unionChange = UnionChange.of(stated, seen);
            laps.end("union change of what is stated");
            GraphChange due = IncrementalDerivation.of(
                    UnionView.ofStatements(seen), unionChange, seen.getGraph(GraphNames.DERIVED));
            laps.end("derive");
            GraphChange faults = PassageFaults.due(stated, seen);
            laps.end("derive: passages");
            ChangeSet made = withDerived(stated, List.of(due, faults), seen);
            laps.end("add what is derived");
            GraphChange whole = UnionChange.of(made, seen);
            laps.end("union change of all");
            List<Finding> standing = validator.validate(UnionView.ofAll(seen), whole, stages, shapes);
            if (standing.stream().anyMatch(finding -> finding.severity() == org.mithaq.shacl.Severity.VIOLATION)) {
                throw new IllegalArgumentException("refused: " + standing);
            }
            laps.skip();
            log.append(List.of(new Revision(log.latest() + 1, Instant.now(), change.actor(), change.reason(), made)));
            laps.end("log");
            RevisionMarker.write(dataset, log.latest());
            laps.end("marker");
            dataset.commit();
            laps.end("commit");
            return made;
        } finally {
            if (dataset.isInTransaction()) {
                dataset.abort();
            }
            dataset.end();
        }
    }

    private static ChangeSet withDerived(ChangeSet stated, List<GraphChange> dues, DatasetGraph dataset) {
        Set<Quad> added = new HashSet<>(stated.added());
        Set<Quad> removed = new HashSet<>(stated.removed());
        for (GraphChange due : dues) {
            due.removed().forEach(triple -> removed.add(Quad.create(GraphNames.DERIVED, triple)));
            due.added().forEach(triple -> added.add(Quad.create(GraphNames.DERIVED, triple)));
        }
        removed.stream().filter(GateProbe::isDerived).forEach(dataset::delete);
        added.stream().filter(GateProbe::isDerived).forEach(dataset::add);
        return new ChangeSet(added, removed);
    }

    private static boolean isDerived(Quad quad) {
        return quad.getGraph().equals(GraphNames.DERIVED);
    }

    /** One stage after the other. */
    private static final class Laps {

        private final ObjLongConsumer<String> stages;
        private long start = System.nanoTime();

        Laps(ObjLongConsumer<String> stages) {
            this.stages = stages;
        }

        void end(String stage) {
            long now = System.nanoTime();
            stages.accept(stage, now - start);
            start = System.nanoTime();
        }

        void skip() {
            start = System.nanoTime();
        }
    }
}
