package org.mithaq.query.memory;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A triple that knows the named graphs that state it. It never changes, so that all copies share it; it is equal to any
 * other triple of the same terms.
 */
final class StatedTriple extends Triple {

    private static final long serialVersionUID = 1;

    private final transient Node[] graphs;

    /** Stated by these graphs, at least one, each once; the array is not copied. */
    StatedTriple(Triple triple, Node[] graphs) {
        super(triple.getSubject(), triple.getPredicate(), triple.getObject());
        this.graphs = graphs;
    }

    /** The graphs, in no order; not to be changed. */
    Node[] graphs() {
        return graphs;
    }

    boolean isIn(Node graph) {
        for (Node each : graphs) {
            if (each.equals(graph)) {
                return true;
            }
        }
        return false;
    }

    /** The same, stated by one more graph. */
    StatedTriple with(Node graph) {
        Node[] more = Arrays.copyOf(graphs, graphs.length + 1);
        more[graphs.length] = graph;
        return new StatedTriple(this, more);
    }

    /** The same without a graph that states it, and is not the only one. */
    StatedTriple without(Node graph) {
        Node[] fewer = Arrays.stream(graphs).filter(each -> !each.equals(graph)).toArray(Node[]::new);
        return new StatedTriple(this, fewer);
    }
}
