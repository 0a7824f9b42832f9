package org.mithaq.web.queries;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.QueryCatalog;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.mithaq.support.Triples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What a running server says of what may be asked: the list, the OpenAPI description, the examples. */
@RunningServer
class CatalogueApiIT {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String EXAMPLES = "/.well-known/sparql-examples";

    @LocalServerPort
    private int port;

    @Autowired
    private Supplier<QueryCatalog> catalog;

    @Autowired
    private RequestMappingHandlerMapping mappings;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Which posts have these roles?, a role in a body",
        "fr, Quels postes ont ces rôles ?, un rôle dans un organe",
        "ar, أي المناصب لها هذه الأدوار؟, دور في هيئة"
    })
    void everyQueryIsListedInTheLanguageOfTheReader(String language, String title, String description) {
        HttpResponse<String> answer = client.get("/api/queries", "Accept-Language", language);

        assertThat(Client.header(answer, "Content-Language")).isEqualTo(language);
        JsonNode queries = Client.json(answer).get("queries");
        assertThat(queries).hasSameSizeAs(catalog.get().queries());
        assertThat(query(queries, "trial/posts-of-roles").get("title").asString())
                .isEqualTo(title);
        JsonNode concept = parameter(query(queries, "trial/values"), "aConcept");
        assertThat(concept.get("description").asString()).isEqualTo(description);
        queries.valueStream()
                .flatMap(query -> query.path("parameters").valueStream())
                .forEach(parameter -> assertThat(Triples.isInScriptOf(
                                language, parameter.get("description").asString()))
                        .as(parameter.toString())
                        .isTrue());
        assertThat(concept.get("values").valueStream().map(JsonNode::asString)).contains("chair");
    }

    @Test
    void theListTellsHowToAsk() {
        JsonNode queries = Client.json(client.get("/api/queries/statements")).get("queries");
        JsonNode query = query(queries, "statements/statements-mentioning");

        assertThat(queries).hasSameSizeAs(catalog.get().ofTopic("statements"));
        assertThat(query.get("answers").get(0).asString()).isEqualTo("CQ-36");
        assertThat(query.get("limit").asInt()).isEqualTo(500);
        assertThat(query.get("returns").get(0).get("name").asString()).isEqualTo("mentioned");
        assertThat(parameter(query, "thing").get("defaults")).hasSize(3);
        assertThat(client.get(query.get("example").asString()).statusCode()).isEqualTo(200);
    }

    @Test
    void everyExampleOfTheListIsAnswered() {
        JsonNode queries = Client.json(client.get("/api/queries")).get("queries");
        queries.valueStream()
                .filter(query -> !query.get("path").asString().endsWith("never-ends"))
                .forEach(query -> assertThat(
                                client.get(query.get("example").asString()).statusCode())
                        .as(query.get("path").asString())
                        .isEqualTo(200));
    }

    @Test
    void theJsonIsJsonLd() {
        Graph graph = RDFParser.fromString(client.get("/api/queries").body(), Lang.JSONLD11)
                .toGraph();

        assertThat(graph.find(Node.ANY, RDF.type.asNode(), sh("SPARQLExecutable"))
                        .toList())
                .hasSameSizeAs(catalog.get().queries());
        assertThat(graph.find(Node.ANY, sh("parameter"), Node.ANY).toList()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void theExamplesAreThoseOfTheListInEveryFormOfRdf(String type) {
        Graph examples = graph(EXAMPLES, type);

        assertThat(examples.isIsomorphicWith(graph("/api/queries", type))).isTrue();
        assertThat(executables(examples)).hasSameSizeAs(catalog.get().queries());
    }

    @Test
    void anExampleIsAQuestionInThreeLanguagesWithAnEndpointAndPrefixes() {
        Graph examples = graph(EXAMPLES, "text/turtle");

        assertThat(executables(examples)).allSatisfy(example -> {
            assertThat(objects(examples, example, RDFS.comment.asNode()))
                    .extracting(Node::getLiteralLanguage)
                    .containsExactlyInAnyOrder("ar", "en", "fr");
            assertThat(objects(examples, example, schema("target")))
                    .extracting(Node::getURI)
                    .containsExactly(client.address("/sparql").toString());
            assertThat(objects(examples, example, schema("keywords"))).isNotEmpty();
            assertThat(objects(examples, example, sh("prefixes")))
                    .allSatisfy(table ->
                            assertThat(objects(examples, table, sh("declare"))).hasSizeGreaterThan(20));
        });
    }

    @Test
    void anExampleParsesAndRuns() {
        Graph examples = graph(EXAMPLES, "text/turtle");
        for (String form : List.of("select", "construct")) {
            List<Triple> texts = examples.find(Node.ANY, sh(form), Node.ANY).toList();
            assertThat(texts).isNotEmpty();
            for (Triple text : texts) {
                String query = text.getObject().getLiteralLexicalForm();
                assertThat(query).doesNotContain("#+");
                QueryFactory.create(query, Syntax.syntaxSPARQL_11);
                if (!text.getSubject().getURI().endsWith("never-ends")) {
                    assertThat(client.query(query).statusCode()).as(query).isEqualTo(200);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "fr"})
    void theDescriptionIsOpenApi(String language) {
        HttpResponse<String> answer = client.get("/api/openapi.json", "Accept-Language", language);
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(answer.body(), null, options);

        assertThat(parsed.getMessages()).isEmpty();
        OpenAPI description = parsed.getOpenAPI();
        assertThat(description.getOpenapi()).startsWith("3.1");
        assertThat(answer.body()).doesNotContain("\"$api.");
        assertThat(description.getServers().get(0).getUrl()).isEqualTo("http://localhost:" + port);
        for (CatalogQuery query : catalog.get().queries()) {
            Operation operation =
                    description.getPaths().get("/api/queries/" + query.path()).getGet();
            assertThat(query.header().summary()).containsValue(operation.getSummary());
            assertThat(operation.getParameters())
                    .hasSizeGreaterThan(query.header().parameters().size());
            assertThat(operation.getResponses()).containsKeys("200", "304", "400", "406", "503");
        }
    }

    @Test
    void theDescriptionNamesEveryAddressOfTheServer() {
        Set<String> served = new TreeSet<>(Set.of("/sparql", "/update", "/data", "/api/queries/{topic}/{name}.rq"));
        mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(pattern -> pattern.replace("/**", "/{path}").replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
                .forEach(served::add);
        served.remove("/error");
        // pages are for people; one entry stands for all of them, but for lists, which are files too
        Set<String> pages = Set.of("/{language}/{path}", "/{language}/browse/{list}");
        served.removeIf(address -> address.equals("/")
                || address.startsWith("/assets/")
                || address.startsWith("/{language}") && !pages.contains(address));
        served.remove("/api/queries/{topic}/{name}");
        Set<String> described = new TreeSet<>(
                Client.json(client.get("/api/openapi.json")).get("paths").propertyNames());
        catalog.get().queries().forEach(query -> described.remove("/api/queries/" + query.path()));

        assertThat(described).isEqualTo(served);
    }

    @Test
    void anExampleOfAParameterIsOfItsType() {
        JsonNode values = Client.json(client.get("/api/openapi.json"))
                .get("paths")
                .get("/api/queries/trial/values")
                .get("get")
                .get("parameters");

        assertThat(named(values, "anInteger").get("example").isInt()).isTrue();
        assertThat(named(values, "anInteger").get("schema").get("default").asInt())
                .isEqualTo(7);
        assertThat(named(values, "aBoolean").get("example").isBoolean()).isTrue();
        assertThat(named(values, "anEnum").get("schema").get("enum")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/queries", "/api/queries/actors", "/api/openapi.json", EXAMPLES})
    void aDocumentIsSentOnce(String path) {
        HttpResponse<String> first = client.get(path);
        HttpResponse<String> again = client.get(path, "If-None-Match", Client.header(first, "ETag"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(Client.header(again, "Vary")).isEqualTo(Client.header(first, "Vary"));
        assertThat(Client.header(first, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    private Graph graph(String path, String type) {
        HttpResponse<String> answer = client.get(path, "Accept", type);
        assertThat(answer.statusCode()).isEqualTo(200);
        return RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type))
                .toGraph();
    }

    private static List<Node> executables(Graph graph) {
        return graph.find(Node.ANY, RDF.type.asNode(), sh("SPARQLExecutable"))
                .mapWith(Triple::getSubject)
                .toList();
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private static JsonNode query(JsonNode queries, String path) {
        return queries.valueStream()
                .filter(query -> query.get("path").asString().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode parameter(JsonNode query, String name) {
        return named(query.get("parameters"), name);
    }

    private static JsonNode named(JsonNode list, String name) {
        return list.valueStream()
                .filter(item -> item.has("name") && item.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Node sh(String name) {
        return NodeFactory.createURI(SH + name);
    }

    private static Node schema(String name) {
        return NodeFactory.createURI("https://schema.org/" + name);
    }
}
