package org.mithaq.gate;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.mithaq.vocab.GraphNames;

/**
 * The named graphs of a dataset as one graph to read, each triple once. It shows the dataset as it is at each reading, and
 * is read within the transaction of that dataset. The real default graph is left out, as it is from the union that queries
 * see.
 */
final class UnionView extends GraphBase {

    private final DatasetGraph dataset;
    private final boolean withDerived;

    private UnionView(DatasetGraph dataset, boolean withDerived) {
        this.dataset = dataset;
        this.withDerived = withDerived;
    }

    /** All named graphs: what shapes and queries see. */
    static UnionView ofAll(DatasetGraph dataset) {
        return new UnionView(dataset, true);
    }

    /** All that was stated: the named graphs without the derived one. */
    static UnionView ofStatements(DatasetGraph dataset) {
        return new UnionView(dataset, false);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Iterator<Triple> triples = Iter.map(quads(pattern), Quad::asTriple);
        return WrappedIterator.create(pattern.isConcrete() ? first(triples) : Iter.distinct(triples));
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        Iterator<Quad> found = quads(pattern);
        try {
            return found.hasNext();
        } finally {
            Iter.close(found);
        }
    }

    private static Iterator<Triple> first(Iterator<Triple> same) {
        return Iter.limit(same, 1);
    }

    private Iterator<Quad> quads(Triple pattern) {
        Iterator<Quad> quads =
                dataset.findNG(Node.ANY, pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
        return withDerived ? quads : Iter.filter(quads, quad -> !quad.getGraph().equals(GraphNames.DERIVED));
    }
}
