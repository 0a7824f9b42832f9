package org.mithaq.web.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.CsvFile;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Queries of the catalogue asked over HTTP. Those of the topic {@code trial} are files of the test resources alone. */
@RunningServer
class QueryApiIT {

    private static final String ROLES = "/api/queries/trial/posts-of-roles";
    private static final String PLACES = "/api/queries/trial/places";
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/sparql-results+json",
        "xml, application/sparql-results+xml",
        "csv, text/csv",
        "tsv, text/tab-separated-values"
    })
    void rowsComeInFourForms(String format, String type) {
        HttpResponse<String> byName = client.get(ROLES + "?format=" + format, "Accept", "image/png");
        HttpResponse<String> byType = client.get(ROLES, "Accept", type);

        assertThat(byName.statusCode()).isEqualTo(200);
        assertThat(Client.header(byName, "Content-Type")).startsWith(type);
        assertThat(byName.body()).isEqualTo(byType.body());
        assertThat(rows(byName.body(), format))
                .isEqualTo(CsvFile.parse(client.get(ROLES + "?format=csv").body())
                        .rows()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "turtle, text/turtle",
        "jsonld, application/ld+json",
        "nt, application/n-triples",
        "rdfxml, application/rdf+xml"
    })
    void graphsComeInFourForms(String format, String type) {
        HttpResponse<String> byName = client.get(PLACES + "?format=" + format);
        HttpResponse<String> byType = client.get(PLACES, "Accept", type);

        assertThat(Client.header(byName, "Content-Type")).startsWith(type);
        assertThat(byType.statusCode()).isEqualTo(200);
        Lang lang = RDFLanguages.contentTypeToLang(type);
        assertThat(RDFParser.fromString(byName.body(), lang)
                        .toGraph()
                        .isIsomorphicWith(
                                RDFParser.fromString(byType.body(), lang).toGraph()))
                .isTrue();
        assertThat(byName.body()).contains("القاهرة");
    }

    @Test
    void aThingIsDescribed() {
        HttpResponse<String> answer = client.get("/api/queries/trial/thing?thing=org:unnm");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("https://w3id.org/mithaq/id/org/unnm");
        assertThat(Client.header(answer, "Link")).isEmpty();
        assertThat(Client.code(client.get("/api/queries/trial/thing?thing=org:unnm&page=1")))
                .isEqualTo("query.parameter-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {ROLES, PLACES})
    void theLinksLeadThroughAllPagesAndEnd(String path) {
        List<String> tags = new ArrayList<>();
        String address = path + "?pageSize=4&format=" + (path.equals(ROLES) ? "csv" : "nt");
        HttpResponse<String> page = client.get(address);
        assertThat(Client.header(page, "Link")).contains("rel=\"first\"").doesNotContain("rel=\"prev\"");
        while (page != null) {
            assertThat(page.statusCode()).isEqualTo(200);
            tags.add(Client.header(page, "ETag"));
            Matcher next = NEXT.matcher(Client.header(page, "Link"));
            page = next.find() ? client.get(next.group(1)) : null;
        }
        assertThat(tags).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    }

    @Test
    void theLinkToTheNextPageKeepsTheValuesAndNamesNoHost() {
        HttpResponse<String> page = client.get(
                ROLES + "?role=chair&role=coordinator&pageSize=1&format=tsv", "X-Forwarded-Host", "evil.example.org");

        assertThat(Client.header(page, "Link"))
                .contains("<" + ROLES + "?role=chair&role=coordinator&pageSize=1&format=tsv&page=2>; rel=\"next\"")
                .doesNotContain("evil");
    }

    @Test
    void whoHasTheAnswerIsToldSo() {
        HttpResponse<String> first = client.get(ROLES);
        String tag = Client.header(first, "ETag");
        HttpResponse<String> again = client.get(ROLES, "If-None-Match", tag);

        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(Client.header(first, "Cache-Control")).isEqualTo("public, no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(Client.header(again, "ETag")).isEqualTo(tag);
        assertThat(Client.header(again, "Vary")).isEqualTo("Accept");
        assertThat(Client.header(again, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(client.get(ROLES, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
        assertThat(client.get(ROLES, "If-None-Match", tag, "Accept", "text/csv").statusCode())
                .as("another form")
                .isEqualTo(200);
        assertThat(client.get(ROLES + "?role=chair", "If-None-Match", tag).statusCode())
                .as("other values")
                .isEqualTo(200);
        assertThat(client.get(ROLES + "?page=1", "If-None-Match", tag).statusCode())
                .as("the same call in other words")
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({"en, one of these codes", "fr, un de ces codes", "ar, أحد هذه الرموز"})
    void aWrongValueIsExplainedInTheLanguageOfTheReader(String language, String words) {
        HttpResponse<String> answer = client.get(ROLES + "?role=" + Client.encode("ملك"), "Accept-Language", language);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Client.json(answer).get("detail").asString())
                .contains("role")
                .contains("ملك")
                .contains(words)
                .contains("coordinator")
                .contains("role=chair");
        assertThat(Client.json(answer).get("value").asString()).isEqualTo("ملك");
        assertThat(Client.header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void theTextOfAQueryIsThatOfItsFile() {
        String path = "/api/queries/actors/office-holders";
        String file = ProjectFiles.text(Path.of("queries/api/actors/office-holders.rq"));
        HttpResponse<String> byEnding = client.get(path + ".rq");

        assertThat(byEnding.body()).isEqualTo(file);
        assertThat(Client.header(byEnding, "Content-Type")).isEqualTo(Client.QUERY);
        assertThat(client.get(path, "Accept", Client.QUERY).body()).isEqualTo(file);
        assertThat(client.get(path + ".rq", "If-None-Match", Client.header(byEnding, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theFormsAreListedWhenNoneIsAcceptable() {
        HttpResponse<String> answer = client.get(ROLES, "Accept", "text/turtle");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(Client.json(answer).get("offered").asString())
                .contains("text/csv")
                .contains("application/sparql-query")
                .doesNotContain("turtle");
    }

    @Test
    void pagesOfEveryOriginMayAsk() {
        HttpResponse<String> preflight =
                client.send("OPTIONS", ROLES, BodyPublishers.noBody(), "Access-Control-Request-Method", "GET");

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(Client.header(preflight, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(Client.header(preflight, "Access-Control-Allow-Methods")).isEqualTo("GET");
        assertThat(Client.header(client.get(ROLES), "Access-Control-Expose-Headers"))
                .contains("ETag", "Link");
    }

    @Test
    void aHeadIsThatOfTheAnswer() {
        HttpResponse<String> get = client.get(ROLES + "?pageSize=1");
        HttpResponse<String> head = client.send("HEAD", ROLES + "?pageSize=1", BodyPublishers.noBody());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String header : List.of("ETag", "Link", "Content-Type", "Vary", "Content-Length")) {
            assertThat(Client.header(head, header)).as(header).isEqualTo(Client.header(get, header));
        }
    }

    @Test
    void aQueryThatNeverEndsIsEnded() {
        HttpResponse<String> answer = client.get("/api/queries/trial/never-ends");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Client.code(answer)).isEqualTo("query.timeout");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void aMalformedAddressIsAProblemOfTheSender() {
        for (String query : List.of("?role=%FF", "?%00=1", "?role=%00")) {
            HttpResponse<String> answer = client.get(ROLES + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
        }
    }

    private static int rows(String body, String format) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Lang lang = switch (format) {
            case "json" -> ResultSetLang.RS_JSON;
            case "xml" -> ResultSetLang.RS_XML;
            case "csv" -> ResultSetLang.RS_CSV;
            default -> ResultSetLang.RS_TSV;
        };
        return ResultSetFormatter.consume(ResultSetMgr.read(new ByteArrayInputStream(bytes), lang));
    }
}
