package org.mithaq.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.records.Reason;

/** The parameter {@code reason} of a request that changes the graph. */
final class ReasonParameter {

    private static final String NAME = "reason";

    private ReasonParameter() {}

    /** The reason; empty when there is none. */
    static String of(HttpServletRequest request) {
        String[] values = request.getParameterValues(NAME);
        if (values == null) {
            return "";
        }
        if (values.length > 1) {
            throw new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", NAME));
        }
        return Reason.of(values[0]);
    }
}
