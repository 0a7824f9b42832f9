package org.mithaq.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.Query;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.query.QueryPolicy;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.FormParameters;
import org.mithaq.web.http.LimitedBody;
import org.mithaq.web.http.ResultForm;

/**
 * What a request asks of the endpoint, in any of the three ways of the SPARQL 1.1 Protocol, section 2.1: {@code GET},
 * {@code POST} of a form and {@code POST} of the query itself.
 *
 * <p>Parameters are {@code query}, {@code default-graph-uri}, {@code named-graph-uri}, and three more: {@code timeout} in
 * seconds, {@code limit}, a number of rows, and {@code format}, a short name of a {@link ResultForm}. Others are ignored, {@code update} is refused.
 *
 * @param text the query as it was sent
 * @param timeout how long it may run
 * @param limit rows of a table, or triples of a graph, after which the result is cut
 * @param mediaType of the result
 * @param graphs {@code default-graph-uri} and {@code named-graph-uri} with their values
 */
record SparqlRequest(String text, Duration timeout, long limit, String mediaType, Map<String, String[]> graphs) {

    private static final String QUERY_TYPE = "application/sparql-query";
    static final String FORM_TYPE = "application/x-www-form-urlencoded";

    private static final String QUERY = "query";
    private static final String TIMEOUT = "timeout";
    private static final String LIMIT = "limit";
    private static final String FORMAT = "format";
    private static final List<String> GRAPHS = List.of("default-graph-uri", "named-graph-uri");

    /** A character takes up to four bytes, and each byte up to three in a form. */
    private static final int BYTES_IN_BODY = 4;

    private static final int BYTES_IN_FORM = 12;

    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d{1,3})?");
    private static final Pattern ROWS = Pattern.compile("[1-9]\\d{0,11}");
    private static final double MILLIS = 1000;

    /**
     * Reads a request and makes sure that its query may run.
     *
     * @param settings the limits of the server; a request can only ask for less
     * @throws InvalidInputException for a parameter, media type or body that can't be used
     * @throws org.mithaq.problem.MithaqException as {@link QueryPolicy#check}
     */
    static SparqlRequest read(HttpServletRequest request, QueryPolicy policy, SparqlSettings settings)
            throws IOException {
        FormParameters parameters = FormParameters.parse(request.getQueryString());
        String text;
        if (!"POST".equals(request.getMethod())) {
            text = single(parameters, QUERY);
        } else {
            String type = mediaType(request);
            if (QUERY_TYPE.equals(type)) {
                if (parameters.has(QUERY)) {
                    throw invalid(QUERY);
                }
                text = body(request, policy, BYTES_IN_BODY);
            } else if (FORM_TYPE.equals(type)) {
                parameters.and(body(request, policy, BYTES_IN_FORM));
                text = single(parameters, QUERY);
            } else {
                throw new InvalidInputException(
                        ProblemCode.REQUEST_MEDIA_TYPE,
                        Map.of("type", type.isEmpty() ? "-" : type, "accepted", QUERY_TYPE + ", " + FORM_TYPE));
            }
        }
        if (parameters.has("update")) {
            throw invalid("update");
        }
        if (text.isBlank()) {
            throw invalid(QUERY);
        }
        Duration timeout = timeout(parameters, settings.timeout());
        long limit = limit(parameters, settings.maxRows());
        Map<String, String[]> graphs = graphs(parameters, policy);
        Query query = policy.check(text);
        return new SparqlRequest(text, timeout, limit, resultType(request, parameters, query), graphs);
    }

    /** The parameters for Fuseki. The query gets the base against which it was checked. */
    Map<String, String[]> parameters() {
        Map<String, String[]> all = new LinkedHashMap<>(graphs);
        all.put(QUERY, new String[] {"BASE <" + IriScheme.IDS + ">\n" + text});
        return all;
    }

    /** The problem of a parameter that is missing, repeated or unusable. */
    static InvalidInputException invalid(String parameter) {
        return new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", parameter));
    }

    private static String body(HttpServletRequest request, QueryPolicy policy, int bytesPerCharacter)
            throws IOException {
        return FormParameters.utf8(
                LimitedBody.read(request, policy.maxLength() * bytesPerCharacter, policy::tooLarge), QUERY);
    }

    private static String single(FormParameters parameters, String name) {
        List<String> values = parameters.values(name);
        if (values.size() != 1) {
            throw invalid(parameters.has("update") ? "update" : name);
        }
        return values.get(0);
    }

    private static Duration timeout(FormParameters parameters, Duration longest) {
        if (!parameters.has(TIMEOUT)) {
            return longest;
        }
        String value = single(parameters, TIMEOUT);
        if (!SECONDS.matcher(value).matches()) {
            throw invalid(TIMEOUT);
        }
        Duration asked = Duration.ofMillis(Math.round(Double.parseDouble(value) * MILLIS));
        if (asked.isZero()) {
            throw invalid(TIMEOUT);
        }
        return asked.compareTo(longest) < 0 ? asked : longest;
    }

    private static long limit(FormParameters parameters, int most) {
        if (!parameters.has(LIMIT)) {
            return most;
        }
        String value = single(parameters, LIMIT);
        if (!ROWS.matcher(value).matches()) {
            throw invalid(LIMIT);
        }
        return Math.min(most, Long.parseLong(value));
    }

    private static Map<String, String[]> graphs(FormParameters parameters, QueryPolicy policy) {
        Map<String, String[]> graphs = new LinkedHashMap<>();
        for (String name : GRAPHS) {
            for (String iri : parameters.values(name)) {
                requireAbsolute(iri, name);
                policy.checkGraph(iri);
            }
            graphs.put(name, parameters.values(name).toArray(String[]::new));
        }
        return graphs;
    }

    /** Makes sure that the value of a parameter is an absolute IRI. */
    static void requireAbsolute(String iri, String parameter) {
        try {
            if (!IRIx.create(iri).isAbsolute()) {
                throw invalid(parameter);
            }
        } catch (IRIException notAnIri) {
            throw invalid(parameter);
        }
    }

    private static String resultType(HttpServletRequest request, FormParameters parameters, Query query) {
        boolean graph = query.isConstructType() || query.isDescribeType();
        if (parameters.has(FORMAT)) {
            return ResultForm.named(single(parameters, FORMAT), graph)
                    .orElseThrow(() -> invalid(FORMAT))
                    .mediaType();
        }
        List<String> offered = ResultForm.offered(graph);
        return Acceptable.of(request).require(offered);
    }

    static String mediaType(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
