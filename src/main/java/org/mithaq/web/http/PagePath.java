package org.mithaq.web.http;

import java.util.Optional;
import org.mithaq.language.Language;

/** The addresses of pages for people: {@code /ar/…}, {@code /en/…}, {@code /fr/…}. */
final class PagePath {

    /** Below the language: where people ask questions of their own, which may take as long as any query. */
    private static final String ASKING = "/(ask|sparql)(/.*)?";

    private static final int LANGUAGE = 3;

    private PagePath() {}

    /** The language of the page of a path; empty when no page is there, whatever it leads to. */
    static Optional<Language> language(String path) {
        return path.matches("/(ar|en|fr)(/.*)?") ? Language.ofTag(path.substring(1, LANGUAGE)) : Optional.empty();
    }

    /** Whether it is a page that is read, and not one on which somebody asks. */
    static boolean isRead(String path) {
        return language(path).isPresent() && !path.substring(LANGUAGE).matches(ASKING);
    }
}
