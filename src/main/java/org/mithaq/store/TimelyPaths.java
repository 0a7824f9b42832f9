package org.mithaq.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;

/**
 * Runs queries as {@link PublicQueries} do, but property paths such that they can be cancelled. The engine follows a path from one node
 * to all its ends without ever looking whether the query still runs; a star within a star can take it hours.
 */
final class TimelyPaths extends PublicQueries {

    static final OpExecutorFactory FACTORY = TimelyPaths::new;

    private TimelyPaths(ExecutionContext execution) {
        super(execution);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        AtomicBoolean cancelled = execCxt.getCancelSignal();
        if (cancelled == null || isInHiddenGraph()) {
            return super.execute(path, input);
        }
        Graph graph = new CancellableGraph(execCxt.getActiveGraph(), cancelled);
        return new QueryIterPath(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, graph));
    }
}
