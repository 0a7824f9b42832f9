package org.mithaq.web.queries;

import java.util.Map;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the catalogue ({@code mithaq.catalogue.*}).
 *
 * @param folder a folder of more queries, {@code <topic>/<name>.rq} in it; empty for none
 * @param cacheBytes how many bytes of answers are kept; 0 for none
 */
@ConfigurationProperties("mithaq.catalogue")
public record CatalogueSettings(
        @DefaultValue("") String folder,
        @DefaultValue("67108864") long cacheBytes) {

    /**
     * Settings that can be used.
     *
     * @throws InstallationException {@link ProblemCode#INSTALLATION_SETTING} when {@code cacheBytes} is below zero
     */
    public CatalogueSettings {
        if (cacheBytes < 0) {
            throw new InstallationException(
                    ProblemCode.INSTALLATION_SETTING,
                    Map.of("setting", "mithaq.catalogue.cache-bytes", "detail", cacheBytes));
        }
    }
}
