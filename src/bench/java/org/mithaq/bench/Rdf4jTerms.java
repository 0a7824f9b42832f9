package org.mithaq.bench;

import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** Terms of Jena for RDF4J. */
final class Rdf4jTerms {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private Rdf4jTerms() {}

    static Value value(Node node) {
        if (node.isURI()) {
            return VALUES.createIRI(node.getURI());
        } else if (node.isBlank()) {
            return VALUES.createBNode(node.getBlankNodeLabel());
        } else if (!node.getLiteralLanguage().isEmpty()) {
            return VALUES.createLiteral(node.getLiteralLexicalForm(), node.getLiteralLanguage());
        }
        return VALUES.createLiteral(node.getLiteralLexicalForm(), VALUES.createIRI(node.getLiteralDatatypeURI()));
    }
}
