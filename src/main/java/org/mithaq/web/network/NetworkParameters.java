package org.mithaq.web.network;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.edtf.Edtf;
import org.mithaq.edtf.EdtfSyntaxException;
import org.mithaq.language.Language;
import org.mithaq.network.ActorType;
import org.mithaq.network.NetworkFilter;
import org.mithaq.network.TieKind;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.query.catalogue.ReceivedValue;
import org.mithaq.text.Digits;
import org.mithaq.vocab.Prefixes;
import org.springframework.http.HttpHeaders;

/**
 * The parameters of a request for a network. Where several values may be given, they stand in several parameters or
 * between commas.
 *
 * <p><em>Errors</em>: {@link ProblemCode#QUERY_PARAMETER_UNKNOWN}, {@link ProblemCode#QUERY_PARAMETER_REPEATED},
 * {@link ProblemCode#QUERY_PARAMETER_VALUE}.
 */
final class NetworkParameters {

    static final String FORMAT = "format";
    static final String PART = "part";
    static final String EDGES = "edges";

    private static final List<String> OF_FILTER =
            List.of("kind", "type", "at", "dated", "country", "source", "actor", "network", "isolates", "lang", FORMAT);
    private static final List<String> YES_NO = List.of("true", "false");
    private static final int MOST_VALUES = 20;
    private static final int MOST_CHARACTERS = 2000;

    private final HttpServletRequest request;

    private NetworkParameters(HttpServletRequest request) {
        this.request = request;
    }

    /** @param more those that are known here beside those of the filter */
    static NetworkParameters of(HttpServletRequest request, String... more) {
        Set<String> known = new TreeSet<>(OF_FILTER);
        known.addAll(List.of(more));
        for (String name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                throw new InvalidInputException(
                        ProblemCode.QUERY_PARAMETER_UNKNOWN,
                        Map.of("parameter", ReceivedValue.shown(name), "known", String.join(", ", known)));
            }
        }
        return new NetworkParameters(request);
    }

    NetworkFilter filter() {
        return new NetworkFilter(
                several("kind", TieKind.MEETING.code(), List.of(TieKind.values()), TieKind::code),
                several("type", ActorType.STATE.term(), List.of(ActorType.values()), ActorType::term),
                one("at").map(this::edtf),
                choice("dated", YES_NO).equals("true"),
                one("country").map(value -> iriOrCode(value)),
                one("source").map(value -> iri("source", value, "record:pub-au")),
                one("actor").map(value -> iri("actor", value, "org:iom")),
                choice(EDGES, List.of("kinds", "merged")).equals("merged"),
                choice("isolates", YES_NO).equals("true"),
                one("network").map(value -> iri("network", value, "org:nmirf-network")));
    }

    /** The language of {@code lang}, else of {@code Accept-Language}. */
    Language language() {
        List<String> tags =
                Stream.of(Language.values()).map(Language::tag).sorted().toList();
        String tag = choice("lang", tags);
        return Language.ofTag(tag).orElseGet(() -> Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** One of some words; empty when nothing is said. */
    String choice(String name, List<String> words) {
        Optional<String> value = one(name);
        if (value.isPresent() && !words.contains(value.get())) {
            throw wrong(name, "enum", words, words.get(0), value.get());
        }
        return value.orElse("");
    }

    private List<String> values(String name) {
        String @Nullable [] given = request.getParameterValues(name);
        return given == null ? List.of() : List.of(given);
    }

    private Optional<String> one(String name) {
        List<String> given = values(name);
        if (given.size() > 1) {
            throw new InvalidInputException(
                    ProblemCode.QUERY_PARAMETER_REPEATED, Map.of("parameter", name, "limit", 1));
        }
        return given.stream().findFirst();
    }

    private <E extends Enum<E>> Set<E> several(String name, String example, List<E> all, Function<E, String> word) {
        List<String> given = values(name).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .toList();
        if (given.size() > MOST_VALUES) {
            throw new InvalidInputException(
                    ProblemCode.QUERY_PARAMETER_REPEATED, Map.of("parameter", name, "limit", MOST_VALUES));
        }
        if (given.isEmpty()) {
            return EnumSet.copyOf(all);
        }
        List<String> words = all.stream().map(word).toList();
        given.stream().filter(value -> !words.contains(value)).findFirst().ifPresent(value -> {
            throw wrong(name, "enum", words, example, value);
        });
        return EnumSet.copyOf(
                all.stream().filter(each -> given.contains(word.apply(each))).toList());
    }

    private Edtf edtf(String value) {
        try {
            return Edtf.parse(Digits.toAscii(value.strip()));
        } catch (EdtfSyntaxException e) {
            throw wrong("at", "edtf", List.of(), "2018/2022", value);
        }
    }

    private static String iriOrCode(String value) {
        return value.matches("[A-Za-z]{2,3}") ? value.toUpperCase(Locale.ROOT) : iri("country", value, "state:morocco");
    }

    private static String iri(String name, String value, String example) {
        String iri = Prefixes.expand(value).orElse(value);
        if (iri.length() > MOST_CHARACTERS || !iri.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+")) {
            throw wrong(name, "iri", List.of(), example, value);
        }
        return iri;
    }

    private static InvalidInputException wrong(
            String name, String expected, Collection<String> allowed, String example, String value) {
        return new InvalidInputException(
                ProblemCode.QUERY_PARAMETER_VALUE,
                Map.of(
                        "parameter", name,
                        "expected", expected,
                        "allowed", String.join(", ", allowed),
                        "example", example,
                        "value", ReceivedValue.shown(value)));
    }
}
