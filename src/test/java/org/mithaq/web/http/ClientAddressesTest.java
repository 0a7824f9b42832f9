package org.mithaq.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.problem.InstallationException;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // peer | X-Forwarded-For | trusted | client
                "192.0.2.1 | | | 192.0.2.1",
                "192.0.2.1 | 198.51.100.1 | | 192.0.2.1",
                "10.0.0.1 | 198.51.100.1 | 10.0.0.0/8 | 198.51.100.1",
                "11.0.0.1 | 198.51.100.1 | 10.0.0.0/8 | 11.0.0.1",
                "10.0.0.1 | 203.0.113.9, 198.51.100.1 | 10.0.0.0/8 | 198.51.100.1",
                "10.0.0.1 | 203.0.113.9, 198.51.100.1, 10.9.9.9 | 10.0.0.0/8 | 198.51.100.1",
                "10.0.0.1 | 10.0.0.2, 10.0.0.3 | 10.0.0.0/8 | 10.0.0.2",
                "10.0.0.1 | localhost | 10.0.0.0/8 | 10.0.0.1",
                "10.0.0.1 | 198.51.100.1:4711 | 10.0.0.1 | 198.51.100.1",
                "10.0.0.1 | [2001:db8:a:b:c::1]:4711 | 10.0.0.1 | 2001:db8:a:b:0:0:0:0/64",
                "10.0.0.1 | , 198.51.100.1 | 10.0.0.1 | 198.51.100.1",
                "10.0.0.1 | 198.51.100.1, | 10.0.0.1 | 198.51.100.1",
                "::ffff:10.0.0.1 | 198.51.100.1 | 10.0.0.1 | 198.51.100.1",
                "2001:db8:1:2:3:4:5:6 | | | 2001:db8:1:2:0:0:0:0/64",
                "2001:db8::1 | 198.51.100.1 | 2001:db8::/32 | 198.51.100.1",
                "fe80:0:0:0:1:2:3:4%eth0 | | | fe80:0:0:0:0:0:0:0/64",
                "10.0.0.1 | 999.1.1.1 | 10.0.0.1 | 10.0.0.1",
                "10.0.0.1 | <script> | 10.0.0.1 | 10.0.0.1"
            })
    void aClientIsWhoeverStandsBeforeTheTrustedProxies(String peer, String forwarded, String trusted, String client) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        List<String> proxies = trusted == null ? List.of() : Arrays.asList(trusted.split(","));
        List<String> headers = forwarded == null ? List.of() : List.of(forwarded);
        request.setRemoteAddr(new TrustedProxies(proxies)
                .client(peer, headers)
                .map(InetAddress::getHostAddress)
                .orElse(peer));

        assertThat(ClientAddresses.of(request)).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "2001:db8::/129", "10.0.0", "10.0.0.0/-1", "/8"
            })
    void aProxyThatIsNoAddressIsRefused(String proxy) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(proxy))).isInstanceOf(InstallationException.class);
    }
}
