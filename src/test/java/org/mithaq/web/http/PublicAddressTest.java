package org.mithaq.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.problem.InstallationException;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "'', http, localhost, 8080, http://localhost:8080",
        "'', http, localhost, 80, http://localhost",
        "'', https, data.example.org, 443, https://data.example.org",
        "'', https, '[::1]', 8443, 'https://[::1]:8443'",
        "https://data.example.org/, http, localhost, 8080, https://data.example.org",
        "https://example.org/mithaq, http, evil.example.net, 80, https://example.org/mithaq"
    })
    void theSettingComesBeforeTheRequest(String setting, String scheme, String host, int port, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setScheme(scheme);
        request.setServerName(host);
        request.setServerPort(port);

        assertThat(new PublicAddress(setting).of(request)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data.example.org",
                "ftp://example.org",
                "javascript:alert(1)",
                "https://",
                "https://u:p@example.org",
                "https://example.org/?x=1",
                "https://example.org/#x",
                "https://exam ple.org"
            })
    void whatIsNoAddressIsNoSetting(String setting) {
        assertThatThrownBy(() -> new PublicAddress(setting))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("mithaq.public-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/99", "10.0.0:1", "*", "10.0.0.1 or so", ".*"})
    void whatIsNoNetworkIsNoProxy(String network) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(network)))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("mithaq.http.trusted-proxies");
    }
}
