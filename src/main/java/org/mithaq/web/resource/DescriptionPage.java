package org.mithaq.web.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.publish.resource.Description;
import org.mithaq.publish.resource.DocumentFormat;
import org.mithaq.vocab.IriScheme;
import org.springframework.web.util.HtmlUtils;

/**
 * A description as a plain page in one language: what is said of the resource, what others say of it, which graphs say so.
 * Words in another language say which it is; names stand in {@code bdi}. Only {@code http} and {@code https} addresses
 * become links.
 */
final class DescriptionPage {

    private final Description description;
    private final ResourceLinks links;
    private final Language language;
    private final Messages messages;
    private final StringBuilder html = new StringBuilder();

    DescriptionPage(Description description, ResourceLinks links, Language language) {
        this.description = description;
        this.links = links;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** The page. */
    String html() {
        Node name = description.names().of(description.resource(), language);
        html.append("<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\">\n".formatted(language.tag(), language.direction()));
        html.append("<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append("<title>").append(escaped(name.getLiteralLexicalForm())).append("</title>\n</head>\n<body>\n");
        html.append("<main>\n<h1>").append(word(name)).append("</h1>\n");
        html.append("<p>").append(message("page.cite")).append(": ");
        html.append(anchor(
                description.resource().getURI(), escaped(description.resource().getURI())));
        html.append("</p>\n");
        statements();
        if (!description.isLast()) {
            ResourceLinks next = new ResourceLinks(links.server(), links.path(), links.asOf(), links.page() + 1);
            html.append("<p><a rel=\"next\" href=\"")
                    .append(escaped(next.page(language)))
                    .append("\">");
            html.append(message("page.more")).append("</a></p>\n");
        }
        html.append("</main>\n<footer>\n");
        others();
        html.append("</footer>\n</body>\n</html>\n");
        return html.toString();
    }

    /** Two tables: of the resource, and of others about it. */
    private void statements() {
        Node resource = description.resource();
        Map<Triple, Set<String>> own = new LinkedHashMap<>();
        Map<Triple, Set<String>> others = new LinkedHashMap<>();
        description.dataset().find().forEachRemaining(quad -> {
            if (quad.getSubject().equals(resource)) {
                add(own, quad);
            } else if (quad.getObject().equals(resource)) {
                add(others, quad);
            }
        });
        table("page.says", "page.property", "page.value", own, Triple::getPredicate, Triple::getObject);
        table("page.said-of-it", "page.subject", "page.property", others, Triple::getSubject, Triple::getPredicate);
    }

    private static void add(Map<Triple, Set<String>> statements, Quad quad) {
        Set<String> sources = statements.computeIfAbsent(quad.asTriple(), triple -> new TreeSet<>());
        if (!quad.isDefaultGraph()) {
            sources.add(quad.getGraph().getURI());
        }
    }

    private void table(
            String caption,
            String left,
            String right,
            Map<Triple, Set<String>> statements,
            Function<Triple, Node> first,
            Function<Triple, Node> second) {
        if (statements.isEmpty()) {
            return;
        }
        html.append("<table>\n<caption>").append(message(caption)).append("</caption>\n<thead><tr>");
        for (String column : List.of(left, right, "page.source")) {
            html.append("<th scope=\"col\">").append(message(column)).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        List<String> rows = new ArrayList<>();
        statements.forEach((triple, sources) -> rows.add("<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        shown(first.apply(triple)),
                        shown(second.apply(triple)),
                        sources.stream()
                                .map(NodeFactory::createURI)
                                .map(this::shown)
                                .collect(Collectors.joining("<br>")))));
        rows.stream().sorted().forEach(html::append);
        html.append("</tbody>\n</table>\n");
    }

    /** A value as a word, a thing as its name with a link. */
    private String shown(Node node) {
        Node name = description.names().of(node, language);
        return node.isURI() ? anchor(node.getURI(), word(name)) : word(name);
    }

    /** A text with its language where it is not that of the page. */
    private String word(Node text) {
        String tag = text.getLiteralLanguage();
        String words = escaped(text.getLiteralLexicalForm());
        return tag.isEmpty() || tag.equals(language.tag())
                ? "<bdi>" + words + "</bdi>"
                : "<bdi lang=\"" + escaped(tag) + "\">" + words + "</bdi>";
    }

    /** A link to the page of what is ours, to the address of what is elsewhere; what is no address on the web is none. */
    private String anchor(String iri, String content) {
        Optional<String> target = IriScheme.pathOf(iri)
                .map(path -> links.server() + ResourceLinks.pagePath(path, language))
                .or(() -> isOnTheWeb(iri) ? Optional.of(iri) : Optional.empty());
        return target.map(address -> "<a href=\"" + escaped(address) + "\">" + content + "</a>")
                .orElse(content);
    }

    private static boolean isOnTheWeb(String iri) {
        String lower = iri.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private void others() {
        html.append("<nav aria-label=\"").append(message("page.formats")).append("\"><ul>\n");
        for (DocumentFormat format : DocumentFormat.values()) {
            html.append("<li><a rel=\"alternate\" type=\"%s\" href=\"%s\"><bdi lang=\"en\">%s</bdi></a></li>\n"
                    .formatted(format.mediaType(), escaped(links.document(format)), format.suffix()));
        }
        html.append("</ul></nav>\n<nav aria-label=\"")
                .append(message("page.languages"))
                .append("\"><ul>\n");
        for (Language other : Language.values()) {
            if (other != language) {
                html.append("<li><a rel=\"alternate\" hreflang=\"%1$s\" lang=\"%1$s\" href=\"%2$s\">%3$s</a></li>\n"
                        .formatted(
                                other.tag(),
                                escaped(links.page(other)),
                                escaped(other.locale().getDisplayLanguage(other.locale()))));
            }
        }
        html.append("</ul></nav>\n");
    }

    private String message(String key) {
        return escaped(messages.text(key));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
