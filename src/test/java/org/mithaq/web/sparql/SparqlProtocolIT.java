package org.mithaq.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The SPARQL 1.1 Protocol as the endpoint speaks it: ways to ask, forms of results, graphs, other origins. */
@RunningServer
class SparqlProtocolIT {

    private static final String ARABIC = "ميثاق الأمم المتحدة، \"2023\"\nسطر ثان 😀";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values"
            })
    void arabicComesThroughInEveryFormOfRows(String type) {
        String query = "SELECT ?x { VALUES ?x { '''%s''' } }".formatted(ARABIC);

        HttpResponse<String> response = new Client(port).query(query, "Accept", type);

        Lang lang = WebContent.contentTypeToLangResultSet(type);
        RowSetReader reader = RowSetReaderRegistry.getFactory(lang).create(lang);
        RowSet rows = reader.read(bytes(response), Context.emptyContext());
        assertThat(rows.next().get(Var.alloc("x")).getLiteralLexicalForm().replace("\r\n", "\n"))
                .isEqualTo(ARABIC);
        assertThat(rows.hasNext()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void arabicComesThroughInEveryFormOfGraphs(String type) {
        String query = "CONSTRUCT { <a:s> <a:p#p> ?x } WHERE { VALUES ?x { '''%s'''@ar } }".formatted(ARABIC);

        HttpResponse<String> response = new Client(port).query(query, "Accept", type);

        var graph = GraphFactory.createDefaultGraph();
        RDFParser.source(bytes(response))
                .lang(RDFLanguages.contentTypeToLang(type))
                .parse(graph);
        assertThat(graph.find().next().getObject().getLiteralLexicalForm()).isEqualTo(ARABIC);
        assertThat(graph.size()).isEqualTo(1);
    }

    @Test
    void theThreeWaysToAskGiveTheSameAnswer() {
        Client client = new Client(port);
        String query = "SELECT ?type (COUNT(*) AS ?n) { ?s a ?type } GROUP BY ?type ORDER BY ?type";

        String direct = client.query(query).body();

        assertThat(client.get("/sparql?query=" + Client.encode(query)).body()).isEqualTo(direct);
        assertThat(client.post("/sparql", Client.FORM, "query=" + Client.encode(query))
                        .body())
                .isEqualTo(direct);
        assertThat(direct).contains("https://w3id.org/mithaq/ontology#Place");
    }

    @Test
    void aMethodInAHeaderOrParameterIsNoMethod() {
        Client client = new Client(port);

        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            assertThat(client.post("/sparql", Client.QUERY, "ASK {}", header, "DELETE")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(client.post("/sparql?_method=DELETE", Client.FORM, "query=ASK%7B%7D&_method=PUT")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nothingThatIsSentChangesTheStore() {
        Client client = new Client(port);
        String before = count(client, "");
        String triple = "<a:s> <a:p> <a:o> .";

        client.post("/sparql", "application/sparql-update", "INSERT DATA { " + triple + " }");
        client.post("/sparql?update=" + Client.encode("CLEAR ALL"), Client.FORM, "");
        client.post("/sparql", Client.FORM, "update=" + Client.encode("CLEAR ALL"));
        client.post("/sparql", Client.FORM, "query=" + Client.encode("CLEAR ALL"));
        client.post("/sparql?default", "text/turtle", triple);
        client.send("PUT", "/sparql?default", BodyPublishers.ofString(triple), "Content-Type", "text/turtle");
        client.send("PUT", "/sparql?graph=a:g", BodyPublishers.ofString(triple), "Content-Type", "text/turtle");
        client.send("DELETE", "/sparql?default", BodyPublishers.noBody());
        client.send("DELETE", "/sparql?query=ASK%7B%7D", BodyPublishers.noBody());
        client.send("PATCH", "/sparql", BodyPublishers.ofString("CLEAR ALL"), "Content-Type", Client.QUERY);

        assertThat(count(client, "")).isEqualTo(before).isNotEqualTo("0");
    }

    @Test
    void theDefaultGraphIsTheUnionOfTheNamedGraphs() {
        Client client = new Client(port);

        assertThat(value(client, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", ""))
                .isEqualTo(value(
                        client, "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } }", ""));
    }

    @Test
    void graphsOfTheQueryAndOfTheProtocolAreThoseOfTheStore() {
        Client client = new Client(port);
        String ontology = "https://w3id.org/mithaq/ontology";
        String in = value(client, "SELECT (COUNT(*) AS ?n) { GRAPH <" + ontology + "> { ?s ?p ?o } }", "");

        assertThat(in).isNotEqualTo("0").isNotEqualTo(count(client, ""));
        assertThat(count(client, "&default-graph-uri=" + Client.encode(ontology)))
                .isEqualTo(in);
        assertThat(value(client, "SELECT (COUNT(*) AS ?n) FROM <" + ontology + "> { ?s ?p ?o }", ""))
                .isEqualTo(in);
        assertThat(value(
                        client,
                        "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }",
                        "&named-graph-uri=" + Client.encode(ontology)))
                .isEqualTo(in);
        assertThat(value(client, "SELECT (COUNT(*) AS ?n) FROM NAMED <" + ontology + "> { GRAPH ?g { ?s ?p ?o } }", ""))
                .isEqualTo(in);
        assertThat(count(client, "&default-graph-uri=" + Client.encode("https://example.org/no-such-graph")))
                .isEqualTo("0");
        assertThat(count(client, "&default-graph-uri=" + Client.encode("file:///etc/passwd")))
                .isEqualTo("0");
    }

    @Test
    void headGivesWhatGetGivesButTheBody() {
        Client client = new Client(port);
        String path = "/sparql?query=" + Client.encode("SELECT * { ?s ?p ?o } LIMIT 3");

        HttpResponse<String> head = client.send("HEAD", path, BodyPublishers.noBody());
        HttpResponse<String> get = client.get(path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(Client.header(head, "Content-Type")).isEqualTo(Client.header(get, "Content-Type"));
    }

    @Test
    void pagesOfOtherOriginsMayAsk() {
        Client client = new Client(port);

        HttpResponse<String> preflight = client.send(
                "OPTIONS",
                "/sparql",
                BodyPublishers.noBody(),
                "Origin",
                "https://example.org",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");
        HttpResponse<String> answer = client.query("ASK {}", "Origin", "https://example.org");
        HttpResponse<String> refusal = client.query("nonsense", "Origin", "https://example.org");

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(Client.header(preflight, "Access-Control-Allow-Methods")).isEqualTo("GET, POST");
        assertThat(Client.header(preflight, "Access-Control-Allow-Headers")).contains("Content-Type");
        for (HttpResponse<String> response : List.of(preflight, answer, refusal)) {
            assertThat(Client.header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(response.headers().map()).doesNotContainKey("access-control-allow-credentials");
        }
    }

    @Test
    void aMethodThatIsNotAllowedIsToldWhichAre() {
        HttpResponse<String> response = new Client(port).send("DELETE", "/sparql", BodyPublishers.noBody());

        assertThat(Client.header(response, "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    }

    private static String count(Client client, String parameters) {
        return value(client, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", parameters);
    }

    private static String value(Client client, String query, String parameters) {
        HttpResponse<String> response = client.get("/sparql?query=" + Client.encode(query) + parameters);
        return Client.json(response)
                .get("results")
                .get("bindings")
                .get(0)
                .get("n")
                .get("value")
                .asString();
    }

    private static ByteArrayInputStream bytes(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8));
    }
}
