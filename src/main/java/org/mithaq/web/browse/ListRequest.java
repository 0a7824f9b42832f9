package org.mithaq.web.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.browse.Facet;
import org.mithaq.browse.ListChoice;
import org.mithaq.browse.ListKind;
import org.mithaq.browse.ListOrder;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;

/**
 * What a request wants of a list. A value of a facet that nothing has is no fault: the data may have changed since the address was
 * kept. Parameters that mean nothing here are passed over.
 *
 * @param page from 1
 * @param format of a file; empty for a page
 */
record ListRequest(ListAddress address, int page, String format) {

    static final String WORDS = "q";
    static final String SORT = "sort";
    static final String PAGE = "page";
    static final String FORMAT = "format";

    private static final int MOST_VALUES = 50;
    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_WORDS = 200;

    /**
     * Reads a request.
     *
     * @throws NotFoundException {@link ProblemCode#REQUEST_NOT_FOUND} when there is no such list
     * @throws InvalidInputException {@link ProblemCode#REQUEST_PARAMETER}
     */
    static ListRequest of(String name, HttpServletRequest request) {
        ListKind list = ListKind.named(name).orElseThrow(() -> notFound(request));
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : list.facets()) {
            List<String> keys = values(request, facet.code());
            if (keys.size() > MOST_VALUES || keys.stream().anyMatch(key -> key.length() > LONGEST_VALUE)) {
                throw wrong(facet.code());
            }
            if (!keys.isEmpty()) {
                chosen.put(facet, keys);
            }
        }
        String words = value(request, WORDS).strip();
        if (words.length() > LONGEST_WORDS) {
            throw wrong(WORDS);
        }
        String page = value(request, PAGE);
        if (!page.matches("|[1-9][0-9]{0,5}")) {
            throw wrong(PAGE);
        }
        ListChoice choice = new ListChoice(chosen, words, order(list, value(request, SORT)));
        return new ListRequest(
                new ListAddress(list, choice), page.isEmpty() ? 1 : Integer.parseInt(page), value(request, FORMAT));
    }

    private static ListOrder order(ListKind list, String code) {
        return code.isEmpty()
                ? list.orders().get(0)
                : list.orders().stream()
                        .filter(order -> order.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> wrong(SORT));
    }

    private static List<String> values(HttpServletRequest request, String name) {
        String @Nullable [] values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Stream.of(values).filter(value -> !value.isEmpty()).distinct().toList();
    }

    private static String value(HttpServletRequest request, String name) {
        List<String> values = values(request, name);
        if (values.size() > 1) {
            throw wrong(name);
        }
        return values.isEmpty() ? "" : values.get(0);
    }

    static InvalidInputException wrong(String parameter) {
        return new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", parameter));
    }

    static NotFoundException notFound(HttpServletRequest request) {
        return new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", request.getRequestURI()));
    }
}
