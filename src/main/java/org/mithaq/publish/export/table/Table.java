package org.mithaq.publish.export.table;

import java.util.List;
import org.mithaq.language.Language;

/**
 * A table for readers of one language.
 *
 * @param rows each as long as {@code columns}; they are read once, in order
 * @param about what else a reader should know, to stand on a sheet of its own
 */
public record Table(Language language, List<String> columns, Iterable<List<Cell>> rows, List<Fact> about) {

    /** Something that is said of a table: what it is, and its value. */
    public record Fact(String name, Cell value) {}
}
