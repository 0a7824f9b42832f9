package org.mithaq.query.memory;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.collection.FastHashSet;

/** The triples of one named graph. */
final class TripleSet extends FastHashSet<Triple> {

    private static final int FEW = 16;

    /** What a triple is stated by that only this graph states; all of them share it. */
    private final Node[] alone;

    TripleSet(Node graph) {
        super(FEW);
        alone = new Node[] {graph};
    }

    private TripleSet(TripleSet other) {
        super(other);
        alone = other.alone;
    }

    Node[] alone() {
        return alone;
    }

    /** The same triples, independent of these. */
    TripleSet copy() {
        return new TripleSet(this);
    }

    @Override
    protected Triple[] newKeysArray(int size) {
        return new Triple[size];
    }
}
