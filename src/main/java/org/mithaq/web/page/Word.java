package org.mithaq.web.page;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.publish.report.Legible;

/**
 * A text that somebody else wrote, as a page shows it: what can't be seen, or changes how the rest is seen, is written as an
 * escape. Templates show it by {@code ~{parts :: word(…)}}.
 *
 * @param text legible, not escaped for HTML
 * @param lang its BCP 47 tag; null when that is the language of the page, or none
 */
public record Word(String text, @Nullable String lang) {

    /** A literal on a page in a language. */
    public static Word of(Node literal, Language page) {
        return of(literal.getLiteralLexicalForm(), literal.getLiteralLanguage(), page);
    }

    /**
     * A text on a page in a language.
     *
     * @param lang the BCP 47 tag of the text; empty for none
     */
    public static Word of(String text, String lang, Language page) {
        return new Word(Legible.of(text), lang.isEmpty() || lang.equals(page.tag()) ? null : lang);
    }
}
