package org.mithaq.web.sparql;

import java.io.IOException;
import java.util.Map;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.query.QueryPolicy;
import org.mithaq.query.ReadPath;
import org.mithaq.query.Snapshot;
import org.mithaq.query.SparqlClock;
import org.mithaq.store.PublicDescriptions;

/**
 * Fuseki's query operation, which looks at the query once more as Fuseki understood it, ends it in time, and hands what
 * goes wrong to {@link SparqlGuard} instead of answering it.
 *
 * <p>The time-out is by {@link SparqlClock}, since joins of {@code VALUES} run during planning.
 */
final class GuardedQueries extends SPARQL_QueryDataset {

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
        QueryRun run = run(action);
        try {
            super.execGet(action);
        } catch (QueryCancelledException e) {
            run.fail(run.ended());
        } catch (OutOfMemoryError e) {
            run.fail(new UnavailableException(ProblemCode.SERVER_BUSY, Map.of(), e));
        } catch (ActionErrorException | RuntimeIOException e) {
            Throwable cause = e.getCause();
            run.fail(cause instanceof IOException || cause instanceof MithaqException ? cause : e);
        } catch (RuntimeException | StackOverflowError e) {
            run.fail(e);
        } finally {
            if (action.getRequest().getAttribute(ALARM) instanceof SparqlClock.Alarm alarm) {
                alarm.cancel();
            }
            if (action.getRequest().getAttribute(SNAPSHOT) instanceof Snapshot snapshot) {
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
        QueryExec execution = dataset == action.getActiveDSG()
                ? QueryExec.dataset(snapshot(action, query)).query(query).build()
                : QueryExec.newBuilder()
                        .dataset(dataset)
                        .query(query)
                        .context(action.getContext())
                        .build();
        action.getRequest().setAttribute(ALARM, run(action).begin(execution.getContext(), clock));
        return execution;
    }

    /**
     * Not for a dataset that the request made up with {@code default-graph-uri}, or {@code FROM}. It is asked in a context of
     * its own, for that names the engine.
     */
    private DatasetGraph snapshot(HttpAction action, Query query) {
        Snapshot snapshot = reading.at(query);
        action.getRequest().setAttribute(SNAPSHOT, snapshot);
        return snapshot.dataset();
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String log) {
        if (query.isConstructType()) {
            return new QueryExecResult(LimitedGraph.fill(run(action), execution::construct));
        } else if (query.isDescribeType()) {
            Graph description = LimitedGraph.fill(run(action), execution::describe);
            PublicDescriptions.strip(description);
            return new QueryExecResult(description);
        }
        return super.executeQuery(action, execution, query, log);
    }

    @Override
    protected void sendResults(HttpAction action, QueryExecResult result, Prologue prologue) {
        super.sendResults(
                action,
                result.isRowSet() ? new QueryExecResult(new LimitedRows(result.rowSet(), run(action))) : result,
                prologue);
    }

    private static QueryRun run(HttpAction action) {
        return QueryRun.of(action.getRequest());
    }
}
