package org.mithaq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each address answers: one row of {@code http/contract.csv} each. */
@RunningServer
class HttpContractIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0} {1} {10}")
    @CsvFileSource(resources = "/http/contract.csv", numLinesToSkip = 1)
    void theServerAnswersAsTheContractSays(
            String method,
            String path,
            @Nullable String accept,
            @Nullable String language,
            @Nullable String contentType,
            @Nullable String body,
            int status,
            String type,
            @Nullable String vary,
            @Nullable String code,
            String rule)
            throws IOException {
        HttpResponse<String> response = new Client(port)
                .send(
                        method,
                        path,
                        BodyPublishers.ofByteArray(body(body)),
                        "Accept",
                        accept,
                        "Accept-Language",
                        language,
                        "Content-Type",
                        contentType);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Client.header(response, "Content-Type")).as(rule).isEqualTo(type);
        assertThat(Client.header(response, "Vary")).as(rule).isEqualTo(vary == null ? "" : vary);
        assertThat(Client.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        if (code != null) {
            assertThat(Client.code(response)).as(rule).isEqualTo(code);
            assertThat(Client.json(response).get("status").asInt()).isEqualTo(status);
            assertThat(Client.json(response).get("type").asString())
                    .isEqualTo("https://w3id.org/mithaq/problem/" + code);
            assertThat(Client.header(response, "Content-Language")).isEqualTo(language == null ? "en" : language);
        }
        assertThat(response.body())
                .doesNotContain("Exception")
                .doesNotContain("org.apache")
                .doesNotContain("java.")
                .doesNotContain("\tat ");
        assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by", "fuseki-request-id");
    }

    private static byte[] body(@Nullable String file) throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = HttpContractIT.class.getResourceAsStream("/http/bodies/" + file)) {
            return in.readAllBytes();
        }
    }
}
