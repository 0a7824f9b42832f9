package org.mithaq.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.support.Client;
import org.mithaq.support.Editor;
import org.mithaq.support.WritableServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Loading, the history and reverting over HTTP. */
@WritableServer
class RevisionsIT {

    private static final String TRIG = "application/trig";
    private static final String LOAD = "/api/load";

    @LocalServerPort
    private int port;

    private Editor editor;

    @BeforeEach
    void open() {
        editor = new Editor(port);
    }

    @Test
    void whatIsLoadedIsOneRevisionOfTheLoader() {
        HttpResponse<String> response = editor.send(
                "POST",
                LOAD + "?reason=" + Client.encode("ملفات جديدة"),
                TRIG,
                record("load-one", "Load One") + record("load-two", "Load Two"));

        JsonNode answer = Client.json(response);
        JsonNode revision = Client.json(editor.client()
                .get("/api/revisions/" + answer.get("revision").asString(), "Accept", "application/json"));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(answer.get("loaded")).hasSize(2);
        assertThat(answer.get("kept")).isEmpty();
        assertThat(answer.get("report").get("conforms").asBoolean()).isTrue();
        assertThat(Client.header(response, "Mithaq-Revision"))
                .isEqualTo(answer.get("revision").asString());
        assertThat(revision.get("actor").asString()).isEqualTo("load");
        assertThat(revision.get("reason").asString()).isEqualTo("ملفات جديدة");
        assertThat(revision.get("graphs")).hasSize(2);
    }

    @Test
    void whatACuratorChangedIsKeptAndWhatTheLoaderWroteIsReplaced() {
        editor.send("POST", LOAD, TRIG, record("curated", "First") + record("plain", "First"));
        editor.put(Editor.record("curated"), Editor.place("curated", "Corrected"));

        HttpResponse<String> second =
                editor.send("POST", LOAD, TRIG, record("curated", "Second") + record("plain", "Second"));
        HttpResponse<String> again = editor.send(
                "POST", LOAD, TRIG, record("curated", "Corrected") + record("plain", "Second"), "Accept", "text/plain");

        assertThat(Client.json(second).get("loaded"))
                .extracting(JsonNode::asString)
                .containsExactly(Editor.record("plain"));
        assertThat(Client.json(second).get("kept"))
                .extracting(JsonNode::asString)
                .containsExactly(Editor.record("curated"));
        assertThat(editor.client().get(Editor.data(Editor.record("curated"))).body())
                .contains("Corrected");
        assertThat(editor.client().get(Editor.data(Editor.record("plain"))).body())
                .contains("Second");
        assertThat(again.body()).contains("2 records were as in the files already.");
        assertThat(Client.header(again, "Mithaq-Revision")).isEmpty();
    }

    @Test
    void aRecordOfTheSeedIsReplacedUntilSomebodyChangesIt() {
        String graph = "https://w3id.org/mithaq/id/authority/place/rabat";
        String now =
                editor.client().get(Editor.data(graph), "Accept", "text/turtle").body();
        String loaded = now + "<https://w3id.org/mithaq/id/place/rabat> "
                + "<http://www.w3.org/2004/02/skos/core#altLabel> \"Load town\"@en .";

        HttpResponse<String> response = editor.send("POST", LOAD, "text/turtle", loaded);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(Client.json(response).get("loaded")).hasSize(1);
    }

    @Test
    void ofSeveralRecordsNoneIsLoadedWhenOneIsNotFit() {
        String before = editor.counts();

        HttpResponse<String> response = editor.send(
                "POST",
                LOAD,
                TRIG,
                record("whole-one", "Whole") + "<" + Editor.record("broken-one") + "> { "
                        + Editor.unfitPlace("broken-one", "Broken") + " }",
                "Accept",
                "text/plain",
                "Accept-Language",
                "ar");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .contains("لا يمكن إدخاله")
                .contains("place/broken-one")
                .doesNotContain("whole-one");
        assertThat(editor.counts()).isEqualTo(before);
    }

    @Test
    void statementsOfNoRecordAreNotLoaded() {
        HttpResponse<String> response = editor.send("POST", LOAD, "text/turtle", "<a:b> <a:c> 1 .");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(Client.code(response)).isEqualTo("record.not-described");
    }

    @Test
    void theListIsNewestFirstAndPaged() {
        long first = revision(editor.put(Editor.record("listed-one"), Editor.place("listed-one", "Listed One")));
        long second = revision(editor.put(Editor.record("listed-two"), Editor.place("listed-two", "Listed Two")));

        JsonNode page = Client.json(editor.client().get("/api/revisions?from=" + second + "&limit=2"));

        assertThat(page.get("latest").asLong()).isGreaterThanOrEqualTo(second);
        assertThat(page.get("revisions"))
                .extracting(revision -> revision.get("number").asLong())
                .containsExactly(second, second - 1);
        assertThat(page.get("revisions").get(0).get("graphs").get(0).asString()).isEqualTo(Editor.record("listed-two"));
        assertThat(first).isEqualTo(second - 1);
    }

    @Test
    void thePatchOfARevisionIsReadByJena() {
        long revision =
                revision(editor.put(Editor.record("patched-town"), Editor.place("patched-town", "Patched Town")));

        HttpResponse<String> response = editor.client().get("/api/revisions/" + revision);
        DatasetGraph applied = DatasetGraphFactory.createTxnMem();
        RDFPatchOps.applyChange(
                applied,
                RDFPatchOps.read(new java.io.ByteArrayInputStream(
                        response.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))));

        assertThat(Client.header(response, "Content-Type")).isEqualTo("application/rdf-patch");
        assertThat(response.body()).contains("H revision").contains("مدينة");
        assertThat(applied.getGraph(org.apache.jena.graph.NodeFactory.createURI(Editor.record("patched-town")))
                        .size())
                .isEqualTo(7);
    }

    @Test
    void aRevisionIsTakenBackAndTheRevertAsWell() {
        String graph = Editor.record("reverted-town");
        editor.put(graph, Editor.place("reverted-town", "Before"));
        long change = revision(editor.put(graph, Editor.place("reverted-town", "After"), "Accept", "text/plain"));

        HttpResponse<String> reverted = editor.send("POST", "/api/revisions/" + change + "/revert", "", "");
        String between = editor.client().get(Editor.data(graph)).body();
        HttpResponse<String> again =
                editor.send("POST", "/api/revisions/" + revision(reverted) + "/revert?reason=no", "", "");

        assertThat(reverted.statusCode()).as(reverted.body()).isEqualTo(200);
        assertThat(between).contains("Before").doesNotContain("After");
        assertThat(editor.client().get(Editor.data(graph)).body())
                .contains("After")
                .doesNotContain("Before");
        assertThat(Client.json(editor.client().get("/api/revisions/" + revision(again), "Accept", "application/json"))
                        .get("reason")
                        .asString())
                .isEqualTo("revert of " + revision(reverted) + ": no");
    }

    @Test
    void aRevisionOnWhichLaterOnesStandIsNotTakenBack() {
        String graph = Editor.record("layered-town");
        long first = revision(editor.put(graph, Editor.place("layered-town", "One")));
        long second = revision(editor.put(graph, Editor.place("layered-town", "Two")));
        editor.put(graph, Editor.place("layered-town", "Three"));
        String before = editor.counts();

        HttpResponse<String> response =
                editor.send("POST", "/api/revisions/" + second + "/revert", "", "", "Accept-Language", "ar");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(Client.code(response)).isEqualTo("history.not-revertible");
        assertThat(Client.json(response).get("count").asInt()).isEqualTo(3);
        assertThat(Client.code(editor.send("POST", "/api/revisions/" + first + "/revert", "", "")))
                .isEqualTo("history.not-revertible");
        assertThat(editor.counts()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/revisions/999999, 404, history.no-such-revision",
        "GET, /api/revisions/0, 404, history.no-such-revision",
        "GET, /api/revisions/x, 404, request.not-found",
        "GET, /api/revisions?limit=x, 400, request.parameter",
        "GET, /api/revisions?limit=501, 400, request.parameter",
        "GET, /api/revisions?from=-1, 400, request.parameter",
        "POST, /api/revisions/999999/revert, 404, history.no-such-revision",
        "POST, /api/revisions/x/revert, 404, request.not-found",
        "POST, /api/revisions/1/revert?reason=a%0Ab, 400, request.parameter",
        "GET, /api/revisions/1/revert, 405, request.method",
        "DELETE, /api/revisions/1, 405, request.method",
        "GET, /api/load, 405, request.method"
    })
    void theAddressDecides(String method, String path, int status, String code) {
        HttpResponse<String> response = editor.send(method, path, "", "");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Client.code(response)).isEqualTo(code);
    }

    private static String record(String slug, String name) {
        return "<" + Editor.record(slug) + "> { " + Editor.place(slug, name) + " }\n";
    }

    private static long revision(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
        return Long.parseLong(Client.header(response, "Mithaq-Revision"));
    }
}
