package org.mithaq.web.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.query.catalogue.ReceivedValue;
import org.mithaq.text.Digits;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.Prefixes;

/**
 * The parameters of a picture. One without a value says nothing, as forms send them.
 *
 * <p><em>Errors</em>: {@link ProblemCode#QUERY_PARAMETER_UNKNOWN}, {@link ProblemCode#REQUEST_PARAMETER}.
 */
final class PictureParameters {

    private final HttpServletRequest request;

    /** @param known the names that there may be; each once, but for those that end in {@code []} */
    PictureParameters(HttpServletRequest request, String... known) {
        this.request = request;
        TreeSet<String> names = new TreeSet<>(List.of(known));
        request.getParameterMap().forEach((name, values) -> {
            boolean isList = names.contains(name + "[]");
            if (!isList && !names.contains(name)) {
                throw new InvalidInputException(
                        ProblemCode.QUERY_PARAMETER_UNKNOWN,
                        Map.of(
                                "parameter",
                                ReceivedValue.shown(name),
                                "known",
                                String.join(", ", names).replace("[]", "")));
            } else if (!isList && values.length > 1) {
                throw wrong(name);
            }
        });
    }

    /** The value of a parameter; empty when it says nothing. */
    Optional<String> text(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** The IRI of something that can be asked for here, given whole or with a prefix. */
    Optional<String> iri(String name) {
        Optional<String> iri = text(name).map(text -> Prefixes.expand(text).orElse(text));
        iri.filter(text -> IriScheme.pathOf(text).isEmpty()).ifPresent(text -> {
            throw wrong(name);
        });
        return iri;
    }

    /** A year of four digits, which may be Arabic. */
    Optional<Integer> year(String name) {
        return text(name).map(Digits::toAscii).map(text -> {
            if (!text.matches("[0-9]{4}")) {
                throw wrong(name);
            }
            return Integer.parseInt(text);
        });
    }

    /** One of some words; the first when nothing is said. */
    String choice(String name, List<String> words) {
        String word = text(name).orElse(words.get(0));
        if (!words.contains(word)) {
            throw wrong(name);
        }
        return word;
    }

    /** Several of some words; none when nothing is said. */
    List<String> choices(String name, List<String> words) {
        String[] values = request.getParameterValues(name);
        List<String> given = values == null
                ? List.of()
                : List.of(values).stream().filter(value -> !value.isEmpty()).toList();
        if (!words.containsAll(given)) {
            throw wrong(name);
        }
        return given;
    }

    /** All that was said, as the query of an address, with its question mark; empty for nothing. */
    String query() {
        String query = request.getParameterMap().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> List.of(entry.getValue()).stream()
                        .filter(value -> !value.isEmpty())
                        .map(value -> entry.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static InvalidInputException wrong(String parameter) {
        return new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", parameter));
    }
}
