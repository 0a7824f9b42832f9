package org.mithaq.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;

/** Pictures as pages and as files over HTTP. */
@RunningServer
class PictureFilesIT {

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "network", "coverage", "map"})
    void aDrawingIsWellFormedAndKeptByTheClient(String picture) throws Exception {
        String address = "/ar/pictures/" + picture + ".svg";
        HttpResponse<String> answer = client.get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/svg+xml;charset=utf-8");
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(svg.getAttribute("direction")).isEqualTo("rtl");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(client.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({"timeline,iri,kind,date", "coverage,iri,name,1", "map,iri,codes,name"})
    void aTableIsAFile(String picture, String one, String two, String three) {
        HttpResponse<String> answer = client.get("/fr/pictures/" + picture + ".csv");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(answer.body()).startsWith("\uFEFF" + one + "," + two + "," + three);
    }

    @ParameterizedTest
    @CsvSource({
        "en,Why the map has no borders",
        "fr,Pourquoi la carte n’a pas de frontières",
        "ar,لماذا لا حدود في الخريطة"
    })
    void theMapSaysWhyItHasNoBorders(String language, String words) {
        assertThat(client.get("/" + language + "/pictures/map").body()).contains(words, "Natural Earth");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeline?from=soon",
                "timeline?from=2022&to=2021",
                "timeline?actor=javascript:alert(1)",
                "timeline?colour=red",
                "coverage?kind=everything",
                "map?count=money",
                "map?count=actors&count=meetings",
                "network?at=yesterday",
                "network?country=%3Cscript%3E",
                "network.svg?kind=friendship"
            })
    void wrongParametersAreSaidInTheLanguageOfTheAddress(String address) {
        HttpResponse<String> answer = client.get("/fr/pictures/" + address, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("lang=\"fr\"").doesNotContain("<script>");
    }

    @Test
    void anActorThatNobodyKnowsHasAnEmptyTimeline() {
        HttpResponse<String> answer = client.get("/ar/pictures/timeline?actor=org:nobody-at-all");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("لا يعرف شيء من هذا").doesNotContain("<svg");
    }

    @Test
    void arabicDigitsAreYearsToo() {
        assertThat(client.get("/ar/pictures/timeline?from=%D9%A2%D9%A0%D9%A2%D9%A2")
                        .statusCode())
                .isEqualTo(200);
    }
}
