package org.mithaq.web.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
import org.mithaq.web.http.QueryAdmission;

/**
 * Reads what pictures show, all of one revision, when it is the turn of a request. A picture has the time of a query.
 *
 * <p><em>Errors</em>: {@link UnavailableException} {@link ProblemCode#PICTURE_TIMEOUT}.
 */
final class PictureReads implements ReadAhead.Part {

    private final ReadPath reads;
    private final QueryAdmission admission;
    private final HappeningReader reader = new HappeningReader();
    private final SparqlClock clock;
    private final Duration timeout;

    PictureReads(ReadPath reads, QueryAdmission admission, SparqlClock clock, Duration timeout) {
        this.reads = reads;
        this.admission = admission;
        this.clock = clock;
        this.timeout = timeout;
    }

    /** What is made of a request and of the data. */
    interface Work<R, T> {

        T make(R wanted, Happenings happenings, Snapshot snapshot);
    }

    /** Reads a request, waits for its turn, reads the data, makes something of both. */
    <R, T> T answer(HttpServletRequest request, QueryAdmission.Reading<R> reading, Work<R, T> work) throws IOException {
        return admission.answer(request, reading, (wanted, ticket) -> {
            AtomicBoolean stopped = new AtomicBoolean();
            ticket.onCancel(() -> stopped.set(true));
            SparqlClock.Alarm bell = clock.in(timeout, () -> stopped.set(true));
            try (Snapshot snapshot = reads.now().until(stopped)) {
                return work.make(wanted, reader.of(snapshot), snapshot);
            } catch (QueryCancelledException e) {
                throw ticket.reason(new UnavailableException(
                        ProblemCode.PICTURE_TIMEOUT, Map.of("seconds", SparqlClock.seconds(timeout)), e));
            } finally {
                bell.cancel();
            }
        });
    }

    @Override
    public void readAhead() {
        try (Snapshot snapshot = reads.now()) {
            reader.of(snapshot);
        }
    }
}
