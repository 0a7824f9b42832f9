package org.mithaq.web.http;

import java.time.Duration;
import java.util.Map;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of what is sent to change the graph ({@code mithaq.write.*}); the gate has another for what a change does.
 *
 * @param maxBytes of a body
 * @param timeout how long an update may run, while others wait
 */
@ConfigurationProperties("mithaq.write")
public record WriteSettings(
        @DefaultValue("16777216") int maxBytes,
        @DefaultValue("5s") Duration timeout) {

    /**
     * Settings without which nothing would be limited are no settings.
     *
     * @throws InstallationException {@link ProblemCode#INSTALLATION_SETTING} when a limit is not above zero
     */
    public WriteSettings {
        if (maxBytes <= 0 || timeout.toMillis() <= 0) {
            throw new InstallationException(
                    ProblemCode.INSTALLATION_SETTING,
                    Map.of("setting", "mithaq.write", "detail", maxBytes + ", " + timeout));
        }
    }

    /** The problem of a body that is larger. */
    public InvalidInputException tooLarge() {
        return new InvalidInputException(ProblemCode.RECORD_TOO_LARGE, Map.of("limit", maxBytes));
    }
}
