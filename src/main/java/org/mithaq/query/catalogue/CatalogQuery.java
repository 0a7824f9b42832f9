package org.mithaq.query.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.query.QueryPolicy;
import org.mithaq.vocab.IriScheme;

/** A query of the catalogue: a file, read and found good. Two objects are equal only when they are the same. */
public final class CatalogQuery {

    /** The limits for queries of strangers as they are by default; settings for strangers do not change ours. */
    private static final QueryPolicy POLICY = new QueryPolicy(65_536, 100, 1_000);

    private static final Pattern PATH = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)/([a-z0-9]+(?:-[a-z0-9]+)*)");
    private static final Pattern CLOCK = Pattern.compile("\\bNOW\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern INPUT = Pattern.compile("\\$([A-Za-z]\\w*)");

    private final String path;
    private final String text;
    private final QueryHeader header;
    private final Query query;
    private final String digest;
    private final boolean readsClock;

    private CatalogQuery(String path, String text, QueryHeader header, Query query) {
        this.path = path;
        this.text = text;
        this.header = header;
        this.query = query;
        this.digest = IriScheme.sha256(text.getBytes(StandardCharsets.UTF_8));
        this.readsClock = CLOCK.matcher(code()).find();
    }

    /**
     * Reads a query.
     *
     * @param file the name of the file for messages
     * @param path topic and name, such as {@code actors/office-holders}
     * @throws InstallationException {@link ProblemCode#INSTALLATION_FILE} naming file and line, when the header or the query
     *     is not well-formed or they do not agree
     */
    public static CatalogQuery read(String file, String path, String text) {
        if (!PATH.matcher(path).matches()) {
            throw HeaderValue.fault(
                    file, 1, "the file must be named topic/name.rq, of small letters, digits and hyphens");
        }
        CatalogQuery query = new CatalogQuery(path, text, HeaderReader.read(file, text), parse(file, text));
        query.check(file);
        return query;
    }

    private static Query parse(String file, String text) {
        try {
            return POLICY.check(text);
        } catch (MithaqException problem) {
            Object line = problem.parameters().getOrDefault("line", 1);
            Object detail = problem.parameters()
                    .getOrDefault("feature", problem.parameters().getOrDefault("detail", ""));
            throw new InstallationException(
                    ProblemCode.INSTALLATION_FILE,
                    Map.of(
                            "file",
                            file,
                            "detail",
                            "line " + line + ": [" + problem.code().code() + "] " + detail),
                    problem);
        }
    }

    /** Makes sure that header and query speak of the same parameters, columns and limit. */
    private void check(String file) {
        Set<String> parameters = new TreeSet<>();
        header.parameters().forEach(parameter -> parameters.add(parameter.name()));
        Set<String> inputs = inputs();
        List<String> columns = isGraph() ? List.of() : query.getResultVars();
        if (query.isAskType()) {
            throw fault(file, "the query is neither SELECT nor CONSTRUCT nor DESCRIBE");
        }
        if (!parameters.equals(inputs)) {
            throw fault(file, "the header has the parameters " + parameters + ", the query " + inputs);
        }
        if (columns.stream().anyMatch(parameters::contains)) {
            throw fault(file, "a parameter can't be a column of the result");
        }
        if (!List.copyOf(header.returns().keySet()).equals(columns)) {
            throw fault(file, "the header returns " + header.returns().keySet() + ", the query " + columns);
        }
        if (!query.hasLimit() || query.getLimit() != header.limit() || query.hasOffset()) {
            throw fault(file, "the query must have the LIMIT of the header, " + header.limit() + ", and no OFFSET");
        }
        if (!query.isDescribeType() && query.getOrderBy() == null) {
            throw fault(file, "the query has no ORDER BY");
        }
    }

    private InstallationException fault(String file, String detail) {
        int line =
                1 + (int) text.lines().takeWhile(each -> each.startsWith("#+")).count();
        return HeaderValue.fault(file, line, detail);
    }

    /** The names with a dollar sign outside lines that are comments. */
    private Set<String> inputs() {
        Set<String> inputs = new TreeSet<>();
        Matcher names = INPUT.matcher(code());
        while (names.find()) {
            inputs.add(names.group(1));
        }
        return inputs;
    }

    /** The text without the lines that are comments. */
    private String code() {
        return text.lines().filter(line -> !line.strip().startsWith("#")).collect(Collectors.joining("\n"));
    }

    /** Whether the query knows what day it is, so that it may answer otherwise tomorrow though no data change. */
    public boolean readsClock() {
        return readsClock;
    }

    /** Topic and name, such as {@code actors/office-holders}: the end of its address. */
    public String path() {
        return path;
    }

    /** The folder in which the query stands. */
    public String topic() {
        return path.substring(0, path.indexOf('/'));
    }

    /** The name of the query in its topic. */
    public String name() {
        return path.substring(path.indexOf('/') + 1);
    }

    /** The whole text of the file; its header is a comment in it. */
    public String text() {
        return text;
    }

    /** What the header says. */
    public QueryHeader header() {
        return header;
    }

    /** A number of 64 hexadecimal digits that changes with the text. */
    public String digest() {
        return digest;
    }

    /** Whether the answer is a graph ({@code CONSTRUCT}, {@code DESCRIBE}); otherwise it is rows. */
    public boolean isGraph() {
        return query.isConstructType() || query.isDescribeType();
    }

    /** Whether the answer comes in pages: any but that of a {@code DESCRIBE}. */
    public boolean isPaged() {
        return !query.isDescribeType();
    }

    /** The prefixes that the query declares. */
    public Map<String, String> prefixes() {
        return query.getPrefixMapping().getNsPrefixMap();
    }

    /**
     * The query as anybody can run it, without header: as it stands in the file; where a parameter is required, with its
     * example in its place.
     */
    public String runnable() {
        Map<Var, Node> examples = new HashMap<>();
        header.parameters().stream()
                .filter(QueryParameter::required)
                .forEach(parameter -> examples.put(
                        Var.alloc(parameter.name()),
                        parameter.read(parameter.example()).orElseThrow()));
        return examples.isEmpty()
                ? HeaderReader.body(text)
                : BoundQuery.substitute(query, examples).serialize();
    }

    /** The query as it was parsed; never to be changed. */
    Query parsed() {
        return query;
    }

    @Override
    public String toString() {
        return path;
    }
}
