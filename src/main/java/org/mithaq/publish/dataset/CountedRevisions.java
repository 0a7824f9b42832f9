package org.mithaq.publish.dataset;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.ReadAhead;
import org.mithaq.query.ReadPath;
import org.mithaq.query.Snapshot;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionSummary;

/**
 * The counts of the newest revision, counted ahead or when somebody asks for them first, and kept until there is another one.
 * No commit waits for them, and none is forgotten: whoever asks after a commit was acknowledged gets counts that know it.
 */
public final class CountedRevisions implements ReadAhead.Part {

    private final ReadPath reading;
    private final RevisionLog log;
    private @Nullable DatasetCounts kept;

    /** Counts of what is read there, with the times that the log knows. */
    public CountedRevisions(ReadPath reading, RevisionLog log) {
        this.reading = reading;
        this.log = log;
    }

    /** The revision that {@link #now} would count now. */
    public long revision() {
        return reading.revision();
    }

    /** The counts as of now. Whoever asks while somebody else has them counted waits for the same. */
    public synchronized DatasetCounts now() {
        DatasetCounts known = kept;
        if (known != null && known.revision() == revision()) {
            return known;
        }
        try (Snapshot snapshot = reading.now()) {
            DatasetCounts counted =
                    StatementCounter.count(snapshot.dataset(), snapshot.revision(), time(snapshot.revision()));
            kept = counted;
            return counted;
        }
    }

    @Override
    public void readAhead() {
        now();
    }

    private Optional<Instant> time(long revision) {
        return revision == 0
                ? Optional.empty()
                : log.summaries(revision, 1).stream().findFirst().map(RevisionSummary::time);
    }
}
