package org.mithaq.gate;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;

/**
 * The named graphs of a dataset as they would be after a change, which is kept in memory and never gets into the dataset.
 * To be used within a transaction of the dataset.
 */
final class OverlaidDataset extends DatasetGraphTriplesQuads {

    private final DatasetGraph base;
    private final DatasetGraph added = DatasetGraphFactory.create();
    private final DatasetGraph removed = DatasetGraphFactory.create();
    private final Transactional transaction = TransactionalNull.create();

    OverlaidDataset(DatasetGraph base) {
        this.base = base;
    }

    @Override
    protected void addToNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        removed.delete(graph, subject, predicate, object);
        if (!base.contains(graph, subject, predicate, object)) {
            added.add(graph, subject, predicate, object);
        }
    }

    @Override
    protected void deleteFromNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        added.delete(graph, subject, predicate, object);
        if (base.contains(graph, subject, predicate, object)) {
            removed.add(graph, subject, predicate, object);
        }
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        return overlaid(
                base.findNG(graph, subject, predicate, object), added.findNG(graph, subject, predicate, object));
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        return overlaid(
                base.findNG(Node.ANY, subject, predicate, object), added.findNG(Node.ANY, subject, predicate, object));
    }

    private Iterator<Quad> overlaid(Iterator<Quad> stored, Iterator<Quad> more) {
        // listed, since an iterator of several graphs in memory can't be closed before it is read
        List<Quad> listed = Iter.toList(more);
        Iterator<Quad> kept = Iter.filter(stored, quad -> !removed.contains(quad));
        return listed.isEmpty() ? kept : Iter.concat(kept, listed.iterator());
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return Iter.distinct(Iter.map(findInAnyNamedGraphs(Node.ANY, Node.ANY, Node.ANY), Quad::getGraph));
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }

    /** The default graph, which is nobody's: it is empty and stays so. */
    @Override
    public Graph getDefaultGraph() {
        return Graph.emptyGraph;
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
        return Iter.nullIterator();
    }

    @Override
    protected void addToDftGraph(Node subject, Node predicate, Node object) {
        throw new UnsupportedOperationException("the default graph is nobody's");
    }

    @Override
    protected void deleteFromDftGraph(Node subject, Node predicate, Node object) {
        throw new UnsupportedOperationException("the default graph is nobody's");
    }

    @Override
    public PrefixMap prefixes() {
        return PrefixMapFactory.create();
    }

    @Override
    public boolean supportsTransactions() {
        return false;
    }

    @Override
    public void begin(TxnType type) {
        transaction.begin(type);
    }

    @Override
    public boolean promote(Promote mode) {
        return transaction.promote(mode);
    }

    @Override
    public void commit() {
        transaction.commit();
    }

    @Override
    public void abort() {
        transaction.abort();
    }

    @Override
    public void end() {
        transaction.end();
    }

    @Override
    public boolean isInTransaction() {
        return transaction.isInTransaction();
    }

    @Override
    public ReadWrite transactionMode() {
        return transaction.transactionMode();
    }

    @Override
    public TxnType transactionType() {
        return transaction.transactionType();
    }
}
