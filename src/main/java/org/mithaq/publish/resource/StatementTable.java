package org.mithaq.publish.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.language.Language;
import org.mithaq.publish.csv.CsvText;

/**
 * A description as a table: a row for each statement of each graph, with the names of its parts in Arabic, English and
 * French. A text that a spreadsheet would take for a formula has an apostrophe before it; a number has none.
 */
final class StatementTable {

    private static final List<Language> LANGUAGES = List.of(Language.ARABIC, Language.ENGLISH, Language.FRENCH);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private StatementTable() {}

    static byte[] write(Description description) {
        CsvText table = CsvText.forPrograms();
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
        return table.bytes();
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

    private static void row(CsvText csv, List<String> cells) {
        for (String cell : cells) {
            if (NUMBER.matcher(cell).matches()) {
                csv.exact(cell);
            } else {
                csv.text(cell);
            }
        }
        csv.end();
    }
}
