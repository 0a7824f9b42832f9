package org.mithaq.shacl;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.mithaq.shacl.reads.GraphChange;

/** Other states of a graph, seen through the state after a change; nothing is copied but the change. */
final class GraphStates {

    private GraphStates() {}

    /** The graph as it was before the change. */
    static Graph before(Graph after, GraphChange change) {
        return new Overlay(after, change.removed(), change.added());
    }

    /** The statements that hold before the change or after it. */
    static Graph either(Graph after, GraphChange change) {
        return change.removed().isEmpty() ? after : new Overlay(after, change.removed(), Set.of());
    }

    /** A graph with statements that it has not, and without some that it has. */
    private static final class Overlay extends GraphBase {

        private final Graph graph;
        private final Graph more = GraphMemFactory.createDefaultGraphSameTerm();
        private final Set<Triple> hidden;

        Overlay(Graph graph, Set<Triple> more, Set<Triple> hidden) {
            this.graph = graph;
            this.hidden = hidden;
            more.forEach(this.more::add);
        }

        @Override
        protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
            ExtendedIterator<Triple> found = graph.find(pattern);
            ExtendedIterator<Triple> kept = hidden.isEmpty() ? found : found.filterDrop(hidden::contains);
            return WrappedIterator.create(kept).andThen(more.find(pattern));
        }
    }
}
