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
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;
import org.jspecify.annotations.Nullable;
import org.mithaq.store.StoredTerms;

/**
 * The named graphs of a dataset as they would be after a change, which is kept in memory and never gets into the dataset.
 * To be used within a transaction of the dataset.
 */
public final class OverlaidDataset extends DatasetGraphTriplesQuads {

    private final DatasetGraph base;
    private final QuadSet added = new QuadSet();
    private final QuadSet removed = new QuadSet();
    private final Transactional transaction = TransactionalNull.create();

    /** A dataset that is as {@code base} at first. */
    public OverlaidDataset(DatasetGraph base) {
        this.base = base;
    }

    @Override
    protected void addToNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        Quad quad = stored(graph, subject, predicate, object);
        removed.remove(quad);
        if (!base.contains(quad)) {
            added.add(quad);
        }
    }

    @Override
    protected void deleteFromNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        Quad quad = stored(graph, subject, predicate, object);
        added.remove(quad);
        if (base.contains(quad)) {
            removed.add(quad);
        }
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        return overlaid(any(graph), any(subject), any(predicate), any(object));
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        return overlaid(Node.ANY, any(subject), any(predicate), any(object));
    }

    private Iterator<Quad> overlaid(Node graph, Node subject, Node predicate, Node object) {
        Iterator<Quad> kept =
                Iter.filter(base.findNG(graph, subject, predicate, object), quad -> !removed.contains(quad));
        List<Quad> more = added.find(Quad.create(graph, subject, predicate, StoredTerms.lookedUp(object)));
        return more.isEmpty() ? kept : Iter.concat(kept, more.iterator());
    }

    private static Quad stored(Node graph, Node subject, Node predicate, Node object) {
        return StoredTerms.asStored(Quad.create(graph, subject, predicate, object));
    }

    private static Node any(@Nullable Node node) {
        return node == null ? Node.ANY : node;
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
