package org.mithaq.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was sent can't be used; the sender must change it (HTTP 400, 413, 415 or 422). */
public final class InvalidInputException extends MithaqException {

    private static final long serialVersionUID = 1L;

    /** A problem without a cause of its own. */
    public InvalidInputException(ProblemCode code, Map<String, ?> parameters) {
        this(code, parameters, null);
    }

    /** A problem found while another exception was handled; {@code cause} is kept for the log. */
    public InvalidInputException(ProblemCode code, Map<String, ?> parameters, @Nullable Throwable cause) {
        super(code, parameters, cause);
    }
}
