package org.mithaq.web.sparql;

import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;

/** The graph that is the result of a run, with as many triples as it may have. */
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
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            work.accept(new LimitedGraph(graph, run));
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
}
