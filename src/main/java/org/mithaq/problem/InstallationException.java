package org.mithaq.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The installation is not usable as it is; whoever runs it must act (refuse to start). */
public final class InstallationException extends MithaqException {

    private static final long serialVersionUID = 1L;

    /** A problem without a cause of its own. */
    public InstallationException(ProblemCode code, Map<String, ?> parameters) {
        this(code, parameters, null);
    }

    /** A problem found while another exception was handled; {@code cause} is kept for the log. */
    public InstallationException(ProblemCode code, Map<String, ?> parameters, @Nullable Throwable cause) {
        super(code, parameters, cause);
    }
}
