package org.mithaq.problem;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The root of all problems that Mithaq reports: a code and named parameters, no prose. */
public abstract sealed class MithaqException extends RuntimeException
        permits InvalidInputException,
                NotFoundException,
                ConflictException,
                ForbiddenException,
                UnavailableException,
                InstallationException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient Map<String, Object> parameters;

    MithaqException(ProblemCode code, Map<String, ?> parameters, @Nullable Throwable cause) {
        super(code.code() + " " + new TreeMap<>(parameters), cause);
        this.code = code;
        this.parameters = Map.copyOf(parameters);
    }

    /** Which problem it is. */
    public ProblemCode code() {
        return code;
    }

    /** The named values that the sentence of the code speaks of; never null, unordered. */
    public Map<String, Object> parameters() {
        return parameters;
    }
}
