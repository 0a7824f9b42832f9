package org.mithaq.query.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

/**
 * What a request gives for parameters.
 *
 * @param texts by name, in order
 */
record GivenValues(Map<String, List<String>> texts) {

    private static final int MOST_VALUES = 100;
    private static final int LAST_PAGE = 100_000;

    /**
     * Makes sure that nothing else is given than these parameters, the form and, where there are pages, the page.
     *
     * @throws InvalidInputException {@link ProblemCode#QUERY_PARAMETER_UNKNOWN}
     */
    void requireKnown(List<QueryParameter> parameters, boolean isPaged) {
        Set<String> known = new LinkedHashSet<>();
        parameters.forEach(parameter -> known.add(parameter.name()));
        known.add(QueryCall.FORMAT);
        known.add(QueryCall.LANGUAGE);
        if (isPaged) {
            known.add(QueryCall.PAGE);
            known.add(QueryCall.PAGE_SIZE);
        }
        for (String name : texts.keySet()) {
            if (!known.contains(name)) {
                throw new InvalidInputException(
                        ProblemCode.QUERY_PARAMETER_UNKNOWN,
                        Map.of("parameter", ReceivedValue.shown(name), "known", String.join(", ", known)));
            }
        }
    }

    /**
     * The terms of a parameter: those given, or else its defaults.
     *
     * @throws InvalidInputException {@link ProblemCode#QUERY_PARAMETER_MISSING}, {@link ProblemCode#QUERY_PARAMETER_REPEATED} or
     *     {@link ProblemCode#QUERY_PARAMETER_VALUE}
     */
    List<Node> terms(QueryParameter parameter) {
        List<String> given = of(parameter.name());
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

    /** The number of the page, 1 when none is given. */
    int page() {
        return number(QueryCall.PAGE, LAST_PAGE, 1);
    }

    /** The rows of a page, {@code limit} at most and when nothing is given. */
    int pageSize(int limit) {
        return number(QueryCall.PAGE_SIZE, limit, limit);
    }

    private int number(String name, int most, int usual) {
        List<String> values = of(name);
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

    private List<String> of(String name) {
        return texts.getOrDefault(name, List.of());
    }
}
