package org.mithaq.store;

import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;

/** Runs queries as {@link PublicQueries} do, but property paths such that they can be cancelled, and hold no more than they may. */
final class TimelyPaths extends PublicQueries {

    static final OpExecutorFactory FACTORY = TimelyPaths::new;

    private TimelyPaths(ExecutionContext execution) {
        super(execution);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        return execCxt.getCancelSignal() == null || isInHiddenGraph()
                ? super.execute(path, input)
                : cancellable(path, input);
    }
}
