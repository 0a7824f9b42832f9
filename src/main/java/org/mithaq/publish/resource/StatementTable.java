package org.mithaq.publish.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.language.Language;

/**
 * A description as a table: a row for each statement of each graph, with the names of its parts in Arabic, English and
 * French. A text that a spreadsheet would take for a formula has an apostrophe before it.
 *
 * <p><em>Source</em>: RFC 4180; OWASP, CSV injection.
 */
final class StatementTable {

    private static final List<Language> LANGUAGES = List.of(Language.ARABIC, Language.ENGLISH, Language.FRENCH);
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final String END = "\r\n";

    private StatementTable() {}

    static String write(Description description) {
        StringBuilder table = new StringBuilder();
        List<String> header = new ArrayList<>(named("subject"));
        header.addAll(named("property"));
        header.addAll(List.of("value", "language", "datatype"));
        header.addAll(named("value").subList(1, 1 + LANGUAGES.size()));
        header.add("source");
        row(table, header);
        for (Quad quad : description.ordered()) {
            List<String> cells = new ArrayList<>();
            cells.add(text(quad.getSubject()));
            cells.addAll(names(description, quad.getSubject()));
            cells.add(text(quad.getPredicate()));
            cells.addAll(names(description, quad.getPredicate()));
            Node value = quad.getObject();
            cells.add(text(value));
            cells.add(value.isLiteral() ? value.getLiteralLanguage() : "");
            cells.add(value.isLiteral() ? value.getLiteralDatatypeURI() : "");
            cells.addAll(names(description, value));
            cells.add(quad.isDefaultGraph() ? "" : text(quad.getGraph()));
            row(table, cells);
        }
        return table.toString();
    }

    private static List<String> named(String column) {
        return Stream.concat(Stream.of(column), LANGUAGES.stream().map(language -> column + "_" + language.tag()))
                .toList();
    }

    private static List<String> names(Description description, Node node) {
        return LANGUAGES.stream()
                .map(language -> description.names().in(node, language).orElse(""))
                .toList();
    }

    private static String text(Node node) {
        return node.isLiteral()
                ? node.getLiteralLexicalForm()
                : node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
    }

    private static void row(StringBuilder table, List<String> cells) {
        table.append(cells.stream().map(StatementTable::cell).collect(Collectors.joining(",")))
                .append(END);
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
