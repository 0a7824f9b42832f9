package org.mithaq.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request does not fit the present state; look again and retry (HTTP 409, 412 or 428). */
public final class ConflictException extends MithaqException {

    private static final long serialVersionUID = 1L;

    /** A problem without a cause of its own. */
    public ConflictException(ProblemCode code, Map<String, ?> parameters) {
        this(code, parameters, null);
    }

    /** A problem found while another exception was handled; {@code cause} is kept for the log. */
    public ConflictException(ProblemCode code, Map<String, ?> parameters, @Nullable Throwable cause) {
        super(code, parameters, cause);
    }
}
