package org.mithaq.web.reconcile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.reconcile.EntityTypes;
import org.mithaq.reconcile.ThingCards.Card;
import org.springframework.web.util.HtmlUtils;

/** A small page about a thing, in the reader's language: nothing is loaded, nothing runs, and no name is taken for HTML. */
final class PreviewPage {

    private static final String STYLE = """
            body{font:14px/1.5 system-ui,sans-serif;margin:12px;color:#222;background:#fff;overflow-wrap:anywhere}
            h1{font-size:17px;margin:0 0 4px}
            p{margin:4px 0}
            ul{margin:8px 0;padding-inline-start:18px}
            a{color:#0b5394}
            .type{color:#555}
            """;

    /** The value of {@code Content-Security-Policy}: the one style and nothing else. */
    static final String POLICY =
            "default-src 'none'; style-src '" + hash(STYLE) + "'; base-uri 'none'; form-action 'none'";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s" dir="%2$s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%3$s</title>
            <style>%4$s</style>
            </head>
            <body>
            %5$s
            </body>
            </html>
            """;

    private PreviewPage() {}

    /** The page of a thing. */
    static String of(Card card, EntityTypes types, Language language) {
        String kinds = card.types().stream()
                .map(type -> escaped(types.label(type, language)))
                .collect(Collectors.joining(escaped(Messages.in(language).text("list.separator")) + " "));
        String names = card.names().stream()
                .sorted(Comparator.comparing(Node::getLiteralLanguage).thenComparing(Node::getLiteralLexicalForm))
                .map(PreviewPage::item)
                .collect(Collectors.joining("\n"));
        String body = "<h1><bdi>" + escaped(card.name()) + "</bdi></h1>\n"
                + "<p class=\"type\">" + kinds + "</p>\n"
                + (card.description().isEmpty() ? "" : "<p><bdi>" + escaped(card.description()) + "</bdi></p>\n")
                + (names.isEmpty() ? "" : "<ul>\n" + names + "\n</ul>\n")
                + "<p dir=\"ltr\"><bdi>" + link(card.iri()) + "</bdi></p>";
        return page(card.name(), body, language);
    }

    /** The page of what is not there. */
    static String missing(String text, Language language) {
        return page(text, "<h1>" + escaped(text) + "</h1>", language);
    }

    private static String page(String title, String body, Language language) {
        return PAGE.formatted(language.tag(), language.direction(), escaped(title), STYLE, body);
    }

    private static String item(Node name) {
        String tag = escaped(name.getLiteralLanguage());
        return "<li><bdi" + (tag.isEmpty() ? "" : " lang=\"" + tag + "\"") + ">" + escaped(name.getLiteralLexicalForm())
                + "</bdi></li>";
    }

    /** Nothing but an address of the Web becomes a link. */
    private static String link(String iri) {
        String text = escaped(iri);
        return iri.matches("https?://.*")
                ? "<a href=\"" + text + "\" target=\"_blank\" rel=\"noopener\">" + text + "</a>"
                : text;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
