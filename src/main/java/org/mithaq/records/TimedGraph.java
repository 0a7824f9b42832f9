package org.mithaq.records;

import java.time.Duration;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;

/**
 * A graph in which nothing more is found when the time is up. Validation has no time-out of its own, but whatever it
 * does, it does by looking into the graph.
 */
final class TimedGraph extends GraphWrapper {

    private final Duration time;
    private final long end;

    /** The graph, for this time from now on. */
    TimedGraph(Graph graph, Duration time) {
        super(graph);
        this.time = time;
        this.end = System.nanoTime() + time.toNanos();
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        requireTime();
        return super.find(subject, predicate, object);
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        requireTime();
        return super.find(pattern);
    }

    @Override
    public boolean contains(Node subject, Node predicate, Node object) {
        requireTime();
        return super.contains(subject, predicate, object);
    }

    @Override
    public boolean contains(Triple triple) {
        requireTime();
        return super.contains(triple);
    }

    private void requireTime() {
        if (System.nanoTime() - end > 0) {
            throw new UnavailableException(ProblemCode.RECORD_CHECK_TIMEOUT, Map.of("seconds", time.toSeconds()));
        }
    }
}
