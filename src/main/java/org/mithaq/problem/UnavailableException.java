package org.mithaq.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** It can't be done now; the same request may succeed later (HTTP 503). */
public final class UnavailableException extends MithaqException {

    private static final long serialVersionUID = 1L;

    /** A problem without a cause of its own. */
    public UnavailableException(ProblemCode code, Map<String, ?> parameters) {
        this(code, parameters, null);
    }

    /** A problem found while another exception was handled; {@code cause} is kept for the log. */
    public UnavailableException(ProblemCode code, Map<String, ?> parameters, @Nullable Throwable cause) {
        super(code, parameters, cause);
    }
}
