package org.mithaq.publish.export.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes tables in the forms for people. */
public final class TableWriter {

    private TableWriter() {}

    /** The table as a file. The same table always gives the same bytes. */
    public static byte[] write(Table table, TableForm form) {
        return switch (form) {
            case XLSX -> workbook(table);
            case CSV_EXCEL -> SpreadsheetCsv.write(table, ',');
            case CSV_EXCEL_SEMICOLON -> SpreadsheetCsv.write(table, ';');
        };
    }

    private static byte[] workbook(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Workbook.write(table, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return bytes.toByteArray();
    }
}
