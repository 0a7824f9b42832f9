package org.mithaq.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.QueryCatalog;
import org.mithaq.vocab.IriScheme;

/**
 * What a query of the catalogue answers from the five source documents, without parameters: a table of SPARQL results in
 * CSV, {@code queries/api/<topic>/<name>/<case>.expected.csv}.
 *
 * <p>Other records come and go: rows that name a source record of another document in any column are left out of the
 * comparison, and so are those whose {@code ?record} is an authority record.
 */
public record QueryCase(CatalogQuery query, Path expectedFile) {

    /** The queries that come with the program. */
    public static final QueryCatalog CATALOG = QueryCatalog.bundled();

    private static final String FOLDER = "src/test/resources/queries/api";

    private static final String EXPECTED = ".expected.csv";
    private static final String RECORD = "record";
    private static final String RECORDS = IriScheme.thing(RECORD, "");
    private static final Set<String> SOURCE_RECORDS = Stream.of(
                    "nanhri-wg-meeting-2021",
                    "champions-dialogue-rabat-2023",
                    "amo-eu-meeting",
                    "nmirf-hrc59-statement",
                    "arab-region-imrf-briefing")
            .map(slug -> IriScheme.thing(RECORD, slug))
            .collect(Collectors.toUnmodifiableSet());

    /** All cases, in order. */
    public static List<QueryCase> all() {
        return ProjectFiles.below(FOLDER, EXPECTED).stream()
                .map(file -> new QueryCase(CATALOG.find(pathOf(file)).orElseThrow(), file))
                .toList();
    }

    /** The files of the folder that belong to no case. */
    public static List<Path> strays() {
        return ProjectFiles.below(FOLDER, "").stream()
                .filter(file -> !file.toString().endsWith(EXPECTED)
                        || CATALOG.find(pathOf(file)).isEmpty())
                .toList();
    }

    /** The expected table. */
    public CsvFile expected() {
        return CsvFile.of(expectedFile);
    }

    /** The expected rows, in the form of {@link #compared}. */
    public List<String> expectedRows() {
        return expected().rows().stream().map(QueryCase::line).toList();
    }

    /** The rows of an answer that are compared with the expected ones: those that rest on the five sources alone. */
    public static List<String> compared(CsvFile answer) {
        return answer.rows().stream()
                .filter(row -> !row.containsKey(RECORD) || SOURCE_RECORDS.contains(row.get(RECORD)))
                .filter(row -> row.values().stream()
                        .noneMatch(value -> value.startsWith(RECORDS) && !SOURCE_RECORDS.contains(value)))
                .map(QueryCase::line)
                .toList();
    }

    private static String line(Map<String, String> row) {
        return String.join(" | ", row.values());
    }

    @Override
    public String toString() {
        return query + " " + ProjectFiles.baseName(expectedFile);
    }

    private static String pathOf(Path expected) {
        return Path.of(FOLDER).relativize(expected.getParent()).toString().replace('\\', '/');
    }
}
