package org.mithaq.publish.export.table;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;

/** A list of things, as a table that says where it comes from. */
public final class ListedTable {

    private ListedTable() {}

    /** The table of a whole list at a revision. */
    public static Table of(
            Language language, List<String> columns, List<List<Cell>> rows, AnswerFacts facts, long revision) {
        List<Table.Fact> about =
                new ArrayList<>(AboutTable.of(facts, revision, rows.size(), false, Messages.in(language)));
        return new Table(language, columns, rows, about);
    }
}
