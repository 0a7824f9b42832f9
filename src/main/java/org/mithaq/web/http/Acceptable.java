package org.mithaq.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/**
 * The media types that a client accepts, with their qualities. Ranges that can't be read count for nothing; no header at
 * all accepts anything.
 *
 * <p><em>Source</em>: RFC 9110 section 12.5.1: the most specific range decides about a type.
 */
public final class Acceptable {

    private final List<MediaType> ranges;

    private Acceptable(List<MediaType> ranges) {
        this.ranges = ranges;
    }

    /** What the {@code Accept} headers of a request say. */
    public static Acceptable of(HttpServletRequest request) {
        return of(String.join(",", Collections.list(request.getHeaders("Accept"))));
    }

    /** What the value of an {@code Accept} header says. */
    static Acceptable of(String header) {
        if (header.isBlank()) {
            return new Acceptable(List.of(MediaType.ALL));
        }
        List<MediaType> ranges = new ArrayList<>();
        for (String range : MimeTypeUtils.tokenize(header)) {
            try {
                ranges.add(MediaType.parseMediaType(range));
            } catch (InvalidMediaTypeException unreadable) {
                // as if it were not there
            }
        }
        return new Acceptable(ranges);
    }

    /**
     * The best of the offered types: of the highest quality; among equals the one that the client names first; among
     * those it does not name apart, the one that is offered first. Empty when none is acceptable.
     */
    public Optional<String> best(List<String> offered) {
        String best = null;
        double bestQuality = 0;
        int bestIndex = Integer.MAX_VALUE;
        for (String type : offered) {
            int index = mostSpecific(MediaType.parseMediaType(type));
            double quality = index < 0 ? 0 : ranges.get(index).getQualityValue();
            if (quality > bestQuality || quality == bestQuality && quality > 0 && index < bestIndex) {
                best = type;
                bestQuality = quality;
                bestIndex = index;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The {@linkplain #best best} of the offered types.
     *
     * @throws InvalidInputException {@link ProblemCode#REQUEST_NOT_ACCEPTABLE}, which lists them, when none is acceptable
     */
    public String require(List<String> offered) {
        return best(offered)
                .orElseThrow(() -> new InvalidInputException(
                        ProblemCode.REQUEST_NOT_ACCEPTABLE, Map.of("offered", String.join(", ", offered))));
    }

    /** The value of a parameter in the best of the ranges that name this very type and have it; empty when none has. */
    public Optional<String> parameter(String type, String name) {
        MediaType wanted = MediaType.parseMediaType(type);
        return ranges.stream()
                .filter(range -> range.equalsTypeAndSubtype(wanted) && range.getQualityValue() > 0)
                .filter(range -> range.getParameter(name) != null)
                .max(Comparator.comparingDouble(MediaType::getQualityValue))
                .map(range -> String.valueOf(range.getParameter(name)).replace("\"", ""));
    }

    /** The index of the range that decides about a type; -1 when no range includes it. */
    private int mostSpecific(MediaType type) {
        int found = -1;
        for (int i = 0; i < ranges.size(); i++) {
            if (ranges.get(i).includes(type) && (found < 0 || specificity(i) > specificity(found))) {
                found = i;
            }
        }
        return found;
    }

    private int specificity(int index) {
        MediaType range = ranges.get(index);
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
