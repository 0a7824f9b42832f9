package org.mithaq.web.sparql;

import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** The graph that is the result of a run, with as many triples as it may have; it can be read while the run goes on. */
final class LimitedGraph extends GraphWrapper {

    private final QueryRun run;

    private LimitedGraph(Graph graph, QueryRun run) {
        super(graph);
        this.run = run;
    }

    /** Says that the graph is full; nothing else is wrong. */
    private static final class Full extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Full() {
            super("full", null, false, false);
        }
    }

    /** A graph that is filled until it is full. */
    static Graph fill(QueryRun run, Consumer<Graph> work) {
        Graph graph = new LimitedGraph(GraphFactory.createDefaultGraph(), run);
        try {
            work.accept(graph);
        } catch (Full full) {
            run.truncate();
        }
        return graph;
    }

    @Override
    public void add(Triple triple) {
        if (contains(triple)) {
            return;
        }
        if (run.isFull(size())) {
            throw new Full();
        }
        run.memory().hold(triple);
        super.add(triple);
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return whileGoingOn(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return whileGoingOn(super.find(subject, predicate, object));
    }

    private ExtendedIterator<Triple> whileGoingOn(ExtendedIterator<Triple> triples) {
        run.requireGoingOn();
        return triples.mapWith(triple -> {
            run.requireGoingOn();
            return triple;
        });
    }
}
