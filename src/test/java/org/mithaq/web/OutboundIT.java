package org.mithaq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.QueryFiles;
import org.mithaq.support.QueryFiles.QueryFile;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a request asks for, the server asks nobody: a listener on this machine counts who calls. */
@RunningServer
class OutboundIT {

    private static final String NOBODY = "http://localhost:1";

    @LocalServerPort
    private int port;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private HttpServer listener;
    private String address;

    @BeforeEach
    void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            calls.add(exchange.getRequestURI().toString());
            byte[] body = "{\"@context\": {}}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/ld+json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        listener.start();
        address = "http://localhost:" + listener.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        listener.stop(0);
    }

    @Test
    void theListenerHears() throws Exception {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/test")).build(),
                        HttpResponse.BodyHandlers.discarding());

        assertThat(calls).containsExactly("/test");
    }

    static Stream<QueryFile> queriesWithAddress() {
        return QueryFiles.below("sparql-refused").filter(query -> query.text().contains(NOBODY));
    }

    @ParameterizedTest
    @MethodSource("queriesWithAddress")
    void noQueryThatIsRefusedReachesOut(QueryFile query) {
        HttpResponse<String> response = new Client(port).query(query.text().replace(NOBODY, address));

        assertThat(response.statusCode()).isBetween(400, 403);
        assertThat(calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM <%s/g> { ?s ?p ?o }",
                "SELECT * FROM NAMED <%s/g> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { GRAPH <%s/g> { ?s ?p ?o } }",
                "CONSTRUCT { ?s ?p ?o } FROM <%s/g> WHERE { ?s ?p ?o }",
                "ASK FROM <%s/g> { ?s ?p ?o }",
                "SELECT * { <%s/s> ?p ?o }"
            })
    void aGraphThatIsNotInTheStoreIsEmptyAndNotFetched(String query) {
        HttpResponse<String> response = new Client(port).query(query.formatted(address), "Accept", "*/*");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).doesNotContain("\"value\"");
        assertThat(calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"default-graph-uri", "named-graph-uri"})
    void aGraphOfTheProtocolIsNotFetched(String parameter) {
        String query = Client.encode("SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }");

        HttpResponse<String> response =
                new Client(port).get("/sparql?query=" + query + "&" + parameter + "=" + Client.encode(address + "/g"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).doesNotContain("\"value\"");
        assertThat(calls).isEmpty();
    }

    @Test
    void describingAStrangerReachesNobody() {
        assertThat(new Client(port).query("DESCRIBE <" + address + "/x>").statusCode())
                .isEqualTo(200);
        assertThat(calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"%s/c\"",
                "[\"https://w3id.org/mithaq/context.jsonld\", \"%s/c\"]",
                "{\"@import\": \"%s/c\"}",
                "{\"@version\": 1.1, \"@import\": \"%s/c\"}",
                "{\"a\": {\"@id\": \"b:a\", \"@context\": \"%s/c\"}}",
                "{\"T\": {\"@id\": \"b:T\", \"@context\": \"%s/c\"}}",
                "\"file:///etc/passwd\"",
                "\"/etc/passwd\"",
                "\"jar:file:/x.jar!/y\"",
                "\"classpath:ontology/context.jsonld\"",
                "{\"@import\": \"file:///etc/passwd\"}"
            })
    void noContextIsFetched(String context) {
        String record = "{\"@context\": %s, \"@id\": \"place:x\", \"@type\": \"T\", \"a\": {\"b:c\": 1}}"
                .formatted(context.formatted(address));

        HttpResponse<String> response = new Client(port)
                .post(
                        "/api/check",
                        "application/ld+json",
                        record,
                        "Link",
                        "<" + address
                                + "/l>; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Client.code(response)).isEqualTo("record.foreign-context");
        assertThat(response.body()).doesNotContain("root:");
        assertThat(calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@id\": \"place:x\", \"b:p\": {\"@context\": \"%s/c\", \"b:q\": 1}}",
                "{\"\\u0040context\": \"%s/c\", \"@id\": \"place:x\", \"b:p\": 1}"
            })
    void noContextIsFetchedThatHides(String record) {
        HttpResponse<String> response =
                new Client(port).post("/api/check", "application/ld+json", record.formatted(address));

        assertThat(Client.code(response)).isEqualTo("record.foreign-context");
        assertThat(calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"%s/e\">]>",
                "<!DOCTYPE r SYSTEM \"%s/d\">",
                "<!DOCTYPE r PUBLIC \"x\" \"%s/d\">",
                "<!DOCTYPE r [<!ENTITY %% p SYSTEM \"%s/p\"> %%p;]>",
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<?xml-stylesheet href=\"%s/s\"?>"
            })
    void noEntityIsFetched(String prolog) {
        String record = prolog.formatted(address)
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:mq=\"a:\">"
                + "<mq:Place rdf:about=\"b:x\"><mq:edtf>&x;</mq:edtf></mq:Place></rdf:RDF>";

        HttpResponse<String> response = new Client(port).post("/api/check", "application/rdf+xml", record);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).doesNotContain("root:");
        assertThat(calls).isEmpty();
    }

    @Test
    void whatARecordImportsOrNamesAsShapesIsNotFetched() {
        String record = """
                PREFIX owl: <http://www.w3.org/2002/07/owl#>
                PREFIX sh: <http://www.w3.org/ns/shacl#>
                <https://w3id.org/mithaq/id/place/x>
                    owl:imports <%1$s/o> ;
                    sh:shapesGraph <%1$s/s> .
                <%1$s/shape> a sh:NodeShape ;
                    sh:targetNode <https://w3id.org/mithaq/id/place/x> ;
                    sh:sparql <%1$s/constraint> .
                <%1$s/constraint> sh:select "SELECT $this { SERVICE <%1$s/q> { ?s ?p ?o } }" .
                """.formatted(address);

        HttpResponse<String> response = new Client(port).post("/api/check", "text/turtle", record);

        assertThat(response.statusCode()).isIn(200, 422);
        assertThat(calls).isEmpty();
    }
}
