package org.mithaq.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in the form of Markdown, the first column to the left and the others to the right. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(Object... header) {
        row(header);
    }

    /** One cell for each column; fractions are written with two digits. */
    void row(Object... cells) {
        rows.add(List.of(cells).stream().map(Table::text).toList());
    }

    boolean hasRows() {
        return rows.size() > 1;
    }

    @Override
    public String toString() {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        StringBuilder table = new StringBuilder(line(rows.get(0), widths));
        table.append(IntStream.range(0, widths.length)
                .mapToObj(column -> column == 0 ? "-".repeat(widths[0] + 1) : "-".repeat(widths[column]) + ":")
                .collect(Collectors.joining(" | ", "| ", "|\n")));
        rows.stream().skip(1).forEach(row -> table.append(line(row, widths)));
        return table.toString();
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> column == 0
                        ? String.format("%-" + (widths[0] + 1) + "s", cells.get(0))
                        : String.format("%" + (widths[column] + 1) + "s", cells.get(column)))
                .collect(Collectors.joining(" | ", "| ", "|\n"));
    }

    private static String text(Object cell) {
        if (cell instanceof Double number) {
            return number.isNaN() ? "" : String.format(Locale.ROOT, "%.2f", number);
        }
        return cell instanceof Number number ? String.format(Locale.ROOT, "%,d", number.longValue()) : cell.toString();
    }
}
