package org.mithaq.search;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;

/**
 * One name of a thing.
 *
 * @param property what kind of name it is, one of {@link org.mithaq.vocab.NameProperties#ALL}
 * @param literal the name as it stands in the graph
 * @param graphs the graphs that state it, at least one, sorted
 */
public record Name(Node property, Node literal, List<String> graphs) {

    /** The text of the name. */
    public String text() {
        return literal.getLiteralLexicalForm();
    }

    /** The language tag in lower case; empty when there is none. */
    public String language() {
        return literal.getLiteralLanguage().toLowerCase(Locale.ROOT);
    }
}
