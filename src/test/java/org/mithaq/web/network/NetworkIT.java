package org.mithaq.web.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The network of actors as a browser, a script and a program for networks ask for it. */
@RunningServer
class NetworkIT {

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void thePictureHasNamesInTheLanguageOfItsReader() {
        JsonNode network = Client.json(client.get("/api/network.json?lang=ar"));

        assertThat(network.get("direction").asString()).isEqualTo("rtl");
        assertThat(network.get("caution").asString()).contains("المصادر");
        assertThat(texts(network.at("/elements/nodes"), "label")).contains("المملكة المغربية");
        assertThat(texts(network.at("/elements/edges"), "label")).contains("عضوية", "اجتماعات مشتركة");
        List<String> ids = texts(network.at("/elements/nodes"), "id");
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids).containsAll(texts(network.at("/elements/edges"), "source"));
        assertThat(ids).containsAll(texts(network.at("/elements/edges"), "target"));
    }

    @Test
    void theMeasuresSayWhatTheyMeanAndWhatNot() {
        JsonNode measures = Client.json(client.get("/api/network/measures", "Accept-Language", "fr"));

        assertThat(measures.get("caution").asString()).contains("sources");
        for (JsonNode measure : measures.get("measures")) {
            assertThat(measure.get("meaning").asString()).isNotBlank();
            assertThat(measure.get("source").asString()).containsPattern("(19|20)\\d\\d");
        }
        JsonNode first = measures.get("actors").get(0);
        assertThat(first.get("betweenness").asDouble()).isBetween(0.0, 1.0);
        assertThat(first.get("betweenness").asDouble())
                .isGreaterThanOrEqualTo(
                        measures.get("actors").get(1).get("betweenness").asDouble());
        assertThat(measures.at("/network/actors").asInt())
                .isEqualTo(measures.get("actors").size());
    }

    @Test
    void measuresAreRowsForWhoeverWantsRows() {
        List<String> lines = client.get("/api/network/measures?kind=meeting", "Accept", "text/csv")
                .body()
                .lines()
                .toList();
        JsonNode document = Client.json(client.get("/api/network/measures?kind=meeting"));
        JsonNode rows = Client.json(client.get("/api/network/measures?kind=meeting&format=srj"));

        assertThat(lines.get(0)).startsWith("actor,actorLabelAr,actorLabelEn,actorLabelFr,degree,");
        assertThat(lines).hasSize(document.get("actors").size() + 1);
        assertThat(rows.at("/results/bindings")).hasSameSizeAs(document.get("actors"));
        assertThat(rows.at("/results/bindings/0/degree/value").asString())
                .isEqualTo(document.at("/actors/0/degree").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/network.json",
                "/api/network.graphml?edges=merged",
                "/api/network.gexf?at=2018/2022&dated=true",
                "/api/network.csv?part=nodes",
                "/api/network/measures?type=State,Network",
                "/api/network/measures?format=tsv"
            })
    void whatIsKnownIsNotSentAgain(String path) {
        HttpResponse<String> first = client.get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        String tag = Client.header(first, "ETag");

        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(client.get(path).body()).isEqualTo(first.body());
        HttpResponse<String> again = client.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(Client.header(again, "Vary")).isEqualTo("Accept, Accept-Language");
        assertThat(client.get(path, "If-None-Match", tag, "Accept-Language", "ar")
                        .statusCode())
                .as("another language")
                .isEqualTo(200);
        HttpResponse<String> head = client.send("HEAD", path, BodyPublishers.noBody());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(Client.header(head, "ETag")).isEqualTo(tag);
    }

    @Test
    void scriptsOfOtherOriginsMayReadIt() {
        assertThat(Client.header(client.get("/api/network.gexf"), "Access-Control-Allow-Origin"))
                .isEqualTo("*");
        assertThat(Client.header(client.get("/api/network/measures?x=y"), "Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/network.csv?country=ma, /api/network.csv?country=state:morocco",
        "/api/network.csv?kind=meeting&kind=office, '/api/network.csv?kind=office,meeting'",
        "/api/network.csv?at=2021, /api/network.csv?at=%D9%A2%D9%A0%D9%A2%D9%A1"
    })
    void theSameCanBeAskedForInSeveralWays(String one, String other) {
        String body = client.get(one).body();

        assertThat(body.lines()).hasSizeGreaterThan(1);
        assertThat(client.get(other).body()).isEqualTo(body);
    }

    @Test
    void whatIsWrongIsExplainedInTheLanguageOfTheReader() {
        HttpResponse<String> wrong =
                client.get("/api/network.gexf?kind=friends%E2%80%AE&lang=ar", "Accept-Language", "ar");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Client.json(wrong).get("detail").asString())
                .contains("إحدى هذه الكلمات")
                .contains("membership")
                .doesNotContain("\u202E");
    }

    @Test
    void aNetworkOfNobodyIsEmpty() {
        assertThat(client.get("/api/network.csv?source=record:nothing").body().lines())
                .hasSize(1);
        JsonNode measures = Client.json(client.get("/api/network/measures?source=record:nothing"));
        assertThat(measures.at("/network/actors").asInt()).isZero();
        assertThat(client.get("/api/network.graphml?source=record:nothing").body())
                .contains("<graph");
    }

    private static List<String> texts(JsonNode elements, String member) {
        List<String> texts = new ArrayList<>();
        elements.forEach(element -> {
            JsonNode value = element.get("data").get(member);
            if (value.isArray()) {
                value.forEach(each -> texts.add(each.asString()));
            } else {
                texts.add(value.asString());
            }
        });
        return texts;
    }
}
