package org.mithaq.support;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A list of things that a test lets pass, each with its reason: a table with the columns {@code check}, {@code term} and
 * {@code reason}. A waiver that is not needed is itself a fault, so that the list never outlives its reasons.
 */
public final class Waivers {

    private final CsvFile table;

    private Waivers(CsvFile table) {
        this.table = table;
    }

    /** The list in a file. */
    public static Waivers of(String file) {
        CsvFile table = CsvFile.of(Path.of(file));
        table.rows().stream()
                .filter(row -> row.getOrDefault("reason", "").isBlank())
                .findFirst()
                .ifPresent(row -> {
                    throw new IllegalStateException(file + ": a waiver without a reason: " + row);
                });
        return new Waivers(table);
    }

    /** What a check may find. */
    public Set<String> of(Enum<?> check) {
        String name = check.name().toLowerCase(java.util.Locale.ROOT);
        return table.rows().stream()
                .filter(row -> row.get("check").equals(name))
                .map(row -> row.get("term"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
