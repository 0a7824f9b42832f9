package org.mithaq.publish.export.table;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/**
 * CSV for Excel: UTF-8 with a mark that says so, headings, days as {@code 2023-01-26}, things by their IRIs.
 *
 * <p><em>Source</em>: RFC 4180.
 */
final class SpreadsheetCsv {

    private static final char MARK = '\uFEFF';
    private static final String END = "\r\n";

    private SpreadsheetCsv() {}

    static byte[] write(Table table, char separator) {
        StringBuilder text = new StringBuilder().append(MARK);
        row(text, table.columns().stream().<Cell>map(Cell.Text::new).toList(), separator);
        for (List<Cell> row : table.rows()) {
            row(text, row, separator);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(StringBuilder text, List<Cell> cells, char separator) {
        for (Iterator<Cell> rest = cells.iterator(); rest.hasNext(); ) {
            Cell cell = rest.next();
            boolean isText = cell instanceof Cell.Text || cell instanceof Cell.Link;
            text.append(quoted(isText ? FormulaGuard.guarded(cell.plain()) : cell.plain(), separator));
            text.append(rest.hasNext() ? String.valueOf(separator) : END);
        }
    }

    private static String quoted(String text, char separator) {
        boolean isPlain =
                text.chars().noneMatch(c -> c == separator || c == '"' || c == '\r' || c == '\n' || c == '\t');
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
