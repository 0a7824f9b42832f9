package org.mithaq.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.MithaqApplication;
import org.mithaq.problem.InstallationException;
import org.mithaq.support.Client;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Whose word is taken for the address of the server. */
@ExtendWith(OutputCaptureExtension.class)
class ForwardedIT {

    private static final String[] FORWARDED = {
        "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "data.example.org"
    };

    private static String location(List<String> settings) {
        try (ConfigurableApplicationContext application = start(settings)) {
            int port = ((ServletWebServerApplicationContext) application)
                    .getWebServer()
                    .getPort();
            String location = Client.header(new Client(port).get("/id/place/rabat", FORWARDED), "Location");
            return location.replace(":" + port, ":PORT");
        }
    }

    private static ConfigurableApplicationContext start(List<String> settings) {
        List<String> all = new java.util.ArrayList<>(
                List.of("--server.port=0", "--management.server.port=-1", "--mithaq.store.location=memory"));
        all.addAll(settings);
        return SpringApplication.run(MithaqApplication.class, all.toArray(String[]::new));
    }

    @Test
    void aStrangerIsNotBelieved() {
        assertThat(location(List.of())).isEqualTo("http://localhost:PORT/doc/place/rabat.ttl");
    }

    @Test
    void aTrustedProxyIs() {
        assertThat(location(List.of("--mithaq.http.trusted-proxies=127.0.0.0/8,::1")))
                .isEqualTo("https://data.example.org/doc/place/rabat.ttl");
    }

    @Test
    void theSettingIsBelievedBeforeAll() {
        assertThat(location(List.of("--mithaq.public-url=https://example.org/mithaq/")))
                .isEqualTo("https://example.org/mithaq/doc/place/rabat.ttl");
    }

    @ParameterizedTest
    @CsvSource({"mithaq.public-url, data.example.org", "mithaq.http.trusted-proxies, proxy.example.org"})
    void anAddressThatIsNoneStopsTheStart(String setting, String value, CapturedOutput output) {
        assertThatThrownBy(() -> start(List.of("--" + setting + "=" + value)))
                .hasRootCauseInstanceOf(Exception.class)
                .hasStackTraceContaining(InstallationException.class.getSimpleName());

        assertThat(output.getAll())
                .contains(setting)
                .contains("[installation.setting]")
                .doesNotContain("\tat ");
    }
}
