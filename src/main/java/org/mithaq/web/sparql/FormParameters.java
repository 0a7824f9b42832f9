package org.mithaq.web.sparql;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

/** Names and values of an {@code application/x-www-form-urlencoded} text in UTF-8, in order, with repetitions. */
final class FormParameters {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private FormParameters() {}

    /**
     * The parameters of a query string; none when it is null or empty.
     *
     * @throws InvalidInputException {@link ProblemCode#REQUEST_PARAMETER} when a percent sign is followed by no number
     */
    static FormParameters parse(@Nullable String text) {
        return new FormParameters().and(text == null ? "" : text);
    }

    /** These parameters and those of another text. */
    FormParameters and(String text) {
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                values.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        return this;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The values of a name in order; none when it does not occur. */
    List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** All parameters in the form of the servlet API. */
    Map<String, String[]> asMap() {
        Map<String, String[]> map = new LinkedHashMap<>();
        values.forEach((name, list) -> map.put(name, list.toArray(String[]::new)));
        return map;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    ProblemCode.REQUEST_PARAMETER,
                    Map.of("parameter", text.substring(0, Math.min(20, text.length()))),
                    e);
        }
    }
}
