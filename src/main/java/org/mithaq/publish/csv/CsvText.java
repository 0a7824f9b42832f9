package org.mithaq.publish.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table in CSV, written cell by cell.
 *
 * <p><em>Source</em>: RFC 4180.
 */
public final class CsvText {

    private static final char COMMA = ',';
    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";

    private final StringBuilder text;
    private final char separator;
    private boolean isFirst = true;

    private CsvText(String start, char separator) {
        this.text = new StringBuilder(start);
        this.separator = separator;
    }

    /** A table for programs. */
    public static CsvText forPrograms() {
        return new CsvText("", COMMA);
    }

    /** A table for spreadsheets: a mark at the beginning tells them that it is UTF-8. */
    public static CsvText forSpreadsheets() {
        return forSpreadsheets(COMMA);
    }

    /** As {@link #forSpreadsheets()}, with something else than a comma between the cells. */
    public static CsvText forSpreadsheets(char separator) {
        return new CsvText(MARK, separator);
    }

    /** A text, with an apostrophe before one that a spreadsheet would take for a formula. */
    public CsvText text(String cell) {
        return exact(FormulaGuard.guarded(cell));
    }

    /** A number or the like, or a text for programs alone: as it is. */
    public CsvText exact(String cell) {
        if (!isFirst) {
            text.append(separator);
        }
        isFirst = false;
        text.append(isPlain(cell) ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        return this;
    }

    /** The end of a line. */
    public CsvText end() {
        text.append(END);
        isFirst = true;
        return this;
    }

    /** A line of {@linkplain #text texts}. */
    public CsvText line(Stream<String> cells) {
        cells.forEachOrdered(this::text);
        return end();
    }

    /** A line of {@linkplain #text texts}. */
    public CsvText line(List<String> cells) {
        return line(cells.stream());
    }

    /** All that was written, in UTF-8. */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private boolean isPlain(String cell) {
        return cell.chars().noneMatch(c -> c == separator || c == '"' || c == '\r' || c == '\n' || c == '\t');
    }
}
