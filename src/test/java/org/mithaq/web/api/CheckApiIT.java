package org.mithaq.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@RunningServer
class CheckApiIT {

    private static final String TRIG = "application/trig";
    private static final String TURTLE = "text/turtle";

    @LocalServerPort
    private int port;

    @Test
    void theReportInJsonSaysWhatIsWrongInTheLanguageOfTheReader() {
        HttpResponse<String> response =
                new Client(port).post("/api/check", TRIG, body("unfit.trig"), "Accept-Language", "ar-MA, en;q=0.5");

        JsonNode report = Client.json(response);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(Client.header(response, "Content-Language")).isEqualTo("ar");
        assertThat(report.get("conforms").asBoolean()).isFalse();
        assertThat(response.body())
                .contains("https://w3id.org/mithaq/id/place/waha")
                .containsPattern("\\p{InArabic}{3}");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle",
        "application/ld+json, application/ld+json",
        "application/n-triples, application/n-triples",
        "application/rdf+xml, application/rdf+xml"
    })
    void theReportInRdfIsAValidationReport(String accept, String type) {
        HttpResponse<String> response = new Client(port).post("/api/check", TRIG, body("unfit.trig"), "Accept", accept);

        Graph report = graph(response, type);
        assertThat(report.contains(Node.ANY, SHACL.conforms, NodeConst.nodeFalse))
                .isTrue();
        assertThat(report.find(Node.ANY, SHACL.resultSeverity, SHACL.Violation).hasNext())
                .isTrue();
        assertThat(report.find(Node.ANY, SHACL.resultMessage, Node.ANY)
                        .mapWith(triple -> triple.getObject().getLiteralLanguage())
                        .toSet())
                .contains("ar", "en", "fr");
    }

    @Test
    void aWarningIsListedAndDoesNotMakeTheRecordUnfit() {
        HttpResponse<String> response =
                new Client(port).post("/api/check", TRIG, body("warning.trig"), "Accept", TURTLE);

        Graph report = graph(response, TURTLE);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(report.contains(Node.ANY, SHACL.conforms, NodeConst.nodeTrue))
                .isTrue();
        assertThat(report.find(Node.ANY, SHACL.resultSeverity, SHACL.Warning).hasNext())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ar, لا يمكن إدخاله في المخطط المعرفي",
        "fr, ne peut pas entrer dans le graphe",
        "en, may not enter the graph"
    })
    void theReportAsTextIsForPeople(String language, String verdict) {
        HttpResponse<String> response = new Client(port)
                .post("/api/check", TRIG, body("unfit.trig"), "Accept", "text/plain", "Accept-Language", language);

        assertThat(response.body().lines().findFirst().orElseThrow()).contains(verdict);
        assertThat(response.body()).contains("<https://w3id.org/mithaq/id/place/waha>");
    }

    @Test
    void aCheckChangesNothing() {
        Client client = new Client(port);

        client.post("/api/check", TRIG, body("fit.trig"));

        assertThat(Client.json(client.query("ASK { <place/waha> ?p ?o }"))
                        .get("boolean")
                        .asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "gzip, gzip", "x-unheard-of"})
    void aCompressedBodyIsNotRead(String encoding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body("fit.trig"));
        }

        HttpResponse<String> response =
                new Client(port).post("/api/check", TRIG, bytes.toByteArray(), "Content-Encoding", encoding);

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(Client.code(response)).isEqualTo("request.encoding");
    }

    @Test
    void identityIsNoCompression() {
        assertThat(new Client(port)
                        .post("/api/check", TRIG, body("fit.trig"), "Content-Encoding", "identity")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_048_577, 10_000_000})
    void aBodyThatIsTooLargeIsRefusedWithAndWithoutItsLength(int length) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) '#');
        Client client = new Client(port);

        HttpResponse<String> announced = client.post("/api/check", TURTLE, body);
        HttpResponse<String> chunked = client.send(
                "POST",
                "/api/check",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "Content-Type",
                TURTLE);

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(Client.code(announced)).isEqualTo("record.too-large");
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(Client.code(chunked)).isEqualTo("record.too-large");
    }

    @Test
    void aBodyOfTheLargestSizeIsRead() {
        String comment = "#" + "x".repeat(1_048_576 - body("fit.ttl").length - 2) + "\n";

        assertThat(new Client(port)
                        .post("/api/check", TURTLE, comment + new String(body("fit.ttl"), StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text/turtle | <a:s> <a:p> | [ <a:p>  | 1 | ] | . | record.too-deep",
                "text/turtle | <a:s> <a:p> | ( | 1 | ) | . | record.too-deep",
                "application/ld+json | `` | {\"b:x\": | 1 | } | `` | record.too-deep",
                "application/ld+json | {\"b:x\": | [ | 1 | ] | } | record.too-deep",
                "application/rdf+xml | <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:m=\"a:\"> | <m:A><m:b> | `` | </m:b></m:A> | </rdf:RDF> | record.unnamed-entity"
            })
    void twentyThousandLevelsAreRefused(
            String type, String before, String open, String inside, String close, String after, String code) {
        String text = before + open.repeat(20_000) + inside + close.repeat(20_000) + after;

        HttpResponse<String> response = new Client(port).post("/api/check", type, text);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Client.code(response)).isEqualTo(code);
    }

    @Test
    void aMalformedTextIsRefusedWithLineAndColumn() {
        JsonNode problem = Client.json(new Client(port).post("/api/check", TURTLE, body("broken.ttl")));

        assertThat(problem.get("line").asInt()).isEqualTo(4);
        assertThat(problem.get("column").asInt()).isEqualTo(7);
        assertThat(problem.get("file").asString()).isEqualTo("record");
    }

    private static Graph graph(HttpResponse<String> response, String type) {
        Lang lang = RDFLanguages.contentTypeToLang(type);
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(response.body(), lang).parse(graph);
        return graph;
    }

    private static byte[] body(String file) {
        try (InputStream in = CheckApiIT.class.getResourceAsStream("/http/bodies/" + file)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
