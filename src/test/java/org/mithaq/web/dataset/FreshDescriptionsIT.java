package org.mithaq.web.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.Editor;
import org.mithaq.support.WritableServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Descriptions of a server whose data change. */
@WritableServer
class FreshDescriptionsIT {

    private static final String TOWN = Editor.record("described-town");
    private static final String JSON = "application/json";

    @LocalServerPort
    private int port;

    @Test
    void whatWasCommittedIsCounted() {
        Editor editor = new Editor(port);
        editor.delete(TOWN);
        JsonNode before = dataset(editor);
        Instant start = Instant.now().minusSeconds(1);

        HttpResponse<String> put = editor.put(TOWN, Editor.place("described-town", "Described Town"));
        JsonNode after = dataset(editor);

        assertThat(put.statusCode()).isEqualTo(201);
        assertThat(after.get("revision").asString()).isEqualTo(Client.header(put, "Mithaq-Revision"));
        assertThat(after.get("graphs").asLong()).isEqualTo(before.get("graphs").asLong() + 1);
        assertThat(after.get("entities").asLong())
                .isEqualTo(before.get("entities").asLong() + 2);
        assertThat(after.get("triples").asLong())
                .isGreaterThan(before.get("triples").asLong() + 6);
        assertThat(places(after)).isEqualTo(places(before) + 1);
        assertThat(Instant.parse(after.get("modified").asString())).isBetween(start, Instant.now());

        editor.delete(TOWN);
        JsonNode back = dataset(editor);

        assertThat(back.get("triples")).isEqualTo(before.get("triples"));
        assertThat(places(back)).isEqualTo(places(before));
        assertThat(back.get("revision").asLong())
                .isEqualTo(after.get("revision").asLong() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dataset.ttl", "/dataset.jsonld", "/sparql"})
    void anotherRevisionHasAnotherTag(String path) {
        Editor editor = new Editor(port);
        editor.put(TOWN, Editor.place("described-town", "Described Town"));
        String tag = Client.header(editor.client().get(path), "ETag");
        assertThat(editor.client().get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);

        editor.put(TOWN, Editor.place("described-town", "Town of " + path.replaceAll("\\W", "")));
        HttpResponse<String> after = editor.client().get(path, "If-None-Match", tag);

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(Client.header(after, "ETag")).isNotEqualTo(tag);
        assertThat(Client.header(after, "Last-Modified")).isNotEmpty();
        assertThat(after.body()).contains("modified");
    }

    private static JsonNode dataset(Editor editor) {
        return Client.json(editor.client().get("/dataset", "Accept", JSON));
    }

    private static long places(JsonNode dataset) {
        return dataset.get("classes")
                .valueStream()
                .filter(each -> each.get("term").get("id").asString().endsWith("#Place"))
                .mapToLong(each -> each.get("entities").asLong())
                .sum();
    }
}
