package org.mithaq.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was asked for is not here, or no longer (HTTP 404 or 410). */
public final class NotFoundException extends MithaqException {

    private static final long serialVersionUID = 1L;

    /** A problem without a cause of its own. */
    public NotFoundException(ProblemCode code, Map<String, ?> parameters) {
        this(code, parameters, null);
    }

    /** A problem found while another exception was handled; {@code cause} is kept for the log. */
    public NotFoundException(ProblemCode code, Map<String, ?> parameters, @Nullable Throwable cause) {
        super(code, parameters, cause);
    }
}
