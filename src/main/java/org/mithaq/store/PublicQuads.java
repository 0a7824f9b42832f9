package org.mithaq.store;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

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
