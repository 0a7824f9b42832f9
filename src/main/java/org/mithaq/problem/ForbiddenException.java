package org.mithaq.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sender may not do this (HTTP 401 or 403). */
public final class ForbiddenException extends MithaqException {

    private static final long serialVersionUID = 1L;

    /** A problem without a cause of its own. */
    public ForbiddenException(ProblemCode code, Map<String, ?> parameters) {
        this(code, parameters, null);
    }

    /** A problem found while another exception was handled; {@code cause} is kept for the log. */
    public ForbiddenException(ProblemCode code, Map<String, ?> parameters, @Nullable Throwable cause) {
        super(code, parameters, cause);
    }
}
