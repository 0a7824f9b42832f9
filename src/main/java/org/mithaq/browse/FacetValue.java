package org.mithaq.browse;

import org.apache.jena.graph.Node;
import org.mithaq.vocab.IriScheme;

/**
 * A value of a facet.
 *
 * @param key what stands for it in addresses: {@code state/morocco}, {@code activity-status/held}, {@code Meeting}, {@code 2023}
 * @param node the term itself
 */
public record FacetValue(String key, Node node, ThingName name) {

    private static final String CONCEPT = "concept/";

    /** The value of a term, with what it is called. */
    static FacetValue of(Node node, ThingName name) {
        return new FacetValue(key(node), node, name);
    }

    /** What stands for a term in addresses. */
    static String key(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        String iri = node.getURI();
        if (iri.startsWith(IriScheme.TERMS)) {
            return IriScheme.localName(iri);
        }
        return IriScheme.pathOf(iri)
                .map(path -> path.startsWith(CONCEPT) ? path.substring(CONCEPT.length()) : path)
                .orElse(iri);
    }
}
