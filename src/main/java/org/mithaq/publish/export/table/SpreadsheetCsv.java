package org.mithaq.publish.export.table;

import java.util.List;
import org.mithaq.publish.csv.CsvText;

/**
 * CSV for Excel: UTF-8 with a mark that says so, headings, days as {@code 2023-01-26}, things by their IRIs.
 *
 * <p><em>Source</em>: RFC 4180.
 */
final class SpreadsheetCsv {

    private SpreadsheetCsv() {}

    static byte[] write(Table table, char separator) {
        CsvText csv = CsvText.forSpreadsheets(separator).line(table.columns());
        for (List<Cell> row : table.rows()) {
            row.forEach(cell -> write(cell, csv));
            csv.end();
        }
        return csv.bytes();
    }

    private static void write(Cell cell, CsvText csv) {
        if (cell instanceof Cell.Text || cell instanceof Cell.Link) {
            csv.text(cell.plain());
        } else {
            csv.exact(cell.plain());
        }
    }
}
