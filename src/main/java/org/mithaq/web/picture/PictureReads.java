package org.mithaq.web.picture;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.publish.picture.HappeningReader;
import org.mithaq.publish.picture.Happenings;
import org.mithaq.query.ReadAhead;
import org.mithaq.query.ReadPath;
import org.mithaq.query.Snapshot;
import org.mithaq.query.SparqlClock;
import org.mithaq.query.admission.QueryTicket;

/**
 * Reads what pictures show of what happened, all of one revision. A picture has the time of a query.
 *
 * <p><em>Errors</em>: {@link UnavailableException} {@link ProblemCode#PICTURE_TIMEOUT}.
 */
final class PictureReads implements ReadAhead.Part {

    private final ReadPath reads;
    private final HappeningReader reader = new HappeningReader();
    private final SparqlClock clock;
    private final Duration timeout;

    PictureReads(ReadPath reads, SparqlClock clock, Duration timeout) {
        this.reads = reads;
        this.clock = clock;
        this.timeout = timeout;
    }

    /** What is made of the data. */
    interface Work<T> {

        T make(Happenings happenings, Snapshot snapshot);
    }

    /** Reads the data of now for whose turn it is, and makes something of them. */
    <T> T read(QueryTicket ticket, Work<T> work) {
        AtomicBoolean stopped = new AtomicBoolean();
        ticket.onCancel(() -> stopped.set(true));
        SparqlClock.Alarm bell = clock.in(timeout, () -> stopped.set(true));
        try (Snapshot snapshot = reads.now().until(stopped)) {
            return work.make(reader.of(snapshot), snapshot);
        } catch (QueryCancelledException e) {
            throw ticket.reason(new UnavailableException(
                    ProblemCode.PICTURE_TIMEOUT, Map.of("seconds", SparqlClock.seconds(timeout)), e));
        } finally {
            bell.cancel();
        }
    }

    @Override
    public void readAhead() {
        try (Snapshot snapshot = reads.now()) {
            reader.of(snapshot);
        }
    }
}
