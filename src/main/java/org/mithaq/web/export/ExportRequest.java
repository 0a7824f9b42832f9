package org.mithaq.web.export;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mithaq.language.Language;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.text.Digits;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.Prefixes;
import org.springframework.http.HttpHeaders;

/** The parameters of a request for a file: known ones, each once. */
final class ExportRequest {

    /** The language of the reader, before {@code Accept-Language}. */
    static final String LANGUAGE = "lang";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,9}");

    private final HttpServletRequest request;

    /**
     * The parameters of a request.
     *
     * @param known the names that it may have beside {@link #LANGUAGE}
     * @throws InvalidInputException {@link ProblemCode#QUERY_PARAMETER_UNKNOWN} for another,
     *     {@link ProblemCode#REQUEST_PARAMETER} for two values of one
     */
    ExportRequest(HttpServletRequest request, List<String> known) {
        this.request = request;
        Set<String> names = new TreeSet<>(known);
        names.add(LANGUAGE);
        request.getParameterMap().forEach((name, values) -> {
            if (!names.contains(name)) {
                throw new InvalidInputException(
                        ProblemCode.QUERY_PARAMETER_UNKNOWN,
                        Map.of("parameter", shown(name), "known", String.join(", ", names)));
            } else if (values.length > 1) {
                throw wrong(name);
            }
        });
    }

    /** The language of the reader. */
    Language language() {
        return text(LANGUAGE)
                .map(tag -> Language.ofTag(tag).orElseThrow(() -> wrong(LANGUAGE)))
                .orElseGet(() -> Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** The value of a parameter; empty when it is not there. */
    Optional<String> text(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    /** The IRI of something that can be asked for here, given whole or with a prefix. */
    Optional<String> iri(String name) {
        return text(name).map(text -> Prefixes.expand(text).orElse(text)).map(iri -> {
            if (IriScheme.pathOf(iri).isEmpty()) {
                throw wrong(name);
            }
            return iri;
        });
    }

    /** A day such as {@code 2024-05-31}; its digits may be Arabic. */
    Optional<LocalDate> day(String name) {
        return text(name).map(text -> {
            try {
                return LocalDate.parse(Digits.toAscii(text));
            } catch (DateTimeException e) {
                throw wrong(name);
            }
        });
    }

    /** A number that is not below zero. */
    Optional<Long> number(String name) {
        return text(name).map(Digits::toAscii).map(text -> {
            if (!NUMBER.matcher(text).matches()) {
                throw wrong(name);
            }
            return Long.parseLong(text);
        });
    }

    /**
     * The number of a page in an address, from 1.
     *
     * @throws NotFoundException {@link ProblemCode#REQUEST_NOT_FOUND} for what is none
     */
    long page(String text) {
        if (!PAGE.matcher(text).matches()) {
            throw notFound();
        }
        return Long.parseLong(text);
    }

    /** Nothing is at the address. */
    NotFoundException notFound() {
        return new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", request.getRequestURI()));
    }

    static InvalidInputException wrong(String parameter) {
        return new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", parameter));
    }

    /** A name that somebody sent, as it can be shown. */
    private static String shown(String name) {
        String cut = name.length() <= 100 ? name : name.substring(0, 100);
        return cut.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }
}
