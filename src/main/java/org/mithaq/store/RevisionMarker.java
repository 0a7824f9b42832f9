package org.mithaq.store;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.vocab.IriScheme;

/**
 * The number of the newest revision whose changes are in the data: written in the same transaction as they.
 *
 * <p><em>Shape</em>: one triple in the default graph of the dataset itself, which is nothing else's place. Queries see the
 * union of the named graphs as default graph, and {@link PublicQuads} leaves it out.
 */
public final class RevisionMarker {

    static final Node SUBJECT = NodeFactory.createURI(IriScheme.thing("bookkeeping", "dataset"));
    static final Node PREDICATE = NodeFactory.createURI(IriScheme.thing("bookkeeping", "revision"));

    private RevisionMarker() {}

    /** The number in a dataset, as its transaction sees it; 0 when there is none. */
    public static long read(DatasetGraph dataset) {
        return dataset.getDefaultGraph()
                .find(SUBJECT, PREDICATE, Node.ANY)
                .nextOptional()
                .map(marker -> Long.parseLong(marker.getObject().getLiteralLexicalForm()))
                .orElse(0L);
    }

    /** Sets the number in a dataset, in the transaction of the caller. */
    public static void write(DatasetGraph dataset, long number) {
        dataset.deleteAny(Quad.defaultGraphIRI, SUBJECT, PREDICATE, Node.ANY);
        Node value = NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
        dataset.add(Quad.defaultGraphIRI, SUBJECT, PREDICATE, value);
    }
}
