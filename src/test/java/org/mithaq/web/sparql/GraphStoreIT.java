package org.mithaq.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.http.auth.AuthEnv;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.Editor;
import org.mithaq.support.WritableServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The Graph Store Protocol: reading any graph, writing records, and both at the right moment. */
@WritableServer
class GraphStoreIT {

    private static final String TURTLE = "text/turtle";

    @LocalServerPort
    private int port;

    private Editor editor;

    @BeforeEach
    void open() {
        editor = new Editor(port);
    }

    @Test
    void whatIsPutIsGot() {
        String graph = Editor.record("put-town");

        HttpResponse<String> first = editor.put(graph, Editor.place("put-town", "Put Town"));
        HttpResponse<String> second = editor.put(graph, Editor.place("put-town", "New Town"));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(Client.json(second).get("conforms").asBoolean()).isTrue();
        assertThat(parse(get(graph), Lang.TURTLE).isIsomorphicWith(parse(Editor.place("put-town", "New Town"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {TURTLE, "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void everyFormHoldsTheSame(String type) {
        String graph = Editor.record("many-formed");
        editor.put(graph, Editor.place("many-formed", "Many-Formed"));

        HttpResponse<String> response = editor.client().get(Editor.data(graph), "Accept", type);

        assertThat(Client.header(response, "Content-Type")).startsWith(type);
        assertThat(Client.header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(parse(response.body(), RDFLanguages.contentTypeToLang(type))
                        .isIsomorphicWith(parse(Editor.place("many-formed", "Many-Formed"))))
                .isTrue();
    }

    @Test
    void theClientOfJenaReadsWritesAddsAndDeletes() {
        String graph = Editor.record("jena-town");
        Graph town = parse(Editor.place("jena-town", "Jena Town"));
        Graph more = parse("<https://w3id.org/mithaq/id/place/jena-town> "
                + "<http://www.w3.org/2004/02/skos/core#altLabel> \"Old Jena Town\"@en .");

        AuthEnv.get().setBearerToken(editor.client().address("/data").toString(), WritableServer.TOKEN);
        gsp(graph).PUT(town);
        gsp(graph).POST(more);
        Graph got = gsp(graph).GET();
        gsp(graph).DELETE();

        assertThat(got.size()).isEqualTo(town.size() + 1);
        assertThat(editor.client().get(Editor.data(graph)).statusCode()).isEqualTo(404);
    }

    @Test
    void quadsOfTheRecordItselfAreItsTriples() {
        String graph = Editor.record("quad-town");
        String quads = "<" + graph + "> { " + Editor.place("quad-town", "Quad Town") + " }";

        HttpResponse<String> own = editor.send("PUT", Editor.data(graph), "application/trig", quads);
        HttpResponse<String> foreign =
                editor.send("PUT", Editor.data(Editor.record("other-town")), "application/trig", quads);

        assertThat(own.statusCode()).as(own.body()).isEqualTo(201);
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(Client.code(foreign)).isEqualTo("record.graph-not-writable");
    }

    @Test
    void aRecordThatIsNotFitIsRefusedAndTheOldOneStays() {
        String graph = Editor.record("steady-town");
        editor.put(graph, Editor.place("steady-town", "Steady Town"));
        String before = editor.counts();

        HttpResponse<String> response = editor.put(
                graph,
                Editor.unfitPlace("steady-town", "Steady Town"),
                "Accept",
                "text/plain",
                "Accept-Language",
                "fr");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("ne peut pas entrer dans le graphe");
        assertThat(editor.counts()).isEqualTo(before);
    }

    @Test
    void whatWasNotThereIsNotDeleted() {
        HttpResponse<String> response = editor.delete(Editor.record("never-town"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Client.code(response)).isEqualTo("record.not-found");
    }

    @Test
    void aRecordIsShownAsEachRevisionLeftIt() {
        String graph = Editor.record("aging-town");
        String first = Client.header(editor.put(graph, Editor.place("aging-town", "Young Town")), "Mithaq-Revision");
        String second = Client.header(editor.put(graph, Editor.place("aging-town", "Old Town")), "Mithaq-Revision");
        Client.header(editor.delete(graph), "Mithaq-Revision");

        assertThat(get(graph + "&asOf=" + first)).contains("Young Town").doesNotContain("Old Town");
        assertThat(get(graph + "&asOf=" + second)).contains("Old Town").doesNotContain("Young Town");
        assertThat(code(graph, "&asOf=" + (Long.parseLong(first) - 1))).isEqualTo("record.not-found");
        assertThat(code(graph, "")).isEqualTo("record.not-found");
        assertThat(code(graph, "&asOf=999999")).isEqualTo("history.no-such-revision");
        assertThat(code(graph, "&asOf=x")).isEqualTo("request.parameter");
        assertThat(code("https://w3id.org/mithaq/ontology", "&asOf=0")).isEqualTo("request.parameter");
    }

    @Test
    void aTagNamesTheRevisionAndSavesASecondTransfer() {
        String graph = Editor.record("tagged-town");
        String revision =
                Client.header(editor.put(graph, Editor.place("tagged-town", "Tagged Town")), "Mithaq-Revision");

        HttpResponse<String> got = editor.client().get(Editor.data(graph));
        String tag = Client.header(got, "ETag");
        HttpResponse<String> again = editor.client().get(Editor.data(graph), "If-None-Match", tag);
        HttpResponse<String> seeded = editor.client().get(Editor.data("https://w3id.org/mithaq/ontology"));

        assertThat(tag).isEqualTo("\"" + revision + "\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(Client.header(seeded, "ETag")).isEqualTo("\"0\"");
        assertThat(Client.header(editor.client().get(Editor.data(graph), "Accept", "application/ld+json"), "ETag"))
                .isEqualTo("\"" + revision + "-jsonld\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "If-Match | \"%s\" | 200",
                "If-Match | \"%s-jsonld\" | 200",
                "If-Match | \"999999\", \"%s\" | 200",
                "If-Match | * | 200",
                "If-Match | \"999999\" | 412",
                "If-None-Match | * | 412",
                "If-Match | W/\"%s\" | 400",
                "If-Match | x | 400",
                "If-None-Match | \"%s\" | 400"
            })
    void aPreconditionDecides(String header, String value, int status) {
        String slug = "conditional-town";
        String graph = Editor.record(slug);
        editor.put(graph, Editor.place(slug, "Before"));
        String tag =
                Client.header(editor.client().get(Editor.data(graph)), "ETag").replace("\"", "");

        HttpResponse<String> response = editor.put(graph, Editor.place(slug, "After"), header, value.formatted(tag));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(get(graph).contains("After")).isEqualTo(status == 200);
    }

    @Test
    void aRecordIsMadeOnlyOnce() {
        String graph = Editor.record("only-town");

        assertThat(editor.put(graph, Editor.place("only-town", "Only Town"), "If-Match", "*")
                        .statusCode())
                .isEqualTo(412);
        assertThat(editor.put(graph, Editor.place("only-town", "Only Town"), "If-None-Match", "*")
                        .statusCode())
                .isEqualTo(201);
        assertThat(Client.code(editor.put(graph, Editor.place("only-town", "Only Town"), "If-None-Match", "*")))
                .isEqualTo("record.changed-meanwhile");
    }

    @Test
    void ofManyWhoSawTheSameOneWins() {
        String graph = Editor.record("contested-town");
        editor.put(graph, Editor.place("contested-town", "Contested Town"));
        String tag = Client.header(editor.client().get(Editor.data(graph)), "ETag");
        List<Integer> statuses = new ArrayList<>();

        List<CompletableFuture<HttpResponse<String>>> writers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> editor.put(graph, Editor.place("contested-town", "Town " + i), "If-Match", tag),
                        work -> new Thread(work).start()))
                .toList();
        writers.forEach(writer -> statuses.add(writer.join().statusCode()));

        assertThat(statuses)
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 412)
                .hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /data, 400, graph.not-named",
        "GET, /data?default, 400, graph.not-named",
        "GET, /data?graph=urn:x-arq:UnionGraph, 400, graph.not-named",
        "GET, /data?graph=urn:x-arq:DefaultGraph, 400, graph.not-named",
        "GET, /data?graph=relative, 400, request.parameter",
        "GET, /data?graph=a:b&graph=a:c, 400, request.parameter",
        "GET, /data?graph=a:b&default, 400, request.parameter",
        "GET, /data?graph=a:b, 404, record.not-found",
        "PUT, /data, 400, graph.not-named",
        "PUT, /data?default, 422, record.graph-not-writable",
        "POST, /data?default, 422, record.graph-not-writable",
        "DELETE, /data?default, 422, record.graph-not-writable",
        "PUT, /data?graph=a:b, 422, record.graph-not-writable",
        "DELETE, /data?graph=https://w3id.org/mithaq/ontology, 422, record.graph-not-writable",
        "PUT, /data?graph=https://w3id.org/mithaq/id/graph/derived, 422, record.graph-not-writable",
        "PUT, /data?graph=urn:x-arq:UnionGraph, 400, graph.not-named",
        "PATCH, /data?graph=a:b, 405, request.method"
    })
    void theAddressDecides(String method, String path, int status, String code) {
        HttpResponse<String> response =
                editor.send(method, path, TURTLE, method.equals("GET") ? "" : Editor.place("no-town", "No Town"));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Client.code(response)).isEqualTo(code);
    }

    @Test
    void aBodyThatCanNotBeReadChangesNothing() {
        String graph = Editor.record("unread-town");

        assertThat(Client.code(editor.put(graph, "<a:b> <a:c>"))).isEqualTo("record.unreadable");
        assertThat(Client.code(editor.put(graph, ""))).isEqualTo("record.empty");
        assertThat(Client.code(editor.send("PUT", Editor.data(graph), "text/plain", "x")))
                .isEqualTo("record.unknown-syntax");
        assertThat(Client.code(editor.send("PUT", Editor.data(graph), TURTLE, "#".repeat(16_777_217))))
                .isEqualTo("record.too-large");
        assertThat(Client.code(editor.put(graph, "<a:b> <a:c> 1", "Accept", "image/png")))
                .isEqualTo("request.not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE"})
    void nobodyWritesWithoutTheToken(String method) {
        String graph = Editor.record("walled-town");

        HttpResponse<String> response = editor.client()
                .send(
                        method,
                        Editor.data(graph),
                        BodyPublishers.ofString(Editor.place("walled-town", "Walled Town")),
                        "Content-Type",
                        TURTLE);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(Client.header(response, "WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(editor.client().get(Editor.data(graph)).statusCode()).isEqualTo(404);
    }

    private GSP gsp(String graph) {
        return GSP.service(editor.client().address("/data").toString()).graphName(graph);
    }

    private String get(String graph) {
        int parameters = graph.indexOf('&');
        String path = parameters < 0
                ? Editor.data(graph)
                : Editor.data(graph.substring(0, parameters)) + graph.substring(parameters);
        return editor.client().get(path).body();
    }

    private String code(String graph, String parameters) {
        return Client.code(editor.client().get(Editor.data(graph) + parameters));
    }

    private static Graph parse(String turtle) {
        return parse(turtle, Lang.TURTLE);
    }

    private static Graph parse(String text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, lang).parse(graph);
        return graph;
    }
}
