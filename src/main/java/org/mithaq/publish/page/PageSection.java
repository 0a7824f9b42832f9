package org.mithaq.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rows of one kind.
 *
 * @param name that of its query; the heading has it too
 * @param columns those of its variables under which any row has a value, and {@code date} for the two of dates
 * @param rows in the order of time, else of numbers, else of names
 * @param isCut whether there are more rows than these
 */
public record PageSection(String name, List<String> columns, List<PageRow> rows, boolean isCut) {

    /** The name of the column that stands for the date in EDTF and in the words of the source. */
    static final String DATE = "date";

    private static final String EDTF = "edtf";
    private static final Set<String> NO_COLUMNS = Set.of(
            "fact", "record", "stated", "first", "last", "due", "end", "surely", "certainty", "contradicts", "note");

    static PageSection of(String name, List<String> variables, List<PageRow> rows, boolean isCut) {
        List<String> columns = new ArrayList<>();
        for (String variable : variables) {
            boolean isDate = variable.equals(EDTF);
            boolean isUsed = rows.stream()
                    .anyMatch(row -> !row.cell(variable).isEmpty()
                            || isDate && !row.cell("stated").isEmpty());
            if (isUsed && !NO_COLUMNS.contains(variable)) {
                columns.add(isDate ? DATE : variable);
            }
        }
        return new PageSection(name, columns, rows, isCut);
    }

    /** Whether nothing is told. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
