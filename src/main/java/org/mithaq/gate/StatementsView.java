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
 * All that was stated, as one graph to read: the named graphs of a dataset without the derived one, each triple once. It
 * shows the dataset as it is at each reading, and is read within the transaction of that dataset.
 *
 * <p>The real default graph is left out, as it is from the union that queries see.
 */
final class StatementsView extends GraphBase {

    private final DatasetGraph dataset;

    StatementsView(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return WrappedIterator.create(Iter.distinct(Iter.map(stated(pattern), Quad::asTriple)));
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        Iterator<Quad> found = stated(pattern);
        try {
            return found.hasNext();
        } finally {
            Iter.close(found);
        }
    }

    private Iterator<Quad> stated(Triple pattern) {
        return Iter.filter(
                dataset.findNG(Node.ANY, pattern.getSubject(), pattern.getPredicate(), pattern.getObject()),
                quad -> !quad.getGraph().equals(GraphNames.DERIVED));
    }
}
