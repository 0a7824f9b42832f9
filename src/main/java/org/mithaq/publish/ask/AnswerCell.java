package org.mithaq.publish.ask;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * One value as a page shows it.
 *
 * @param kind how it is shown
 * @param iri of a {@link Kind#THING}; null for others
 * @param text a literal: the name of a thing, a date in EDTF, a whole number in digits, any other text; empty for
 *     {@link Kind#NONE}
 */
public record AnswerCell(Kind kind, @Nullable String iri, Node text) {

    /** Nothing. */
    static final AnswerCell EMPTY = new AnswerCell(Kind.NONE, null, NodeFactory.createLiteralString(""));

    /** How a value is shown. */
    public enum Kind {
        NONE,
        THING,
        DATE,
        NUMBER,
        TEXT
    }

    static AnswerCell thing(String iri, Node name) {
        return new AnswerCell(Kind.THING, iri, name);
    }

    static AnswerCell of(Kind kind, Node literal) {
        return new AnswerCell(kind, null, literal);
    }

    static AnswerCell words(String text) {
        return of(Kind.TEXT, NodeFactory.createLiteralString(text));
    }

    /** The number of a {@link Kind#NUMBER}. */
    public long number() {
        return Long.parseLong(text.getLiteralLexicalForm());
    }

    /** The text as it is written. */
    public String written() {
        return text.getLiteralLexicalForm();
    }
}
