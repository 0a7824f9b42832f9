package org.mithaq.web.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.catalina.Valve;
import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.RemoteIpValve;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;

/**
 * The proxies whose {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} and {@code -Port} are believed
 * ({@code mithaq.http.trusted-proxies}); those of anybody else are not looked at. A proxy has to send {@code X-Forwarded-For}.
 */
final class TrustedProxies {

    static final String SETTING = "mithaq.http.trusted-proxies";

    private final List<String> networks;

    /**
     * The proxies in some networks.
     *
     * @param networks IP addresses, or networks in CIDR notation; no names
     * @throws InstallationException {@link ProblemCode#INSTALLATION_SETTING} for anything else
     */
    TrustedProxies(List<String> networks) {
        this.networks = networks.stream().map(String::strip).toList();
        this.networks.forEach(TrustedProxies::requireNetwork);
    }

    /** What makes requests of theirs look as if they came from the client itself; empty when none is trusted. */
    Optional<Valve> valve() {
        if (networks.isEmpty()) {
            return Optional.empty();
        }
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", networks));
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        valve.setPortHeader("X-Forwarded-Port");
        return Optional.of(valve);
    }

    private static void requireNetwork(String network) {
        try {
            if (!network.matches("[0-9a-fA-F.:]+(/\\d{1,3})?")) {
                throw new IllegalArgumentException("a name would have to be looked up");
            }
            new NetMask(network);
        } catch (IllegalArgumentException e) {
            throw new InstallationException(
                    ProblemCode.INSTALLATION_SETTING, Map.of("setting", SETTING, "detail", network), e);
        }
    }
}
