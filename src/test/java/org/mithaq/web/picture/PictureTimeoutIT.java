package org.mithaq.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Pictures on a server that has no time for them, and reads nothing ahead. */
@RunningServer
@TestPropertySource(properties = {"mithaq.sparql.timeout=1ms", "mithaq.memory.max-triples=0"})
class PictureTimeoutIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/ar/pictures/timeline, ar, انتهت مهلة الصورة",
        "/en/pictures/coverage, en, Picture out of time",
        "/fr/pictures/map, fr, Délai de l’image dépassé"
    })
    void aPictureThatTakesTooLongIsAPageThatSaysSo(String address, String language, String title) {
        HttpResponse<String> answer = new Client(port).get(address, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Client.header(answer, "Content-Language")).isEqualTo(language);
        assertThat(answer.body()).contains("<h1>" + title).containsPattern("0[.,]001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline.svg", "timeline.csv", "coverage.svg", "map.csv"})
    void aFileThatTakesTooLongIsAProblem(String file) {
        HttpResponse<String> answer =
                new Client(port).get("/ar/pictures/" + file, "Accept", "application/problem+json");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Client.code(answer)).isEqualTo("picture.timeout");
        assertThat(Client.json(answer).get("seconds").asDouble()).isEqualTo(0.001);
    }
}
