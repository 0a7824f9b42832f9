package org.mithaq.records;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.access.Actors;
import org.mithaq.gate.Change;
import org.mithaq.gate.Gate;
import org.mithaq.gate.Receipt;
import org.mithaq.problem.ConflictException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.store.ChangeSet;
import org.mithaq.store.Revision;
import org.mithaq.store.RevisionLog;
import org.mithaq.vocab.GraphNames;

/**
 * Takes a revision back, by a new revision that does the opposite of what was written then; what had been derived from it
 * follows by itself. Revisions in between stay, so it is done whole or not at all: every quad that the revision added must
 * still be there, and none that it removed. A revert is a revision like others, and can be reverted.
 */
public final class RevertRevision {

    private final RevisionLog log;
    private final Gate gate;

    /** Reverts what is in a log, through the gate of its store. */
    public RevertRevision(RevisionLog log, Gate gate) {
        this.log = log;
        this.gate = gate;
    }

    /**
     * Takes a revision back.
     *
     * @param reason empty for that of the revision itself
     * @throws NotFoundException {@link ProblemCode#HISTORY_NO_SUCH_REVISION}
     * @throws ConflictException {@link ProblemCode#HISTORY_NOT_REVERTIBLE} when later changes touched the same quads
     */
    public Receipt revert(long number, String reason) {
        Revision revision = log.read(number);
        ChangeSet inverse = written(revision.changes()).inverse();
        String why = Reason.of("revert of " + number + ": ", reason.isEmpty() ? revision.reason() : reason);
        return gate.submit(new Change(Actors.EDITOR, why, dataset -> {
            requireAsLeft(number, inverse, dataset);
            inverse.applyTo(dataset);
        }));
    }

    private static void requireAsLeft(long number, ChangeSet inverse, DatasetGraph dataset) {
        List<Quad> others = Stream.concat(
                        inverse.removed().stream().filter(quad -> !dataset.contains(quad)),
                        inverse.added().stream().filter(dataset::contains))
                .toList();
        if (!others.isEmpty()) {
            throw new ConflictException(
                    ProblemCode.HISTORY_NOT_REVERTIBLE, Map.of("revision", number, "count", others.size()));
        }
    }

    private static ChangeSet written(ChangeSet changes) {
        return new ChangeSet(written(changes.added()), written(changes.removed()));
    }

    private static Set<Quad> written(Set<Quad> quads) {
        return quads.stream()
                .filter(quad -> !quad.getGraph().equals(GraphNames.DERIVED))
                .collect(Collectors.toSet());
    }
}
