package org.mithaq.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * Runs queries as {@link PublicQueries} do, but property paths such that they can be cancelled, and hold no more than they
 * may. The engine follows a path from one node to all its ends without ever looking whether the query still runs; a star
 * within a star can take it hours, and it keeps a list of all that it found.
 */
final class TimelyPaths extends PublicQueries {

    static final OpExecutorFactory FACTORY = TimelyPaths::new;

    /** What the engine keeps of a step until it is through with a path: the end, in a list and perhaps in a set. */
    private static final int STEP = 24;

    private TimelyPaths(ExecutionContext execution) {
        super(execution);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        AtomicBoolean cancelled = execCxt.getCancelSignal();
        if (cancelled == null || isInHiddenGraph()) {
            return super.execute(path, input);
        }
        QueryMemory.Share share = memory().share();
        Graph graph = new Watched(execCxt.getActiveGraph(), cancelled, share);
        ExecutionContext watched = ExecutionContext.copyChangeActiveGraph(execCxt, graph);
        QueryIterator ends = new QueryIterPath(path.getTriplePath(), input, watched) {

            @Override
            protected QueryIterator nextStage(Binding row) {
                share.free();
                return super.nextStage(row);
            }
        };
        return freeing(ends, share);
    }

    /** A graph in which nothing more is found once the query is cancelled. */
    private static final class Watched extends GraphWrapper {

        private final AtomicBoolean cancelled;
        private final QueryMemory.Share share;

        Watched(Graph graph, AtomicBoolean cancelled, QueryMemory.Share share) {
            super(graph);
            this.cancelled = cancelled;
            this.share = share;
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            if (cancelled.get()) {
                throw new QueryCancelledException();
            }
            return super.find(subject, predicate, object).mapWith(this::counted);
        }

        private Triple counted(Triple found) {
            if (cancelled.get()) {
                throw new QueryCancelledException();
            }
            share.hold(STEP);
            return found;
        }
    }
}
