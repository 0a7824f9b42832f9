package org.mithaq.web.queries;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.ResultForm;

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

    /**
     * The media type of the answer: that of the parameter {@code format} before what {@code Accept} asks for.
     *
     * @param others what is offered beside the forms of answers
     */
    static String mediaType(HttpServletRequest request, boolean graph, List<String> others) {
        List<String> formats = parameters(request).getOrDefault(QueryCall.FORMAT, List.of());
        if (formats.isEmpty()) {
            List<String> offered = new ArrayList<>(ResultForm.offered(graph));
            offered.addAll(others);
            return Acceptable.of(request).require(offered);
        }
        String name = formats.size() == 1 ? formats.get(0) : "";
        return ResultForm.named(name, graph)
                .map(ResultForm::mediaType)
                .orElseThrow(() -> new InvalidInputException(
                        ProblemCode.REQUEST_PARAMETER, Map.of("parameter", QueryCall.FORMAT)));
    }
}
