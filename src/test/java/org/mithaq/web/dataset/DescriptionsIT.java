package org.mithaq.web.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What programs that read descriptions find: harvesters, editors, query engines. */
@RunningServer
class DescriptionsIT {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void open() {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dataset", "/sparql"})
    void jenaAndRdf4jReadEachFormAlike(String path) throws IOException {
        Graph turtle = graph(path, "text/turtle");
        assertThat(turtle.size()).isGreaterThan(4_000);
        for (String type :
                List.of("application/ld+json", "application/rdf+xml", "application/n-triples", "application/trig")) {
            assertThat(graph(path, type).isIsomorphicWith(turtle)).as(type).isTrue();
        }
        for (RDFFormat format : List.of(RDFFormat.TURTLE, RDFFormat.NTRIPLES)) {
            String body =
                    client.get(path, "Accept", format.getDefaultMIMEType()).body();
            assertThat(Rio.parse(new StringReader(body), format))
                    .as(format.getName())
                    .hasSize(turtle.size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/dataset.ttl,text/turtle",
        "/dataset.jsonld,application/ld+json",
        "/dataset.rdf,application/rdf+xml",
        "/dataset.nt,application/n-triples",
        "/dataset.trig,application/trig"
    })
    void aSuffixGivesWhatAcceptGives(String path, String type) {
        HttpResponse<String> suffixed = client.get(path, "Accept", "image/png");
        HttpResponse<String> negotiated = client.get("/dataset", "Accept", type);

        assertThat(suffixed.body()).isEqualTo(negotiated.body());
        assertThat(Client.header(suffixed, "ETag")).isEqualTo(Client.header(negotiated, "ETag"));
        assertThat(Client.header(suffixed, "Content-Type")).startsWith(type);
        assertThat(Client.header(suffixed, "Link"))
                .contains("rel=\"alternate\"")
                .doesNotContain(path + ">; rel=\"alternate\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dataset", "/dataset.nt", "/sparql"})
    void aDescriptionIsSentOnceAndToEveryOrigin(String path) {
        HttpResponse<String> first = client.get(path);
        HttpResponse<String> again = client.get(path, "If-None-Match", Client.header(first, "ETag"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(Client.header(again, "Vary")).isEqualTo(Client.header(first, "Vary"));
        assertThat(Client.header(first, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(Client.header(first, "Access-Control-Expose-Headers")).contains("ETag");
    }

    @Test
    void theWellKnownAddressLeadsToTheDescription() {
        HttpResponse<String> answer = client.get("/.well-known/void");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Client.header(answer, "Location"))
                .isEqualTo(client.address("/dataset").toString());
    }

    @ParameterizedTest
    @CsvSource({"ar,اجتماع,مشروع ميثاق", "en,Meeting,Mithaq project", "fr,Réunion,Projet Mithaq"})
    void aProgramWithoutRdfReadsNamesInItsLanguage(String language, String meeting, String publisher) {
        JsonNode data = Client.json(client.get("/dataset", "Accept", "application/json", "Accept-Language", language));

        assertThat(data.get("publisher").asString()).isEqualTo(publisher);
        assertThat(data.get("triples").asLong()).isGreaterThan(10_000);
        assertThat(data.get("classes")
                        .valueStream()
                        .map(each -> each.get("label").asString()))
                .contains(meeting);
        assertThat(RDFParser.fromString(data.toString(), Lang.JSONLD).toGraph().size())
                .isGreaterThan(100);
    }

    @Test
    void theSizesAreThoseThatQueriesFind() {
        Graph service = graph("/sparql", "text/turtle");
        Node dataset = iri(client.address("/dataset#mithaq").toString());

        assertThat(number(service, dataset, VOID + "triples")).isEqualTo(count("?s ?p ?o"));
        assertThat(service.find(Node.ANY, iri(SD + "name"), Node.ANY).toList())
                .hasSize((int) count("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"));
        Node meetings = service.find(Node.ANY, iri(VOID + "class"), iri("https://w3id.org/mithaq/ontology#Meeting"))
                .mapWith(Triple::getSubject)
                .filterKeep(part -> service.contains(dataset, iri(VOID + "classPartition"), part))
                .next();
        assertThat(number(service, meetings, VOID + "entities"))
                .isEqualTo(count("?s a <https://w3id.org/mithaq/ontology#Meeting>"));
    }

    @Test
    void anEditorLearnsWhatToOfferAfterAClass() {
        Graph service = graph("/sparql", "application/trig");
        Set<String> offered = new TreeSet<>();
        String query = ProjectFiles.text(Path.of("src/test/resources/dataset/editor-void.rq"));
        try (QueryExec execution = QueryExec.graph(service).query(query).build()) {
            execution
                    .select()
                    .forEachRemaining(row ->
                            offered.add(List.of("subjectClass", "prop", "objectClass", "objectDatatype").stream()
                                    .filter(row::contains)
                                    .map(name -> row.get(name).getURI().replaceFirst(".*[#/]", ""))
                                    .collect(Collectors.joining(" "))));
        }

        assertThat(offered)
                .contains("Meeting hasTimeSpan TimeSpan", "TimeSpan edtf string", "Meeting prefLabel langString");
        assertThat(service.find(Node.ANY, iri("http://www.w3.org/ns/shacl#prefix"), Node.ANY)
                        .toList())
                .hasSizeGreaterThan(50);
        assertThat(service.find(Node.ANY, iri("http://www.w3.org/ns/shacl#select"), Node.ANY)
                        .toList())
                .hasSizeGreaterThan(50);
    }

    /** Each form that is told of is one that the endpoint gives, and there are no others. */
    @Test
    void theEndpointGivesTheFormsThatItTellsOf() {
        Map<String, String> names = Map.of(
                "SPARQL_Results_JSON", "json",
                "SPARQL_Results_XML", "xml",
                "SPARQL_Results_CSV", "csv",
                "SPARQL_Results_TSV", "tsv",
                "Turtle", "turtle",
                "JSON-LD", "jsonld",
                "N-Triples", "nt",
                "RDF_XML", "rdfxml");
        Set<String> told = graph("/sparql", "text/turtle")
                .find(Node.ANY, iri(SD + "resultFormat"), Node.ANY)
                .mapWith(triple -> triple.getObject().getURI().substring(FORMATS.length()))
                .toSet();

        assertThat(told).isEqualTo(names.keySet());
        for (String each : told) {
            String query = each.startsWith("SPARQL") ? "ASK {}" : "CONSTRUCT WHERE { ?s a ?o } LIMIT 1";
            HttpResponse<String> answer =
                    client.get("/sparql?format=" + names.get(each) + "&query=" + Client.encode(query));
            assertThat(answer.statusCode()).as(each).isEqualTo(200);
        }
    }

    private long count(String pattern) {
        String query = "SELECT (COUNT(*) AS ?n) { { " + pattern + " } }";
        return Long.parseLong(client.query(query, "Accept", "text/csv")
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow());
    }

    private static long number(Graph graph, Node subject, String property) {
        return ((Number) graph.find(subject, iri(property), Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralValue())
                .longValue();
    }

    private Graph graph(String path, String type) {
        HttpResponse<String> answer = client.get(path, "Accept", type);
        assertThat(answer.statusCode()).isEqualTo(200);
        return RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type))
                .toGraph();
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
