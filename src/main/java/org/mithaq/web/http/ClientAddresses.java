package org.mithaq.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where requests come from. What {@code X-Forwarded-For} says counts only as far as it was written by proxies that are
 * trusted: anybody can send the header.
 */
final class ClientAddresses {

    /** The setting with the proxies that are trusted. */
    static final String SETTING = TrustedProxies.SETTING;

    /** A household or an office gets so many bits of an IPv6 address, and the rest as it likes. */
    private static final int BYTES_OF_NETWORK = 8;

    private final List<NetworkRange> trusted;

    /** @param trusted addresses and ranges of proxies; empty for none */
    ClientAddresses(List<String> trusted) {
        this.trusted =
                trusted.stream().map(range -> NetworkRange.of(range, SETTING)).toList();
    }

    /** The address of a client, or the /64 network of one with IPv6. */
    String of(HttpServletRequest request) {
        return NetworkRange.address(request.getRemoteAddr())
                .map(peer -> name(behind(peer, request)))
                .orElse(request.getRemoteAddr());
    }

    private InetAddress behind(InetAddress peer, HttpServletRequest request) {
        List<String> hops = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            hops.addAll(Arrays.asList(header.split(",")));
        }
        InetAddress address = peer;
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

    private static String name(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] network = address.getAddress();
        Arrays.fill(network, BYTES_OF_NETWORK, network.length, (byte) 0);
        try {
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("it has the length of an address", e);
        }
    }
}
