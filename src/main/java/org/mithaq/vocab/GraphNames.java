package org.mithaq.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The names of the graphs that are not records; records are named by their own IRIs. */
public final class GraphNames {

    /** The ontology: the statements of all its modules. */
    public static final Node ONTOLOGY = NodeFactory.createURI(IriScheme.ONTOLOGY);

    /** The axioms that tie the ontology to other vocabularies. */
    public static final Node ALIGNMENTS = NodeFactory.createURI(IriScheme.ONTOLOGY + "/alignments");

    /** What the gate computes from the records: search keys, bounds of dates, current status. */
    public static final Node DERIVED = NodeFactory.createURI(IriScheme.IDS + "graph/derived");

    /** Shared individuals that are neither concepts nor records. */
    public static final Node REFERENCE = NodeFactory.createURI(IriScheme.IDS + "graph/reference");

    private GraphNames() {}

    /** The graph of a code list, which is the IRI of its scheme. */
    public static Node codeList(String list) {
        return NodeFactory.createURI(IriScheme.CONCEPTS + list);
    }
}
