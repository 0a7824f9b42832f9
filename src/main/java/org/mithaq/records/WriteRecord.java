package org.mithaq.records;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mithaq.access.Actors;
import org.mithaq.gate.Change;
import org.mithaq.gate.Gate;
import org.mithaq.gate.Receipt;
import org.mithaq.problem.ConflictException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionLog;

/**
 * Replaces, extends or removes one record on behalf of an editor.
 *
 * <p><em>Errors</em>: what the gate refuses; {@link ConflictException} {@link ProblemCode#RECORD_CHANGED_MEANWHILE} when
 * the precondition does not hold, decided inside the change itself.
 */
public final class WriteRecord {

    private final GraphStore store;
    private final RevisionLog log;
    private final Gate gate;

    /** Writes through a gate into its store. */
    public WriteRecord(GraphStore store, RevisionLog log, Gate gate) {
        this.store = store;
        this.log = log;
        this.gate = gate;
    }

    /**
     * What became of it.
     *
     * @param isNew whether there was no such record before
     */
    public record Written(boolean isNew, Receipt receipt) {}

    /** Makes the record what was submitted, and nothing else. */
    public Written replace(Node record, Submission submission, Precondition condition, String reason) {
        Set<Triple> wanted = RecordContent.stored(record, submission.statements());
        return write(record, condition, reason, (before, dataset) -> before.replace(wanted, dataset));
    }

    /** Adds what was submitted to the record. */
    public Written add(Node record, Submission submission, Precondition condition, String reason) {
        return write(record, condition, reason, (before, dataset) -> {
            Set<Triple> wanted = new HashSet<>(before.triples());
            wanted.addAll(RecordContent.stored(record, submission.statements()));
            before.replace(wanted, dataset);
        });
    }

    /**
     * Removes the record.
     *
     * @throws NotFoundException {@link ProblemCode#RECORD_NOT_FOUND} when there is none
     */
    public Written remove(Node record, Precondition condition, String reason) {
        return write(record, condition, reason, (before, dataset) -> {
            if (!before.exists()) {
                throw new NotFoundException(ProblemCode.RECORD_NOT_FOUND, Map.of("graph", record.toString()));
            }
            before.replace(Set.of(), dataset);
        });
    }

    private Written write(
            Node record, Precondition condition, String reason, BiConsumer<RecordContent, DatasetGraph> work) {
        RecordContent seen = store.read(dataset -> RecordContent.of(record, dataset, log));
        condition.require(seen);
        AtomicBoolean isNew = new AtomicBoolean();
        Receipt receipt = gate.submit(new Change(Actors.EDITOR, reason, dataset -> {
            if (!condition.isAny()) {
                seen.requireSame(dataset);
            }
            RecordContent before = RecordContent.of(record, dataset, log);
            isNew.set(!before.exists());
            work.accept(before, dataset);
        }));
        return new Written(isNew.get(), receipt);
    }
}
