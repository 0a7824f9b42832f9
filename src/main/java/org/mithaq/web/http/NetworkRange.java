package org.mithaq.web.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;

/**
 * The addresses that begin with the same bits. No name is ever looked up.
 *
 * @param address one of them
 * @param bits how many
 */
record NetworkRange(InetAddress address, int bits) {

    private static final Pattern IP_V4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IP_V6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");
    private static final int BYTE = 8;

    /**
     * A range as a setting writes it: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or an address alone.
     *
     * @throws InstallationException {@link ProblemCode#INSTALLATION_SETTING} for anything else
     */
    static NetworkRange of(String text, String setting) {
        String[] parts = text.strip().split("/", 2);
        Optional<InetAddress> address = address(parts[0]);
        int most = address.map(known -> known.getAddress().length * BYTE).orElse(-1);
        int bits = parts.length == 1 ? most : parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : -1;
        if (bits < 0 || bits > most) {
            throw new InstallationException(
                    ProblemCode.INSTALLATION_SETTING, Map.of("setting", setting, "detail", text.strip()));
        }
        return new NetworkRange(address.orElseThrow(), bits);
    }

    /** The address that a text is, with a port perhaps; empty when it is none, or a name. */
    static Optional<InetAddress> address(String text) {
        String host = text.strip();
        if (host.startsWith("[") && host.contains("]")) {
            host = host.substring(1, host.indexOf(']'));
        } else if (host.contains(".") && host.indexOf(':') == host.lastIndexOf(':') && host.indexOf(':') > 0) {
            host = host.substring(0, host.indexOf(':'));
        }
        int zone = host.indexOf('%');
        host = zone < 0 ? host : host.substring(0, zone);
        if (!IP_V4.matcher(host).matches() && !IP_V6.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Whether an address is one of these. */
    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] its = other.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 1 << BYTE - 1 - bit % BYTE;
            if ((mine[bit / BYTE] & mask) != (its[bit / BYTE] & mask)) {
                return false;
            }
        }
        return true;
    }
}
