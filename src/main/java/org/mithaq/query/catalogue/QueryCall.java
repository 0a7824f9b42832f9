package org.mithaq.query.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.FmtUtils;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

/**
 * A query with its values and the page that is asked for. Equal calls have the same answer on the same data.
 *
 * @param arguments the terms by name of parameter, in order of the header: none or one, or several where the parameter may be
 *     given several times; the default of the header where nothing was given
 * @param page from 1
 * @param pageSize rows of a page; at most the limit of the header
 */
public record QueryCall(CatalogQuery query, Map<String, List<Node>> arguments, int page, int pageSize) {

    /** The name of the parameter for the number of the page, from 1. */
    public static final String PAGE = "page";

    /** The name of the parameter for the rows of a page. */
    public static final String PAGE_SIZE = "pageSize";

    /** The name of the parameter for the form of the answer, which is read elsewhere. */
    public static final String FORMAT = "format";

    /** The names that no parameter of a query may have. */
    public static final Set<String> RESERVED = Set.of(PAGE, PAGE_SIZE, FORMAT);

    private static final int MOST_VALUES = 100;
    private static final int LAST_PAGE = 100_000;

    /**
     * Reads the values of a request.
     *
     * @param given texts by name, in order; {@link #FORMAT} is passed over
     * @throws InvalidInputException {@link ProblemCode#QUERY_PARAMETER_UNKNOWN}, {@link ProblemCode#QUERY_PARAMETER_MISSING},
     *     {@link ProblemCode#QUERY_PARAMETER_REPEATED} or {@link ProblemCode#QUERY_PARAMETER_VALUE}
     */
    public static QueryCall of(CatalogQuery query, Map<String, List<String>> given) {
        Set<String> known = known(query);
        given.keySet().forEach(name -> requireKnown(name, known));
        Map<String, List<Node>> arguments = new LinkedHashMap<>();
        for (QueryParameter parameter : query.header().parameters()) {
            arguments.put(parameter.name(), terms(parameter, given.getOrDefault(parameter.name(), List.of())));
        }
        int limit = query.header().limit();
        return new QueryCall(
                query, arguments, number(PAGE, given, LAST_PAGE, 1), number(PAGE_SIZE, given, limit, limit));
    }

    private static Set<String> known(CatalogQuery query) {
        Set<String> known = new LinkedHashSet<>();
        query.header().parameters().forEach(parameter -> known.add(parameter.name()));
        known.add(FORMAT);
        if (query.isPaged()) {
            known.add(PAGE);
            known.add(PAGE_SIZE);
        }
        return known;
    }

    private static void requireKnown(String name, Set<String> known) {
        if (!known.contains(name)) {
            throw new InvalidInputException(
                    ProblemCode.QUERY_PARAMETER_UNKNOWN,
                    Map.of("parameter", ReceivedValue.shown(name), "known", String.join(", ", known)));
        }
    }

    private static List<Node> terms(QueryParameter parameter, List<String> given) {
        if (given.isEmpty()) {
            if (parameter.required()) {
                throw problem(ProblemCode.QUERY_PARAMETER_MISSING, parameter, "");
            }
            return parameter.presets().stream()
                    .map(preset -> parameter.read(preset).orElseThrow())
                    .toList();
        }
        if (given.size() > (parameter.multiple() ? MOST_VALUES : 1)) {
            throw new InvalidInputException(
                    ProblemCode.QUERY_PARAMETER_REPEATED,
                    Map.of("parameter", parameter.name(), "limit", parameter.multiple() ? MOST_VALUES : 1));
        }
        List<Node> terms = new ArrayList<>();
        for (String text : given) {
            Node term =
                    parameter.read(text).orElseThrow(() -> problem(ProblemCode.QUERY_PARAMETER_VALUE, parameter, text));
            if (!terms.contains(term)) {
                terms.add(term);
            }
        }
        return List.copyOf(terms);
    }

    private static InvalidInputException problem(ProblemCode code, QueryParameter parameter, String value) {
        Map<String, Object> parameters = new TreeMap<>();
        parameters.put("parameter", parameter.name());
        parameters.put("expected", parameter.type().word());
        parameters.put("allowed", String.join(", ", parameter.words()));
        parameters.put("example", parameter.example());
        parameters.put("value", ReceivedValue.shown(value));
        return new InvalidInputException(code, parameters);
    }

    private static int number(String name, Map<String, List<String>> given, int most, int usual) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return usual;
        }
        if (values.size() > 1) {
            throw new InvalidInputException(
                    ProblemCode.QUERY_PARAMETER_REPEATED, Map.of("parameter", name, "limit", 1));
        }
        String value = values.get(0);
        int number = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
        if (number < 1 || number > most) {
            throw new InvalidInputException(
                    ProblemCode.QUERY_PARAMETER_VALUE,
                    Map.of(
                            "parameter",
                            name,
                            "expected",
                            "number",
                            "allowed",
                            "1–" + most,
                            "example",
                            String.valueOf(usual),
                            "value",
                            ReceivedValue.shown(value)));
        }
        return number;
    }

    /** The call as a text that differs whenever the call does, and is the same after a restart. */
    public String canonical() {
        return Stream.concat(
                        Stream.of(query.digest(), String.valueOf(page), String.valueOf(pageSize)),
                        arguments.entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + entry.getValue().stream()
                                                .map(FmtUtils::stringForNode)
                                                .collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n"));
    }
}
