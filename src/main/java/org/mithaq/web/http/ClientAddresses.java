package org.mithaq.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Where requests come from. {@link TrustedProxies} has put the client into the place of a proxy that is trusted. */
final class ClientAddresses {

    /** A household or an office gets so many bits of an IPv6 address, and the rest as it likes. */
    private static final int BYTES_OF_NETWORK = 8;

    private ClientAddresses() {}

    /** The address of a client, or the /64 network of one with IPv6. */
    static String of(HttpServletRequest request) {
        return NetworkRange.address(request.getRemoteAddr())
                .map(ClientAddresses::name)
                .orElse(request.getRemoteAddr());
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
