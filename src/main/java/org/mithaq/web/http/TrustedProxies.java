package org.mithaq.web.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;

/**
 * Makes requests that come through a trusted proxy look as if they came from the client itself: what such a proxy says in
 * {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} and {@code -Port} is believed ({@code mithaq.http.trusted-proxies}),
 * and of the addresses only as far as trusted proxies wrote them. Those headers are read nowhere else, and those of anybody
 * else nowhere at all. A proxy has to send {@code X-Forwarded-For}.
 */
final class TrustedProxies extends RemoteIpValve {

    static final String SETTING = "mithaq.http.trusted-proxies";

    private static final String ADDRESSES = "X-Forwarded-For";

    private final List<NetworkRange> trusted;

    /**
     * The proxies in some networks.
     *
     * @param networks IP addresses, or networks in CIDR notation; no names
     * @throws InstallationException {@link ProblemCode#INSTALLATION_SETTING} for anything else
     */
    TrustedProxies(List<String> networks) {
        trusted = networks.stream()
                .map(network -> NetworkRange.of(network, SETTING))
                .toList();
        setInternalProxies(trusted.stream()
                .map(range -> range.address().getHostAddress() + "/" + range.bits())
                .collect(Collectors.joining(",")));
        setRemoteIpHeader(ADDRESSES);
        setProtocolHeader("X-Forwarded-Proto");
        setHostHeader("X-Forwarded-Host");
        setPortHeader("X-Forwarded-Port");
    }

    /** Whether none is trusted. */
    boolean isEmpty() {
        return trusted.isEmpty();
    }

    /** Gives the container one address: it would look up what is none as the name of a host. */
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        List<String> headers = Collections.list(request.getHeaders(ADDRESSES));
        if (!headers.isEmpty()) {
            client(request.getRemoteAddr(), headers)
                    .ifPresent(client -> request.getCoyoteRequest()
                            .getMimeHeaders()
                            .setValue(ADDRESSES)
                            .setString(client.getHostAddress()));
        }
        super.invoke(request, response);
    }

    /**
     * Who stands before the trusted proxies.
     *
     * @param peer the address that sends the request
     * @param forwarded the values of {@code X-Forwarded-For}
     * @return empty when the peer is not trusted, and so the client itself
     */
    Optional<InetAddress> client(String peer, List<String> forwarded) {
        return NetworkRange.address(peer).filter(this::isTrusted).map(proxy -> behind(proxy, forwarded));
    }

    private InetAddress behind(InetAddress proxy, List<String> forwarded) {
        List<String> hops = forwarded.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .toList();
        InetAddress address = proxy;
        for (int i = hops.size() - 1; i >= 0 && isTrusted(address); i--) {
            Optional<InetAddress> next = NetworkRange.address(hops.get(i));
            if (next.isEmpty()) {
                return address;
            }
            address = next.get();
        }
        return address;
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }
}
