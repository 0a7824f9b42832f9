package org.mithaq.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph in which nothing more is found once the query is cancelled, and what is found counts as held in memory. */
final class CancellableGraph extends GraphWrapper {

    /** What the engine keeps of a step until it is through with a path: the end, in a list and perhaps in a set. */
    private static final int STEP = 24;

    private final AtomicBoolean cancelled;
    private final QueryMemory.Share share;

    CancellableGraph(Graph graph, AtomicBoolean cancelled, QueryMemory.Share share) {
        super(graph);
        this.cancelled = cancelled;
        this.share = share;
    }

    /**
     * As of the graph itself.
     *
     * @throws QueryCancelledException when the query is cancelled
     */
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
