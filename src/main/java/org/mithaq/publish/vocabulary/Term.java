package org.mithaq.publish.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.mithaq.vocab.IriScheme;

/**
 * A term of the vocabulary.
 *
 * @param iri its IRI
 * @param kind what it is
 * @param topic the name of the module or code list that declares it, such as {@code agents}
 */
public record Term(String iri, TermKind kind, String topic) {

    /** The last part of its IRI, such as {@code Meeting}. */
    public String name() {
        return IriScheme.localName(iri);
    }

    Node node() {
        return NodeFactory.createURI(iri);
    }
}
