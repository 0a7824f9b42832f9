package org.mithaq.web.queries;

import java.net.URI;
import java.net.URISyntaxException;
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
 * @param publicAddress where readers find this server, such as {@code https://graph.example.org}; empty for the address that
 *     a request names
 */
@ConfigurationProperties("mithaq.catalogue")
public record CatalogueSettings(
        @DefaultValue("") String folder,
        @DefaultValue("67108864") long cacheBytes,
        @DefaultValue("") String publicAddress) {

    /**
     * Settings that can be used.
     *
     * @throws InstallationException {@link ProblemCode#INSTALLATION_SETTING} when {@code cacheBytes} is below zero, or
     *     {@code publicAddress} no address of the Web without a slash at its end
     */
    public CatalogueSettings {
        if (cacheBytes < 0) {
            throw unusable("mithaq.catalogue.cache-bytes", String.valueOf(cacheBytes));
        }
        if (!publicAddress.isEmpty() && !isAddress(publicAddress)) {
            throw unusable("mithaq.catalogue.public-address", publicAddress);
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && !text.endsWith("/");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static InstallationException unusable(String setting, String value) {
        return new InstallationException(ProblemCode.INSTALLATION_SETTING, Map.of("setting", setting, "detail", value));
    }
}
