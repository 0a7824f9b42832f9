package org.mithaq.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Home and lists of the sample data. */
@RunningServer
class BrowseIT {

    private static final String HTML = "text/html";

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    /** One row of {@code browse/pages.csv} each: a text that a page shows. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/browse/pages.csv", numLinesToSkip = 1)
    void aPageShows(String path, String text) {
        HttpResponse<String> page = client.get(path, "Accept", HTML);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(words(page)).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "/ar/browse/nothing,404,لا شيء",
        "/en/browse/meetings?page=999,404,",
        "/fr/browse/meetings?sort=color,400,sort",
        "/en/browse/people?sort=newest,400,sort",
        "/en/browse/meetings?page=0,400,page",
        "/en/browse/meetings?format=doc,400,format",
        "/en/browse/meetings?q=a&q=b,400,q",
        "/en/search?q=rabat&page=900,404,"
    })
    void whatIsNotThereIsAPageThatSaysSo(String path, int status, String text) {
        HttpResponse<String> page = client.get(path, "Accept", HTML);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(Client.header(page, "Content-Type")).startsWith(HTML);
        if (text != null) {
            assertThat(words(page)).contains(text);
        }
    }

    @Test
    void nothingThatAReaderSendsIsMarkup() {
        String evil = Client.encode("<script>alert(1)</script>\u202Egnp");
        String page = client.get("/en/browse/meetings?q=" + evil + "&country=" + evil, "Accept", HTML)
                .body();

        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;\\u202Egnp")
                .doesNotContain("<script>alert");
        assertThat(words(page)).doesNotContain("\u202E");
    }

    /** The field itself keeps what was typed. */
    private static String words(String page) {
        return page.replaceAll("<input[^>]*>", "").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static String words(HttpResponse<String> page) {
        return words(page.body()).replace("&#39;", "'");
    }

    @Test
    void anAddressSaysAllThatIsChosenAndEachChoiceCanBeGivenUp() {
        String page = client.get("/en/browse/meetings?year=2024&country=state/morocco", "Accept", HTML)
                .body();

        assertThat(page)
                .contains("href=\"/en/browse/meetings?country=state/morocco\"")
                .contains("href=\"/en/browse/meetings?year=2024\"")
                .contains("href=\"/ar/browse/meetings?year=2024&amp;country=state/morocco\"")
                .contains("href=\"/en/browse/meetings?year=2024&amp;country=state/egypt&amp;country=state/morocco\"");
    }

    @ParameterizedTest
    @CsvSource({
        "csv,text/csv",
        "csv-excel,text/csv",
        "csv-excel-semicolon,text/csv",
        "xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void justThisListIsAFile(String format, String type) {
        String path = "/ar/browse/meetings?country=state/morocco&format=" + format;
        HttpResponse<String> file = client.get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(Client.header(file, "Content-Type")).startsWith(type);
        assertThat(Client.header(file, "Content-Disposition")).startsWith("attachment; filename=\"mithaq-meetings.");
        assertThat(client.get(path, "If-None-Match", Client.header(file, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        if (type.equals("text/csv")) {
            List<String> lines = file.body().lines().toList();
            String page =
                    client.get("/ar/browse/meetings?country=state/morocco").body();
            assertThat(lines).hasSize(1 + page.split("class=\"fine dots\"", -1).length - 1);
        }
    }

    @Test
    void programsGetTermsAndNamesInAllLanguages() {
        List<String> lines =
                client.get("/fr/browse/states?format=csv").body().lines().toList();

        assertThat(lines.get(0)).isEqualTo("iri,name_ar,name_en,name_fr,date,network,source");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("https://w3id.org/mithaq/id/state/egypt,مصر,Egypt,Égypte,,"));
    }

    /** The same things as in the table, each described, and none of them more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "meetings?country=state/morocco",
                "statements?q=",
                "objectives?sort=name",
                "states?q=a",
                "places?q=xyzzy"
            })
    void statementsAreOfTheThingsOfTheList(String list) {
        String path = "/fr/browse/" + list + "&format=";
        Set<String> listed = client.get(path + "csv")
                .body()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toSet());

        Graph turtle = graph(client.get(path + "ttl").body(), Lang.TURTLE);
        Graph json = graph(client.get(path + "jsonld").body(), Lang.JSONLD11);

        assertThat(members(turtle)).isEqualTo(listed);
        assertThat(listed).allMatch(iri -> turtle.contains(NodeFactory.createURI(iri), RDF.type.asNode(), Node.ANY));
        assertThat(numberOf(turtle)).isEqualTo(String.valueOf(listed.size()));
        assertThat(members(json)).isEqualTo(listed);
        // the list itself goes by the address of its document
        assertThat(withoutList(json).isIsomorphicWith(withoutList(turtle))).isTrue();
    }

    private static Graph graph(String text, Lang lang) {
        return RDFParser.fromString(text, lang).toGraph();
    }

    private static Set<String> members(Graph graph) {
        return graph.find(Node.ANY, RDFS.member.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getURI())
                .toSet();
    }

    private static String numberOf(Graph graph) {
        return graph.find(Node.ANY, SchemaDO.numberOfItems.asNode(), Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
    }

    private static Graph withoutList(Graph graph) {
        Node list = graph.find(Node.ANY, RDF.type.asNode(), SchemaDO.ItemList.asNode())
                .next()
                .getSubject();
        graph.remove(list, Node.ANY, Node.ANY);
        return graph;
    }

    @Test
    void actorsOfAListAreANetworkOfTheirOwn() throws Exception {
        String list = "/ar/browse/institutions?country=state/morocco&format=";
        long listed = client.get(list + "csv").body().lines().skip(1).count();

        NodeList nodes = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        client.get(list + "graphml").body().getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("node");

        assertThat(nodes.getLength()).isPositive().isEqualTo((int) listed);
        assertThat(client.get("/en/browse/institutions").body()).contains("format=graphml");
        assertThat(client.get("/en/browse/meetings").body())
                .contains("format=ttl")
                .doesNotContain("format=graphml");
    }

    @Test
    void theCalendarIsOfferedWhereItHasTheSameMeetings() {
        assertThat(client.get("/en/browse/meetings").body()).contains("href=\"/api/calendar.ics\"");
        assertThat(client.get("/en/browse/meetings?country=state/morocco").body())
                .contains("href=\"/api/calendar.ics?country=https://w3id.org/mithaq/id/state/morocco\"");
        assertThat(client.get("/en/browse/meetings?year=2024").body()).doesNotContain("calendar.ics");
    }

    /** Every link of home and of the lists into this server's own lists is followed. */
    @ParameterizedTest
    @ValueSource(strings = {"/ar/", "/en/browse", "/fr/browse/commitments", "/ar/browse/sources"})
    void linksLeadSomewhere(String path) {
        String page = client.get(path, "Accept", HTML).body();
        List<String> links = Pattern.compile("href=\"(/[a-z]{2}/browse[^\"]*)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .limit(40)
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(client.get(link, "Accept", HTML).statusCode())
                        .as(link)
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "fr"})
    void browsersLearnTheSearch(String language) throws Exception {
        HttpResponse<String> answer = client.get("/" + language + "/opensearch.xml");
        Document description = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));

        assertThat(Client.header(answer, "Content-Type")).startsWith("application/opensearchdescription+xml");
        assertThat(description.getElementsByTagName("ShortName").item(0).getTextContent())
                .hasSizeLessThanOrEqualTo(16);
        String template = description
                .getElementsByTagName("Url")
                .item(0)
                .getAttributes()
                .getNamedItem("template")
                .getTextContent();
        assertThat(template).endsWith(":" + port + "/" + language + "/search?q={searchTerms}&page={startPage?}");
    }
}
