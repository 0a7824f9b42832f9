package org.mithaq.publish.resource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mithaq.gate.OverlaidDataset;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.store.ChangeSet;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionMarker;
import org.mithaq.store.RevisionSummary;

/** All graphs as they were at an earlier revision: as they are, with the later changes taken back in memory. */
final class PastState {

    /** So many changes are taken back for one reader. */
    static final long MOST_CHANGES = 100_000;

    private final RevisionLog log;

    PastState(RevisionLog log) {
        this.log = log;
    }

    /**
     * The dataset right after a revision; 0 means before the first.
     *
     * @param now in a transaction of the caller, as long as which the result is good
     * @throws NotFoundException {@link ProblemCode#HISTORY_NO_SUCH_REVISION} above the newest revision
     * @throws InvalidInputException {@link ProblemCode#HISTORY_TOO_LONG_AGO}
     */
    DatasetGraph at(long revision, DatasetGraph now) {
        long newest = RevisionMarker.read(now);
        if (revision > newest) {
            throw new NotFoundException(ProblemCode.HISTORY_NO_SUCH_REVISION, Map.of("revision", revision));
        }
        OverlaidDataset then = new OverlaidDataset(now);
        long changes = 0;
        for (long number = newest; number > revision; number--) {
            ChangeSet change = log.read(number).changes();
            changes += 1 + change.added().size() + change.removed().size();
            if (changes > MOST_CHANGES) {
                throw new InvalidInputException(
                        ProblemCode.HISTORY_TOO_LONG_AGO, Map.of("revision", revision, "limit", MOST_CHANGES));
            }
            change.inverse().applyTo(then);
        }
        return then;
    }

    /** The newest revision that was made at a time or before it; 0 when none was. */
    long revisionAt(Instant time) {
        long low = 0;
        long high = log.latest();
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (time(middle).filter(made -> !made.isAfter(time)).isPresent()) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** When a revision was made; empty for 0, the filling of the store, of which nobody noted the time. */
    Optional<Instant> time(long revision) {
        List<RevisionSummary> summaries = revision < 1 ? List.of() : log.summaries(revision, 1);
        return summaries.stream().map(RevisionSummary::time).findFirst();
    }
}
