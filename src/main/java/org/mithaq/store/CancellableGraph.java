package org.mithaq.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A graph in which nothing more is found once the query is cancelled, for property paths: the engine follows one from a
 * node to all its ends without ever looking whether the query still runs.
 */
public final class CancellableGraph extends GraphWrapper {

    private final AtomicBoolean cancelled;

    /** A graph for the query with this signal. */
    public CancellableGraph(Graph graph, AtomicBoolean cancelled) {
        super(graph);
        this.cancelled = cancelled;
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
        return super.find(subject, predicate, object);
    }
}
