package org.mithaq.publish.export.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A form in which a table is given to people. The forms for programs, {@code csv} among them, are those of SPARQL.
 *
 * <p><em>Source</em>: ISO/IEC 29500 (workbooks), RFC 4180 (CSV).
 */
public enum TableForm {
    /** A workbook. */
    XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** CSV with a mark at its beginning that lets Excel see that it is UTF-8; between the cells a comma. */
    CSV_EXCEL("csv-excel", "csv", "text/csv;header=present;charset=utf-8"),
    /** The same with a semicolon, for an Excel that writes numbers with a comma, as in France and Morocco. */
    CSV_EXCEL_SEMICOLON("csv-excel-semicolon", "csv", "text/csv;header=present;charset=utf-8");

    private final String word;
    private final String suffix;
    private final String mediaType;

    TableForm(String word, String suffix, String mediaType) {
        this.word = word;
        this.suffix = suffix;
        this.mediaType = mediaType;
    }

    /** The form of this name, as the parameter {@code format} has it. */
    public static Optional<TableForm> named(String word) {
        return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst();
    }

    /** The names of all forms. */
    public static List<String> words() {
        return Arrays.stream(values()).map(TableForm::word).toList();
    }

    /** The name of this form. */
    public String word() {
        return word;
    }

    /** What the name of a file in this form ends with. */
    public String suffix() {
        return suffix;
    }

    /** The media type as it is sent. */
    public String mediaType() {
        return mediaType;
    }
}
