package org.mithaq.web.dump;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * The bytes of a whole dump that a request asks for.
 *
 * <p><em>Source</em>: RFC 9110 section 14. Several ranges at once, and ranges of what has changed since, are answered by the
 * whole.
 *
 * @param from the first byte
 * @param before the first byte that follows them
 */
record DumpPart(long from, long before) {

    /**
     * What a request asks for; empty for the whole.
     *
     * @param tag that of the dump
     * @throws InvalidInputException {@link ProblemCode#REQUEST_RANGE} when it has no such bytes; the header that says how
     *     many there are is set
     */
    static Optional<DumpPart> of(HttpServletRequest request, HttpServletResponse response, String tag, long length) {
        String range = request.getHeader(HttpHeaders.RANGE);
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (range == null || condition != null && !condition.strip().equals(tag)) {
            return Optional.empty();
        }
        List<HttpRange> ranges;
        try {
            ranges = HttpRange.parseRanges(range);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        if (ranges.size() != 1) {
            return Optional.empty();
        }
        long from = ranges.get(0).getRangeStart(length);
        if (from >= length) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
            throw new InvalidInputException(ProblemCode.REQUEST_RANGE, Map.of("size", length));
        }
        return Optional.of(new DumpPart(from, ranges.get(0).getRangeEnd(length) + 1));
    }

    /** How many bytes these are. */
    long length() {
        return before - from;
    }

    /** The header that says which bytes follow. */
    String header(long whole) {
        return "bytes " + from + "-" + (before - 1) + "/" + whole;
    }
}
