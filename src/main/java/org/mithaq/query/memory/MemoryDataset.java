package org.mithaq.query.memory;

import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;
import org.apache.jena.sparql.graph.GraphZero;

/**
 * {@link GraphsInMemory} as a dataset to read, whose default graph is the union of the named ones. It finds what the store
 * finds: values in any spelling, and nothing in the graphs that Jena gives names to.
 */
final class MemoryDataset extends DatasetGraphBaseFind {

    private final GraphsInMemory graphs;
    private final Graph union;
    private final Transactional transactional = TransactionalNull.create();

    MemoryDataset(GraphsInMemory graphs) {
        this.graphs = graphs;
        this.union = new UnionGraph(graphs);
    }

    @Override
    public Graph getDefaultGraph() {
        return union;
    }

    @Override
    public Graph getUnionGraph() {
        return union;
    }

    @Override
    public Graph getGraph(Node name) {
        if (Quad.isUnionGraph(name)) {
            return union;
        }
        return Quad.isDefaultGraph(name) ? GraphZero.instance() : GraphView.createNamedGraph(this, name);
    }

    @Override
    public boolean containsGraph(Node name) {
        return graphs.names().contains(name) || Quad.isUnionGraph(name);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        return graphs.names().iterator();
    }

    @Override
    public long size() {
        return graphs.names().size();
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        return findNG(graph, subject, predicate, object);
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
        Triple pattern = UnionGraph.lookedUp(Triple.createMatch(subject, predicate, object));
        return isWildcard(graph) ? graphs.find(pattern) : graphs.find(graph, pattern);
    }

    @Override
    protected Iterator<Quad> findInDftGraph(Node subject, Node predicate, Node object) {
        return Iter.nullIterator();
    }

    @Override
    protected Iterator<Quad> findInSpecificNamedGraph(Node graph, Node subject, Node predicate, Node object) {
        return findNG(graph, subject, predicate, object);
    }

    @Override
    protected Iterator<Quad> findInAnyNamedGraphs(Node subject, Node predicate, Node object) {
        return findNG(Node.ANY, subject, predicate, object);
    }

    @Override
    public Stream<Quad> stream(Node graph, Node subject, Node predicate, Node object) {
        return Iter.asStream(findNG(graph, subject, predicate, object));
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        throw new UnsupportedOperationException("a view");
    }

    @Override
    public void removeGraph(Node name) {
        throw new UnsupportedOperationException("a view");
    }

    @Override
    public PrefixMap prefixes() {
        return PrefixMapFactory.emptyPrefixMap();
    }

    @Override
    public boolean supportsTransactions() {
        return true;
    }

    @Override
    public void begin(TxnType type) {
        transactional.begin(type);
    }

    @Override
    public boolean promote(Promote mode) {
        return false;
    }

    @Override
    public void commit() {
        transactional.commit();
    }

    @Override
    public void abort() {
        transactional.abort();
    }

    @Override
    public void end() {
        transactional.end();
    }

    @Override
    public ReadWrite transactionMode() {
        return transactional.transactionMode();
    }

    @Override
    public TxnType transactionType() {
        return transactional.transactionType();
    }

    @Override
    public boolean isInTransaction() {
        return transactional.isInTransaction();
    }
}
