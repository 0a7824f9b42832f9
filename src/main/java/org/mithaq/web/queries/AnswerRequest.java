package org.mithaq.web.queries;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.language.Language;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.export.table.TableForm;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.ResultForm;
import org.springframework.http.HttpHeaders;

/** What requests for an answer have in common. */
final class AnswerRequest {

    /** The header on which the form of an answer depends. */
    static final String VARY = "Accept";

    private AnswerRequest() {}

    /** The parameters of the address by name, in order. */
    static Map<String, List<String>> parameters(HttpServletRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return parameters;
    }

    /** The form of tables for people that a request asks for, by {@code format} or {@code Accept}; empty for another form. */
    static Optional<TableForm> table(HttpServletRequest request, boolean graph, List<String> others) {
        if (graph) {
            return Optional.empty();
        }
        List<String> formats = parameters(request).getOrDefault(QueryCall.FORMAT, List.of());
        if (!formats.isEmpty()) {
            return formats.size() == 1 ? TableForm.named(formats.get(0)) : Optional.empty();
        }
        return Acceptable.of(request)
                .best(offered(false, others))
                .filter(TableForm.XLSX.mediaType()::equals)
                .map(type -> TableForm.XLSX);
    }

    /**
     * The language of the reader: the parameter {@code lang} before {@code Accept-Language}.
     *
     * @throws InvalidInputException {@link ProblemCode#REQUEST_PARAMETER} for a language that is not spoken here
     */
    static Language language(HttpServletRequest request) {
        List<String> tags = parameters(request).getOrDefault(QueryCall.LANGUAGE, List.of());
        if (tags.isEmpty()) {
            return Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        }
        return Optional.of(tags.get(0))
                .filter(tag -> tags.size() == 1)
                .flatMap(Language::ofTag)
                .orElseThrow(() -> new InvalidInputException(
                        ProblemCode.REQUEST_PARAMETER, Map.of("parameter", QueryCall.LANGUAGE)));
    }

    private static List<String> offered(boolean graph, List<String> others) {
        List<String> offered = new ArrayList<>(ResultForm.offered(graph));
        if (!graph) {
            offered.add(TableForm.XLSX.mediaType());
        }
        offered.addAll(others);
        return offered;
    }

    /**
     * The media type of the answer: that of the parameter {@code format} before what {@code Accept} asks for.
     *
     * @param others what is offered beside the forms of answers
     */
    static String mediaType(HttpServletRequest request, boolean graph, List<String> others) {
        List<String> formats = parameters(request).getOrDefault(QueryCall.FORMAT, List.of());
        if (formats.isEmpty()) {
            return Acceptable.of(request).require(offered(graph, others));
        }
        String name = formats.size() == 1 ? formats.get(0) : "";
        return ResultForm.named(name, graph)
                .map(ResultForm::mediaType)
                .orElseThrow(() -> new InvalidInputException(
                        ProblemCode.REQUEST_PARAMETER, Map.of("parameter", QueryCall.FORMAT)));
    }
}
