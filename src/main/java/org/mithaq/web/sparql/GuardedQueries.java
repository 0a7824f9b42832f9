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

    private final QueryPolicy policy;
    private final SparqlClock clock;

    GuardedQueries(QueryPolicy policy, SparqlClock clock) {
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
        }
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        policy.inspect(query);
    }

    @Override
    protected QueryExec createQueryExec(HttpAction action, Query query, DatasetGraph dataset) {
        QueryExec execution = QueryExec.newBuilder()
                .dataset(dataset)
                .query(query)
                .context(action.getContext())
                .build();
        AtomicBoolean cancelled = Context.getOrSetCancelSignal(execution.getContext());
        action.getRequest().setAttribute(ALARM, clock.in(timeout(action), () -> cancelled.set(true)));
        return execution;
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
