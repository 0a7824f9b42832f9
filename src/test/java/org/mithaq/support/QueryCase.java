package org.mithaq.support;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.query.catalogue.QueryCatalog;
import org.mithaq.vocab.IriScheme;

/**
 * What a query of the catalogue answers: a table of SPARQL results in CSV, {@code
 * queries/api/<topic>/<name>/<case>.expected.csv}. {@code <case>.properties} beside it, when there is one, gives the
 * parameters as they stand in an address and, as {@code data}, what is asked: {@code bundled} (usually), {@code sources} or
 * {@code world}.
 *
 * <p>Other records than those of the five source documents come and go: rows of bundled data that name a source record of
 * another document in any column are left out of the comparison, and so are those whose {@code ?record} is an authority
 * record.
 */
public record QueryCase(CatalogQuery query, Path expectedFile) {

    /** The queries that come with the program. */
    public static final QueryCatalog CATALOG = QueryCatalog.bundled();

    private static final String FOLDER = "src/test/resources/queries/api";

    private static final String EXPECTED = ".expected.csv";
    private static final String PROPERTIES = ".properties";
    private static final String DATA = "data";
    private static final String RECORD = "record";
    private static final String RECORDS = IriScheme.thing(RECORD, "");
    static final Set<String> SOURCE_RECORDS = Stream.of(
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
                .filter(file -> !isOfACase(file))
                .toList();
    }

    private static boolean isOfACase(Path file) {
        String name = file.getFileName().toString();
        boolean known = name.endsWith(EXPECTED)
                || name.endsWith(PROPERTIES)
                        && file.resolveSibling(name.replace(PROPERTIES, EXPECTED))
                                .toFile()
                                .isFile();
        return known && CATALOG.find(pathOf(file)).isPresent();
    }

    /** What is asked. */
    public QueryData data() {
        return QueryData.valueOf(
                properties().getOrDefault(DATA, QueryData.BUNDLED.name()).toUpperCase(Locale.ROOT));
    }

    /** The parameters by name, each with one value. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new TreeMap<>();
        properties().forEach((name, value) -> parameters.put(name, List.of(value)));
        parameters.remove(DATA);
        return parameters;
    }

    /** The call of the query with the parameters. */
    public QueryCall call() {
        return QueryCall.of(query, parameters());
    }

    /** The query as anybody may ask it: the text of the file, and where there are parameters, with them in place. */
    public String text() {
        Map<Var, Node> terms = new HashMap<>();
        parameters()
                .keySet()
                .forEach(name ->
                        terms.put(Var.alloc(name), call().arguments().get(name).get(0)));
        return terms.isEmpty()
                ? query.text()
                : QueryTransformOps.replaceVars(QueryFactory.create(query.text()), terms)
                        .serialize();
    }

    private Map<String, String> properties() {
        Path file = expectedFile.resolveSibling(
                expectedFile.getFileName().toString().replace(EXPECTED, PROPERTIES));
        Properties properties = new Properties();
        if (file.toFile().isFile()) {
            try (Reader reader = new StringReader(ProjectFiles.text(file))) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, String> map = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }

    /** The expected table. */
    public CsvFile expected() {
        return CsvFile.of(expectedFile);
    }

    /** The expected rows, in the form of {@link #compared}. */
    public List<String> expectedRows() {
        return expected().rows().stream().map(QueryCase::line).toList();
    }

    /** The rows of an answer that are compared: of bundled data, those that rest on the five sources alone. */
    public List<String> compared(CsvFile answer) {
        boolean all = data() != QueryData.BUNDLED;
        return answer.rows().stream()
                .filter(row -> all || restsOnTheFiveSources(row))
                .map(QueryCase::line)
                .toList();
    }

    private static boolean restsOnTheFiveSources(Map<String, String> row) {
        return (!row.containsKey(RECORD) || SOURCE_RECORDS.contains(row.get(RECORD)))
                && row.values().stream()
                        .noneMatch(value -> value.startsWith(RECORDS) && !SOURCE_RECORDS.contains(value));
    }

    private static String line(Map<String, String> row) {
        return String.join(" | ", row.values());
    }

    @Override
    public String toString() {
        return query + " " + ProjectFiles.baseName(expectedFile);
    }

    private static String pathOf(Path file) {
        return Path.of(FOLDER).relativize(file.getParent()).toString().replace('\\', '/');
    }
}
