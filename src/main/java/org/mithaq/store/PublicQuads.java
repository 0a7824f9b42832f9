package org.mithaq.store;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The quads of a dataset that are data: those of its named graphs. Its own default graph holds bookkeeping
 * ({@link RevisionMarker}), which is neither shown nor counted nor validated.
 */
public final class PublicQuads {

    private PublicQuads() {}

    /** All of them, in no order; the iterator is good as long as the transaction. */
    public static Iterator<Quad> of(DatasetGraph dataset) {
        return dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
    }

    /**
     * All of them, graph by graph, and in a graph subject by subject and property by property. The order is that of an index
     * of the store, so that nothing is gathered to put them in order; the iterator is good as long as the transaction.
     *
     * @param dataset that of a store
     */
    public static Iterator<Quad> byGraph(DatasetGraph dataset) {
        TermReader terms = TermReader.of(dataset);
        return Iter.map(
                TDBInternal.findIndex(dataset, "GSPO").all(),
                quad -> Quad.create(
                        terms.read(quad.get(0)),
                        terms.read(quad.get(1)),
                        terms.read(quad.get(2)),
                        terms.read(quad.get(3))));
    }

    /**
     * The statements of all graphs together, each once however many graphs say so, subject by subject and property by
     * property; as {@link #byGraph}.
     *
     * @param dataset that of a store
     */
    public static Iterator<Triple> statements(DatasetGraph dataset) {
        // the graph comes last in this index: who says the same stands next to each other
        Iterator<Tuple<NodeId>> statements = Iter.map(
                TDBInternal.findIndex(dataset, "SPOG").all(),
                quad -> TupleFactory.tuple(quad.get(1), quad.get(2), quad.get(3)));
        TermReader terms = TermReader.of(dataset);
        return Iter.map(
                Iter.distinctAdjacent(statements),
                triple ->
                        Triple.create(terms.read(triple.get(0)), terms.read(triple.get(1)), terms.read(triple.get(2))));
    }

    /** Those about a subject, in no order. */
    public static Iterator<Quad> about(Node subject, DatasetGraph dataset) {
        return dataset.findNG(Node.ANY, subject, Node.ANY, Node.ANY);
    }

    /** Those of a named graph, in no order. */
    public static Iterator<Quad> in(Node graph, DatasetGraph dataset) {
        return dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY);
    }

    /** Whether there is none. */
    public static boolean isEmpty(DatasetGraph dataset) {
        return !of(dataset).hasNext();
    }
}
