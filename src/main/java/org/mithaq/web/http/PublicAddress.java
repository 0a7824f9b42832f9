package org.mithaq.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;

/** The address by which readers reach this installation: {@code mithaq.public-url}, or else the one that a request went to. */
public final class PublicAddress {

    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

    private final String setting;

    /**
     * The address of an installation.
     *
     * @param setting an {@code http} or {@code https} URL, with or without a path; empty for that of each request
     * @throws InstallationException {@link ProblemCode#INSTALLATION_SETTING} for anything else
     */
    public PublicAddress(String setting) {
        this.setting = setting.strip().replaceFirst("/+$", "");
        if (!setting.isBlank() && !isUsable(this.setting)) {
            throw new InstallationException(
                    ProblemCode.INSTALLATION_SETTING, Map.of("setting", "mithaq.public-url", "detail", setting));
        }
    }

    /** The address, without a slash at its end, for the answer to a request. */
    public String of(HttpServletRequest request) {
        if (!setting.isEmpty()) {
            return setting;
        }
        boolean isUsual = Integer.valueOf(request.getServerPort()).equals(USUAL_PORTS.get(request.getScheme()));
        return request.getScheme() + "://" + request.getServerName() + (isUsual ? "" : ":" + request.getServerPort());
    }

    private static boolean isUsable(String url) {
        try {
            URI uri = new URI(url);
            return USUAL_PORTS.containsKey(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
