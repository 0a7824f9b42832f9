package org.mithaq.query.memory;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2;
import org.apache.jena.shared.AddDeniedException;
import org.apache.jena.shared.DeleteDeniedException;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.mithaq.store.StoredTerms;

/** The union of {@link GraphsInMemory} to read. It finds values in whatever spelling they are asked for, as the store does. */
final class UnionGraph extends GraphMem2 {

    UnionGraph(GraphsInMemory graphs) {
        super(graphs.union());
    }

    /** A pattern that finds what the store finds with this one. */
    static Triple lookedUp(Triple pattern) {
        Node object = pattern.getObject();
        Node stored = StoredTerms.lookedUp(object);
        return stored == object ? pattern : Triple.createMatch(pattern.getSubject(), pattern.getPredicate(), stored);
    }

    @Override
    public ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return super.graphBaseFind(lookedUp(pattern));
    }

    @Override
    public boolean graphBaseContains(Triple pattern) {
        return super.graphBaseContains(lookedUp(pattern));
    }

    @Override
    public void performAdd(Triple triple) {
        throw new AddDeniedException("a view");
    }

    @Override
    public void performDelete(Triple triple) {
        throw new DeleteDeniedException("a view");
    }

    @Override
    public void clear() {
        throw new DeleteDeniedException("a view");
    }
}
