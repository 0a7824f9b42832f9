package org.mithaq.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.support.Client;
import org.mithaq.support.Editor;
import org.mithaq.support.WritableServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents whose resources change, are joined with others, and go. */
@WritableServer
class DocumentsIT {

    @LocalServerPort
    private int port;

    private Editor editor;
    private Client client;

    @BeforeEach
    void connect() {
        editor = new Editor(port);
        client = editor.client();
    }

    private String write(String slug, String name) {
        return write(slug, name, "");
    }

    private String write(String slug, String name, String more) {
        HttpResponse<String> response = editor.put(Editor.record(slug), Editor.place(slug, name) + more);
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 204);
        return Client.header(response, "Mithaq-Revision");
    }

    @Test
    void aDocumentIsSentAgainOnlyWhenItSaysSomethingElse() {
        write("kept", "Kept");
        HttpResponse<String> first = client.get("/doc/place/kept.ttl");
        String tag = Client.header(first, "ETag");
        write("kept-neighbour", "Neighbour");

        HttpResponse<String> again = client.get("/doc/place/kept.ttl", "If-None-Match", tag);
        HttpResponse<String> otherFormat = client.get("/doc/place/kept.nt", "If-None-Match", tag);
        write("kept", "Changed");
        HttpResponse<String> changed = client.get("/doc/place/kept.ttl", "If-None-Match", tag);

        assertThat(tag).matches("\"[0-9a-f]{32}-ttl\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(Client.header(again, "ETag")).isEqualTo(tag);
        assertThat(Client.header(again, "Vary")).isEqualTo("Accept, Accept-Datetime");
        assertThat(Client.header(again, "Cache-Control")).isEqualTo("public, no-cache");
        assertThat(otherFormat.statusCode()).isEqualTo(200);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("Changed");
    }

    @Test
    void whoKnowsTheTimeOfTheLastChangeIsToldThatNothingIsNew() {
        write("timed", "Timed");
        String time = Client.header(client.get("/doc/place/timed.ttl"), "Last-Modified");

        assertThat(client.get("/doc/place/timed.ttl", "If-Modified-Since", time).statusCode())
                .isEqualTo(304);
        assertThat(client.get("/doc/place/timed.ttl", "If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theHeadSaysWhatTheWholeWouldSay() {
        HttpResponse<String> whole = client.get("/doc/place/rabat.ttl");
        HttpResponse<String> head = client.send("HEAD", "/doc/place/rabat.ttl", BodyPublishers.noBody());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(Client.header(head, "ETag")).isEqualTo(Client.header(whole, "ETag"));
        assertThat(Client.header(head, "Content-Length")).isEqualTo(Client.header(whole, "Content-Length"));
    }

    @Test
    void aDocumentNamesWhatBelongsToItAndIsReadableAnywhere() {
        HttpResponse<String> response = client.get("/doc/place/rabat.ttl", "Origin", "https://example.org");
        String server = client.address("").toString();

        assertThat(Client.header(response, "Link"))
                .contains(
                        "<" + server + "/doc/place/rabat.jsonld>; rel=\"alternate\"; type=\"application/ld+json\"",
                        "<" + server + "/ar/place/rabat>; rel=\"alternate\"; type=\"text/html\"; hreflang=\"ar\"",
                        "<https://w3id.org/mithaq/id/place/rabat>; rel=\"cite-as\"",
                        "<https://w3id.org/mithaq/id/place/rabat>; rel=\"describes\"",
                        "<" + server + "/doc/place/rabat.ttl>; rel=\"canonical\"",
                        "<" + server + "/doc/place/rabat.ttl>; rel=\"original timegate\"",
                        "<" + server + "/sparql>; rel=\"http://www.w3.org/ns/sparql-service-description#endpoint\"");
        assertThat(Client.header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(Client.header(response, "Access-Control-Expose-Headers")).contains("ETag", "Link");
        assertThat(Client.header(response, "Content-Disposition")).isEqualTo("inline; filename=\"place-rabat.ttl\"");
        assertThat(Client.header(client.get("/id/place/nowhere-land"), "Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    @Test
    void aDocumentIsReadAsItWas() {
        String before = write("past", "Before");
        String after = write("past", "After");

        HttpResponse<String> then = client.get("/doc/place/past.ttl?asOf=" + before);
        HttpResponse<String> now = client.get("/doc/place/past.ttl?asOf=" + after);
        String time = Client.header(then, "Memento-Datetime");

        assertThat(then.body()).contains("\"Before\"@en").doesNotContain("\"After\"@en");
        assertThat(now.body()).contains("\"After\"@en").doesNotContain("\"Before\"@en");
        assertThat(time).endsWith("GMT");
        assertThat(Client.header(then, "Link"))
                .contains("/doc/place/past.ttl?asOf=" + before + ">; rel=\"memento\"; datetime=\"" + time + "\"")
                .contains("/doc/place/past.ttl>; rel=\"original timegate\"");
        assertThat(client.get("/en/place/past?asOf=" + before).body()).contains("<title>Before · Mithaq</title>");
        assertThat(Client.header(client.get("/id/place/past?asOf=" + before), "Location"))
                .endsWith("/doc/place/past.ttl?asOf=" + before);
    }

    @Test
    void aTimeLeadsToTheDocumentAsItWasThen() {
        String revision = write("gate", "Gate");
        String time = Client.header(client.get("/doc/place/gate.ttl?asOf=" + revision), "Memento-Datetime");

        HttpResponse<String> longAgo =
                client.get("/doc/place/gate.ttl", "Accept-Datetime", "Mon, 01 Jan 2024 00:00:00 GMT");
        HttpResponse<String> future =
                client.get("/doc/place/gate.ttl", "Accept-Datetime", "Fri, 01 Jan 2100 00:00:00 GMT");

        assertThat(longAgo.statusCode()).isEqualTo(302);
        assertThat(Client.header(longAgo, "Location")).endsWith("/doc/place/gate.ttl?asOf=0");
        assertThat(Client.header(longAgo, "Vary")).contains("Accept-Datetime");
        assertThat(Client.header(future, "Location")).matches(".*/doc/place/gate.ttl\\?asOf=\\d+");
        assertThat(client.get("/doc/place/gate.ttl?asOf=0").statusCode()).isEqualTo(404);
        assertThat(client.get("/doc/place/gate.ttl?page=2").statusCode()).isEqualTo(404);
        assertThat(client.get("/doc/place/gate.ttl", "Accept-Datetime", "now").statusCode())
                .isEqualTo(400);
        assertThat(time).isNotEmpty();
    }

    @Test
    void whatWasRemovedIsGoneAndWhatNeverWasIsNotFound() {
        String revision = write("gone", "Gone");
        assertThat(editor.delete(Editor.record("gone")).statusCode()).isEqualTo(200);

        for (String path :
                new String[] {"/id/place/gone", "/doc/place/gone.ttl", "/ar/place/gone", "/id/authority/place/gone"}) {
            HttpResponse<String> response = client.get(path, "Accept-Language", "ar");
            assertThat(response.statusCode()).as(path).isEqualTo(410);
            assertThat(Client.code(response)).isEqualTo("resource.gone");
            assertThat(Client.json(response).get("title").asString()).isEqualTo("أزيل");
        }
        assertThat(client.get("/doc/place/gone.ttl?asOf=" + revision).body()).contains("\"Gone\"@en");
        assertThat(client.get("/id/place/never-there").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasJoinedWithAnotherLeadsThere() {
        write("joined", "Joined town");
        write(
                "joined-old",
                "Older town",
                "<https://w3id.org/mithaq/id/place/joined-old> <http://purl.org/dc/terms/isReplacedBy>"
                        + " <https://w3id.org/mithaq/id/place/joined> .");
        String server = client.address("").toString();

        HttpResponse<String> thing = client.get("/id/place/joined-old");
        HttpResponse<String> document = client.get("/doc/place/joined-old.jsonld");

        assertThat(thing.statusCode()).isEqualTo(301);
        assertThat(Client.header(thing, "Location")).isEqualTo(server + "/id/place/joined");
        assertThat(document.statusCode()).isEqualTo(301);
        assertThat(Client.header(document, "Location")).isEqualTo(server + "/doc/place/joined.jsonld");
        assertThat(Client.header(client.get("/fr/place/joined-old"), "Location"))
                .isEqualTo(server + "/fr/place/joined");
    }

    @Test
    void aPageIsInItsLanguageAndSaysWhichNamesAreNot() {
        HttpResponse<String> page = client.get("/ar/person/amy-muedin");

        assertThat(page.body())
                .startsWith("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\"")
                .contains("<h1><bdi>إيمي مودين</bdi></h1>")
                .contains("<bdi lang=\"ar-Latn\">Amy Muedin</bdi>");
        assertThat(client.get("/fr/person/amy-muedin").body()).contains("<h1><bdi lang=\"ar\">إيمي مودين</bdi></h1>");
        assertThat(Client.header(page, "Content-Language")).isEqualTo("ar");
        assertThat(Client.header(page, "Content-Security-Policy")).contains("default-src 'none'");
    }
}
