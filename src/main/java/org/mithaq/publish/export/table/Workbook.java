package org.mithaq.publish.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mithaq.language.Messages;

/**
 * A workbook of two sheets: the table, and what there is to know of it. Rows are written as they come, and the same table gives
 * the same bytes at any time.
 *
 * <p><em>Source</em>: ISO/IEC 29500.
 */
final class Workbook {

    private static final int USUAL_WIDTH = 28;
    private static final int[] ABOUT_WIDTHS = {28, 100};

    /** Archives know no earlier time, nor one without a zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Workbook() {}

    static void write(Table table, OutputStream out) throws IOException {
        Messages messages = Messages.in(table.language());
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", WorkbookParts.CONTENT_TYPES);
            part(zip, "_rels/.rels", WorkbookParts.RELATIONS);
            String names =
                    WorkbookParts.workbook(messages.text("export.sheet.table"), messages.text("export.sheet.about"));
            part(zip, "xl/workbook.xml", names);
            part(zip, "xl/_rels/workbook.xml.rels", WorkbookParts.WORKBOOK_RELATIONS);
            part(zip, "xl/styles.xml", WorkbookParts.STYLES);
            int[] widths = new int[table.columns().size()];
            Arrays.fill(widths, USUAL_WIDTH);
            Sheet sheet = new Sheet(table.language());
            sheet(zip, 1, sheet, table.columns(), widths, table.rows());
            List<String> headings = List.of(messages.text("export.about.name"), messages.text("export.about.value"));
            sheet(zip, 2, new Sheet(table.language()), headings, ABOUT_WIDTHS, about(table, sheet, messages));
        }
    }

    private static List<List<Cell>> about(Table table, Sheet sheet, Messages messages) {
        List<List<Cell>> rows = new ArrayList<>();
        table.about().forEach(fact -> rows.add(List.of(new Cell.Text(fact.name()), fact.value())));
        if (sheet.cutTexts() > 0) {
            String cut =
                    messages.text("export.about.cut", Map.of("count", sheet.cutTexts(), "limit", CellText.LONGEST));
            rows.add(note(messages, cut));
        }
        if (sheet.isFull()) {
            rows.add(note(messages, messages.text("export.about.full", Map.of("limit", Sheet.MOST_ROWS - 1))));
        }
        return rows;
    }

    private static List<Cell> note(Messages messages, String text) {
        return List.of(new Cell.Text(messages.text("export.about.note")), new Cell.Text(text));
    }

    private static void sheet(
            ZipOutputStream zip, int number, Sheet sheet, List<String> columns, int[] widths, Iterable<List<Cell>> rows)
            throws IOException {
        String name = "sheet" + number + ".xml";
        start(zip, "xl/worksheets/" + name);
        sheet.write(columns, widths, rows, zip);
        zip.closeEntry();
        start(zip, "xl/worksheets/_rels/" + name + ".rels");
        sheet.writeTargets(zip);
        zip.closeEntry();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        start(zip, name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void start(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
