package org.mithaq.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.util.Context;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.query.QueryPolicy;
import org.mithaq.query.ReadPath;
import org.mithaq.query.Snapshot;
import org.mithaq.query.SparqlClock;

/**
 * Fuseki's query operation, which looks at the query once more as Fuseki understood it, ends it in time, and hands what
 * goes wrong to {@link SparqlGuard} instead of answering it.
 *
 * <p>The time-out is by {@link SparqlClock}, since joins of {@code VALUES} run during planning.
 */
final class GuardedQueries extends SPARQL_QueryDataset {

    /** Request attribute: the {@link Duration} after which the query is ended. */
    static final String TIMEOUT = GuardedQueries.class.getName() + ".timeout";

    /** Request attribute: the {@link Throwable} that ended the query before its result was complete. */
    static final String FAILURE = GuardedQueries.class.getName() + ".failure";

    /** Request attribute: the {@link SparqlClock.Alarm} that ends the query. */
    private static final String ALARM = GuardedQueries.class.getName() + ".alarm";

    /** Request attribute: the {@link Snapshot} that the query runs on. */
    private static final String SNAPSHOT = GuardedQueries.class.getName() + ".snapshot";

    private final ReadPath reading;
    private final QueryPolicy policy;
    private final SparqlClock clock;

    GuardedQueries(ReadPath reading, QueryPolicy policy, SparqlClock clock) {
        this.reading = reading;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void execGet(HttpAction action) {
        HttpServletRequest request = action.getRequest();
        try {
            super.execGet(action);
        } catch (QueryCancelledException e) {
            request.setAttribute(FAILURE, timeUp(action));
        } catch (OutOfMemoryError e) {
            request.setAttribute(FAILURE, new UnavailableException(ProblemCode.SERVER_BUSY, Map.of(), e));
        } catch (ActionErrorException | RuntimeIOException e) {
            Throwable cause = e.getCause();
            request.setAttribute(FAILURE, cause instanceof IOException ? cause : e);
        } catch (RuntimeException | StackOverflowError e) {
            request.setAttribute(FAILURE, e);
        } finally {
            if (request.getAttribute(ALARM) instanceof SparqlClock.Alarm alarm) {
                alarm.cancel();
            }
            if (request.getAttribute(SNAPSHOT) instanceof Snapshot snapshot) {
                snapshot.close();
            }
        }
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        policy.inspect(query);
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        QueryExec execution = QueryExec.newBuilder()
                .dataset(dataset == action.getActiveDSG() ? snapshot(action, query) : dataset)
                .query(query)
                .build();
        AtomicBoolean cancelled = Context.getOrSetCancelSignal(execution.getContext());
        action.getRequest().setAttribute(ALARM, clock.in(timeout(action), () -> cancelled.set(true)));
        return execution;
    }

    /** Not for a dataset that the request made up with {@code default-graph-uri}, or {@code FROM}. */
    private DatasetGraph snapshot(HttpAction action, Query query) {
        Snapshot snapshot = reading.at(query);
        action.getRequest().setAttribute(SNAPSHOT, snapshot);
        return snapshot.dataset();
    }

    @Override
    protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
        super.sendResults(
                action,
                result.isRowSet() ? new QueryExecResult(new TimedRows(result.rowSet(), () -> timeUp(action))) : result,
                prologue);
    }

    private static UnavailableException timeUp(HttpAction action) {
        return new UnavailableException(
                ProblemCode.QUERY_TIMEOUT, Map.of("seconds", SparqlClock.seconds(timeout(action))));
    }

    private static Duration timeout(HttpAction action) {
        return (Duration) action.getRequest().getAttribute(TIMEOUT);
    }
}
