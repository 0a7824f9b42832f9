package org.mithaq.web.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.mithaq.support.Client;
import org.mithaq.support.Editor;
import org.mithaq.support.WritableServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers that are kept, on a server whose data change. */
@WritableServer
class FreshAnswersIT {

    private static final String NAMES =
            "/api/queries/actors/names-of-actor?format=csv&actor=https://w3id.org/mithaq/id/place/fresh-town";

    @LocalServerPort
    private int port;

    @Test
    void anAnswerIsNewAsSoonAsAChangeIsAcknowledged() {
        Editor editor = new Editor(port);
        Client client = editor.client();
        editor.put(Editor.record("fresh-town"), Editor.place("fresh-town", "Fresh Town"));
        HttpResponse<String> before = client.get(NAMES);
        String tag = Client.header(before, "ETag");
        assertThat(before.body()).contains("Fresh Town");

        for (int change = 1; change <= 5; change++) {
            assertThat(client.get(NAMES, "If-None-Match", tag).statusCode()).isEqualTo(304);
            String name = "Town " + "I".repeat(change);
            assertThat(editor.put(Editor.record("fresh-town"), Editor.place("fresh-town", name))
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> after = client.get(NAMES, "If-None-Match", tag);

            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.body()).contains(name + ",");
            assertThat(Client.header(after, "ETag")).isNotEqualTo(tag);
            tag = Client.header(after, "ETag");
        }
    }
}
