package org.mithaq.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.query.SparqlClock;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.store.QueryMemory;

/** One run of a query: what it may use, and what became of it. It travels with the request through Fuseki. */
final class QueryRun {

    private static final String ATTRIBUTE = QueryRun.class.getName();

    private final QueryTicket ticket;
    private final Duration timeout;
    private final long maxRows;
    private final BooleanSupplier full;
    private final QueryMemory memory;
    private volatile AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable Throwable failure;
    private boolean truncated;

    /**
     * A run that has not begun.
     *
     * @param maxRows rows of a table, or triples of a graph, after which the result is cut
     * @param full whether the result is long enough to be cut
     * @param maxMemory in bytes
     */
    QueryRun(QueryTicket ticket, Duration timeout, long maxRows, BooleanSupplier full, long maxMemory) {
        this.ticket = ticket;
        this.timeout = timeout;
        this.maxRows = maxRows;
        this.full = full;
        this.memory = new QueryMemory(maxMemory);
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static QueryRun of(HttpServletRequest request) {
        return (QueryRun) request.getAttribute(ATTRIBUTE);
    }

    /** Lets what runs in this context keep to the limits, and rings when it must end. */
    SparqlClock.Alarm begin(Context context, SparqlClock clock) {
        memory.install(context);
        AtomicBoolean cancelled = Context.getOrSetCancelSignal(context);
        stopped = cancelled;
        ticket.onCancel(() -> cancelled.set(true));
        return clock.in(timeout, () -> cancelled.set(true));
    }

    /**
     * Ends work that does not look by itself whether the run is to go on.
     *
     * @throws MithaqException as {@link #ended}
     */
    void requireGoingOn() {
        if (stopped.get()) {
            throw ended();
        }
    }

    /** Whether the result takes no more when it has so many rows or triples. */
    boolean isFull(long rows) {
        return rows >= maxRows || full.getAsBoolean();
    }

    QueryMemory memory() {
        return memory;
    }

    /** The problem of a run that was ended from outside. */
    MithaqException ended() {
        return ticket.reason(
                new UnavailableException(ProblemCode.QUERY_TIMEOUT, Map.of("seconds", SparqlClock.seconds(timeout))));
    }

    /** There was more than the result holds. */
    void truncate() {
        truncated = true;
    }

    boolean isTruncated() {
        return truncated;
    }

    void fail(Throwable reason) {
        failure = reason;
    }

    /** What ended the run before its result was complete; null when nothing did. */
    @Nullable
    Throwable failure() {
        return failure;
    }
}
