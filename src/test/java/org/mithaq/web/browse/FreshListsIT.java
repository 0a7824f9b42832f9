package org.mithaq.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.mithaq.support.Client;
import org.mithaq.support.Editor;
import org.mithaq.support.WritableServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists after somebody wrote. */
@WritableServer
class FreshListsIT {

    @LocalServerPort
    private int port;

    @Test
    void whatIsCommittedIsInTheListAtOnceAndIsNeverMarkup() {
        Editor editor = new Editor(port);
        Client client = editor.client();
        String list = "/en/browse/places?q=browseville";
        assertThat(client.get(list).body()).contains("Nothing has all that is chosen");

        HttpResponse<String> written = editor.put(
                Editor.record("browseville"), Editor.place("browseville", "Browseville <img src=x onerror=alert(1) &"));
        assertThat(written.statusCode()).as(written.body()).isBetween(200, 204);

        assertThat(client.get(list).body())
                .contains("Browseville &lt;img src=x onerror=alert(1) &amp;")
                .contains("href=\"/en/place/browseville\"")
                .doesNotContain("<img src=x");
        assertThat(client.get("/en/browse/places?q=browseville&format=csv").body())
                .contains("Browseville <img src=x onerror=alert(1) &");
        editor.delete(Editor.record("browseville"));
        assertThat(client.get(list).body()).contains("Nothing has all that is chosen");
    }
}
