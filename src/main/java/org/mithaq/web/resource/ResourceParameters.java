package org.mithaq.web.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.resource.PublishedResources;

/**
 * What a request for a resource says beside its address.
 *
 * <p><em>Errors</em>: {@link ProblemCode#REQUEST_PARAMETER}, for {@code asOf} of what has no history too.
 *
 * @param asOf the revision wanted: {@code asOf} is its number, or a date or time of which it was the newest
 * @param page the page wanted: {@code page}, from 1
 */
record ResourceParameters(OptionalLong asOf, int page) {

    private static final String AS_OF = "asOf";
    private static final String PAGE = "page";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[1-9]\\d{0,3}");

    static ResourceParameters of(HttpServletRequest request, PublishedResources resources, String iri) {
        Optional<String> page = single(request, PAGE);
        if (page.isPresent() && !PAGE_NUMBER.matcher(page.get()).matches()) {
            throw invalid(PAGE);
        }
        Optional<String> asOf = single(request, AS_OF);
        if (asOf.isPresent() && PublishedResources.isBundled(iri)) {
            throw invalid(AS_OF);
        }
        return new ResourceParameters(
                asOf.map(value -> OptionalLong.of(revision(value, resources))).orElse(OptionalLong.empty()),
                page.map(Integer::parseInt).orElse(1));
    }

    /** The value of a parameter that may be there once. */
    static Optional<String> single(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return Optional.empty();
        }
        if (values.length > 1) {
            throw invalid(name);
        }
        return Optional.of(values[0]);
    }

    /**
     * The time that {@code Accept-Datetime} asks for; empty without such a header.
     *
     * <p><em>Source</em>: RFC 7089 section 2.1.1.
     */
    static Optional<Instant> acceptedTime(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader("Accept-Datetime"))
                    .map(value -> ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            throw invalid("Accept-Datetime");
        }
    }

    private static long revision(String value, PublishedResources resources) {
        if (NUMBER.matcher(value).matches()) {
            return Long.parseLong(value);
        }
        try {
            boolean isDay = value.length() == 10;
            Instant time = isDay
                    ? LocalDate.parse(value)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minusNanos(1)
                    : Instant.parse(value);
            return resources.revisionAt(time);
        } catch (DateTimeException e) {
            throw invalid(AS_OF);
        }
    }

    private static InvalidInputException invalid(String parameter) {
        return new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", parameter));
    }
}
