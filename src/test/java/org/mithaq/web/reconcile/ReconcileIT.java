package org.mithaq.web.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.Editor;
import org.mithaq.support.WritableServer;
import org.mithaq.vocab.IriScheme;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The reconciliation as OpenRefine uses it. */
@WritableServer
class ReconcileIT {

    private static final String GANHRI = IriScheme.thing("org", "ganhri");
    private static final String NANHRI = IriScheme.thing("org", "nanhri");
    private static final String MOROCCO = IriScheme.thing("state", "morocco");

    @LocalServerPort
    private int port;

    private Editor editor;
    private Client client;

    @BeforeEach
    void connect() {
        editor = new Editor(port);
        client = editor.client();
    }

    @Test
    void theManifestLeadsToEveryService() {
        JsonNode manifest = Client.json(client.get("/reconcile?lang=ar"));

        assertThat(manifest.get("versions").get(0).asString()).isEqualTo("0.2");
        assertThat(texts(manifest.get("defaultTypes"), "name")).contains("مؤسسة", "شبكة", "شخص", "دولة");
        for (String name : List.of("entity", "type", "property")) {
            JsonNode service = manifest.get("suggest").get(name);
            HttpResponse<String> found = client.get(path(service) + "&prefix=a");
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(Client.header(found, "Content-Language")).isEqualTo("ar");
        }
        JsonNode proposals = manifest.get("extend").get("propose_properties");
        assertThat(client.get(path(proposals) + "&type=Meeting").statusCode()).isEqualTo(200);
        String preview = manifest.get("preview").get("url").asString().replace("{{id}}", Client.encode(GANHRI));
        assertThat(client.get(relative(preview)).body()).contains("dir=\"rtl\"");
    }

    @ParameterizedTest
    @CsvSource({
        "GANHRI, org/ganhri",
        "NANHRI, org/nanhri",
        "Global Alliance of National Human Rights Institutions, org/ganhri",
        "Global Alliance of National Human Rights Institutions (GANHRI), org/ganhri",
        "Réseau des institutions nationales africaines des droits de l'homme, org/nanhri",
        "شبكة المؤسسات الوطنية الافريقيه لحقوق الانسان, org/nanhri",
        "https://w3id.org/mithaq/id/org/nanhri, org/nanhri"
    })
    void oneThingOfThatVeryNameIsAMatch(String name, String thing) {
        JsonNode result = one("{\"query\": \"%s\"}".formatted(name));

        assertThat(result.get(0).get("id").asString()).isEqualTo(IriScheme.IDS + thing);
        assertThat(result.get(0).get("match").asBoolean()).isTrue();
        assertThat(result.get(0).get("score").asDouble()).isBetween(90.0, 100.0);
        assertThat(result.valueStream().filter(each -> each.get("match").asBoolean()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Global Aliance of National Human Rights Institutions, org/ganhri",
        "Allianse mondiale des institutions nationales des droits de l'homme, org/ganhri",
        "شبكة المؤسسات الوطنية الإفريقية لحقوف الإنسان, org/nanhri",
        "Global Alliance of National Human Rights Institutions (NANHRI), org/ganhri"
    })
    void whatIsOnlyLikeANameIsFoundAndLeftToPeople(String name, String thing) {
        JsonNode result = one("{\"query\": \"%s\", \"type\": \"Network\"}".formatted(name));

        assertThat(result.get(0).get("id").asString()).isEqualTo(IriScheme.IDS + thing);
        assertThat(result.valueStream().noneMatch(each -> each.get("match").asBoolean()))
                .isTrue();
    }

    @Test
    void namesakesAreToldApartByTheirDescriptions() {
        JsonNode result = one("{\"query\": \"National Human Rights Institutions\", \"type\": \"Network\"}", "fr");

        assertThat(texts(result, "id")).contains(GANHRI, NANHRI);
        JsonNode first = find(result, GANHRI);
        assertThat(first.get("name").asString()).startsWith("Alliance mondiale");
        assertThat(first.get("description").asString())
                .contains("À ne pas confondre")
                .contains("NANHRI");
        assertThat(first.get("type").get(0).get("name").asString()).isEqualTo("Réseau");
    }

    @Test
    void aNameOfTwoThingsIsNoMatchUntilTheTypeDecides() {
        JsonNode both = one("{\"query\": \"Algérie\"}");
        JsonNode state = one("{\"query\": \"الجزائر\", \"type\": [\"State\"], \"type_strict\": \"any\"}");
        JsonNode neither = one("{\"query\": \"Algeria\", \"type\": [\"State\", \"Place\"], \"type_strict\": \"all\"}");
        JsonNode rather = one("{\"query\": \"Algeria\", \"type\": \"State\", \"type_strict\": \"should\"}");

        assertThat(texts(both, "id"))
                .contains(IriScheme.thing("state", "algeria"), IriScheme.thing("place", "algeria"));
        assertThat(both.valueStream().noneMatch(each -> each.get("match").asBoolean()))
                .isTrue();
        assertThat(texts(state, "id")).containsExactly(IriScheme.thing("state", "algeria"));
        assertThat(state.get(0).get("match").asBoolean()).isTrue();
        assertThat(neither).isEmpty();
        assertThat(find(rather, IriScheme.thing("place", "algeria"))
                        .get("score")
                        .asDouble())
                .isLessThan(rather.get(0).get("score").asDouble());
        assertThat(rather.get(0).get("match").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Morocco\"",
                "\"المغرب\"",
                "\"MA\"",
                "\"maroc\"",
                "[\"Spain\", \"Royaume du Maroc\"]",
                "{\"id\": \"https://w3id.org/mithaq/id/state/morocco\", \"name\": \"anything\"}"
            })
    void aCountryNarrows(String country) {
        JsonNode fits =
                one("{\"query\": \"CNDH\", \"properties\": [{\"pid\": \"country\", \"v\": %s}]}".formatted(country));
        JsonNode wrong = one("{\"query\": \"CNDH\", \"properties\": [{\"pid\": \"country\", \"v\": \"Ghana\"}]}");

        assertThat(fits.get(0).get("id").asString()).isEqualTo(IriScheme.thing("org", "cndh-morocco"));
        assertThat(fits.get(0).get("match").asBoolean()).isTrue();
        JsonNode doubted = find(wrong, IriScheme.thing("org", "cndh-morocco"));
        assertThat(doubted.get("match").asBoolean()).isFalse();
        assertThat(doubted.get("score").asDouble())
                .isLessThan(fits.get(0).get("score").asDouble() / 1.9);
        assertThat(texts(doubted.get("features"), "id")).containsExactly("name", "country");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"properties\": [{\"pid\": \"code\", \"v\": \"DZA\"}]}",
                "{\"query\": \"\", \"properties\": [{\"pid\": \"same-as\", \"v\": \"http://www.wikidata.org/entity/Q262\"}]}",
                "{\"properties\": [{\"pid\": \"name-fr\", \"v\": \"Algérie\"}], \"type\": \"State\"}"
            })
    void aThingIsFoundByWhatElseIsKnownOfIt(String query) {
        JsonNode result = one(query);

        assertThat(result.get(0).get("id").asString()).isEqualTo(IriScheme.thing("state", "algeria"));
        assertThat(result.get(0).get("match").asBoolean()).isTrue();
    }

    @Test
    void aBatchIsAnsweredByItsKeys() {
        String queries = IntStream.range(0, 50)
                .mapToObj(i ->
                        "\"q%d\": {\"query\": \"%s\", \"type\": \"%sInstitution\", \"type_strict\": \"should\", \"limit\": 3}"
                                .formatted(i, i % 2 == 0 ? "IOM" : "المنظمة الدولية للهجرة", IriScheme.TERMS))
                .collect(Collectors.joining(", ", "{", "}"));
        JsonNode answer = Client.json(batch(queries));

        assertThat(answer.propertyNames()).hasSize(50);
        assertThat(answer.properties()).allSatisfy(entry -> {
            JsonNode result = entry.getValue().get("result");
            assertThat(result.size()).isBetween(1, 3);
            assertThat(result.get(0).get("id").asString()).isEqualTo(IriScheme.thing("org", "iom"));
        });
        assertThat(batch("{}").body()).isEqualTo("{}");
        assertThat(batch("{\"q\": {\"properties\": [{\"pid\": \"code\", \"v\": null}]}}")
                        .body())
                .isEqualTo("{\"q\":{\"result\":[]}}");
        assertThat(batch("{\"q\": {\"query\": \"  \"}, \"long\": {\"query\": \"%s\"}}".formatted("x".repeat(300)))
                        .body())
                .isEqualTo("{\"q\":{\"result\":[]},\"long\":{\"result\":[]}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`q` | reconcile.unreadable | 400",
                "{\"q\": {\"query\": \"\\ud800\"}} | reconcile.unreadable | 400",
                "{\"q\": {\"query\": \"a\"}, \"q\": {\"query\": \"b\"}} | reconcile.unreadable | 400",
                "{\"q\": {\"query\": 1}} | reconcile.member | 400",
                "{\"q\": {\"query\": \"a\", \"limit\": 0}} | reconcile.member | 400",
                "{\"q\": {\"query\": \"a\", \"limit\": \"3\"}} | reconcile.member | 400",
                "{\"q\": {\"query\": \"a\", \"limit\": 2.5}} | reconcile.member | 400",
                "{\"q\": {}} | reconcile.member | 400",
                "{\"q\": {\"query\": \"a\", \"type_strict\": \"some\"}} | reconcile.member | 400",
                "{\"q\": {\"query\": \"a\", \"type\": {}}} | reconcile.member | 400",
                "{\"q\": []} | reconcile.member | 400",
                "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"kind\", \"v\": {\"id\": \"no iri\"}}]}} | reconcile.member | 400",
                "{\"q\": {\"query\": \"a\", \"properties\": [{\"pid\": \"nothing\", \"v\": \"x\"}]}} | reconcile.property | 400",
                "{\"q\": {\"query\": \"a\", \"type\": \"Nothing\"}} | reconcile.type | 400"
            })
    void aBadBatchIsExplained(String queries, String code, int status) {
        HttpResponse<String> answer =
                client.post("/reconcile", Client.FORM, "queries=" + Client.encode(queries), "Accept-Language", "ar");

        assertThat(Client.code(answer)).isEqualTo(code);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Client.header(answer, "Content-Language")).isEqualTo("ar");
        assertThat(Client.header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void tooMuchAtOnceIsRefused() {
        String many = IntStream.range(0, 51)
                .mapToObj(i -> "\"q%d\": {\"query\": \"x\"}".formatted(i))
                .collect(Collectors.joining(", ", "{", "}"));
        String ids = Stream.generate(() -> "\"" + GANHRI + "\"").limit(201).collect(Collectors.joining(","));

        assertThat(Client.code(batch(many))).isEqualTo("reconcile.too-large");
        assertThat(batch(many).statusCode()).isEqualTo(413);
        assertThat(Client.code(extend("{\"ids\": [" + ids + "], \"properties\": []}")))
                .isEqualTo("reconcile.too-large");
        assertThat(Client.code(client.post("/reconcile", Client.FORM, "queries=" + "x".repeat(1 << 20))))
                .isEqualTo("reconcile.too-large");
    }

    @Test
    void aTableIsExtended() {
        JsonNode answer = Client.json(extend("""
                {"ids": ["%s", "%s", "https://w3id.org/mithaq/id/org/none"],
                 "properties": [{"id": "name-ar"}, {"id": "acronym"}, {"id": "kind"}, {"id": "same-as"},
                                {"id": "first-day"}, {"id": "other-name", "settings": {"limit": "1"}}]}
                """.formatted(NANHRI, IriScheme.thing("state", "algeria")), "fr"));

        JsonNode row = answer.get("rows").get(NANHRI);
        assertThat(row.get("name-ar").get(0).get("str").asString()).startsWith("شبكة");
        assertThat(row.get("acronym").get(0).get("str").asString()).isEqualTo("NANHRI");
        assertThat(row.get("kind").get(0).get("name").asString()).isEqualTo("réseau d'institutions");
        assertThat(row.get("other-name")).hasSize(1);
        assertThat(answer.get("rows")
                        .get(IriScheme.thing("state", "algeria"))
                        .get("same-as")
                        .get(0)
                        .get("str")
                        .asString())
                .isEqualTo("http://www.wikidata.org/entity/Q262");
        assertThat(answer.get("rows").get(IriScheme.thing("org", "none")).get("kind"))
                .isEmpty();
        assertThat(texts(answer.get("meta"), "name")).contains("nom en arabe", "sigle");
    }

    @Test
    void onlyADayThatIsKnownIsADate() {
        String conference = IriScheme.thing("activity", "nanhri-conference-12");
        JsonNode row = Client.json(extend(
                        "{\"ids\": [\"%s\"], \"properties\": [{\"id\": \"date\"}, {\"id\": \"first-day\"}, {\"id\": \"country\"}]}"
                                .formatted(conference)))
                .get("rows")
                .get(conference);

        assertThat(row.get("date").get(0).get("str").asString()).isEqualTo("2019-11-05/2019-11-06");
        assertThat(row.get("first-day").get(0).get("date").asString()).isEqualTo("2019-11-05T00:00:00Z");
    }

    @Test
    void typesAndPropertiesAreSuggestedInEveryLanguage() {
        assertThat(texts(suggested("type?prefix=r%C3%A9u&lang=fr"), "id")).contains(IriScheme.TERMS + "Meeting");
        assertThat(texts(suggested("type?prefix=" + Client.encode("اجتما") + "&lang=ar"), "name"))
                .contains("اجتماع");
        assertThat(texts(suggested("property?prefix=pa&lang=en"), "id")).contains("country", "parent");
        assertThat(texts(suggested("entity?prefix=" + Client.encode(GANHRI)), "id"))
                .contains(GANHRI);
        List<String> first = texts(suggested("entity?prefix=migr"), "id");
        List<String> next = texts(suggested("entity?prefix=migr&cursor=10"), "id");
        assertThat(first).hasSize(10);
        assertThat(next).isNotEmpty().doesNotContainAnyElementsOf(first);
        assertThat(suggested("entity?prefix=")).isEmpty();
        assertThat(texts(
                        Client.json(client.get("/reconcile/properties?type=Person"))
                                .get("properties"),
                        "id"))
                .contains("name-ar")
                .doesNotContain("acronym", "first-day");
    }

    @Test
    void aPreviewShowsNamesInThreeScripts() {
        String slug = "hostile-town";
        HttpResponse<String> written =
                editor.put(Editor.record(slug), Editor.place(slug, "Hostile' onmouseover='x & y"));
        assertThat(written.statusCode()).as(written.body()).isLessThan(300);
        HttpResponse<String> page =
                client.get("/reconcile/preview?lang=ar&id=" + Client.encode(IriScheme.thing("place", slug)));

        assertThat(Client.header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(Client.header(page, "Content-Security-Policy"))
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("<bdi lang=\"ar\">مدينة Hostile&#39; onmouseover=&#39;x &amp; y</bdi>")
                .contains("<bdi lang=\"fr\">Hostile&#39; onmouseover=&#39;x &amp; y</bdi>")
                .contains("مكان")
                .contains("<bdi>مدينة</bdi>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://w3id.org/mithaq/id/org/none", "javascript:alert(1)", "", "no iri"})
    void whatTheGraphDoesNotKnowHasNoPreview(String id) {
        HttpResponse<String> page = client.get("/reconcile/preview?lang=fr&id=" + Client.encode(id));

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Le graphe ne connaît rien de tel").contains("lang=\"fr\"");
        assertThat(client.get("/reconcile/view?id=" + Client.encode(id)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aThingIsViewedAtItsOwnAddress() {
        HttpResponse<String> seen = client.get("/reconcile/view?id=" + Client.encode(MOROCCO));

        assertThat(seen.statusCode()).isEqualTo(303);
        assertThat(Client.header(seen, "Location")).isEqualTo("/id/state/morocco");
    }

    private JsonNode one(String query, String... language) {
        return Client.json(batch("{\"q0\": " + query + "}", language)).get("q0").get("result");
    }

    private HttpResponse<String> batch(String queries, String... language) {
        return post("queries", queries, language);
    }

    private HttpResponse<String> extend(String request, String... language) {
        return post("extend", request, language);
    }

    private HttpResponse<String> post(String name, String json, String... language) {
        String path = "/reconcile" + (language.length == 0 ? "" : "?lang=" + language[0]);
        return client.post(path, Client.FORM + "; charset=UTF-8", name + "=" + Client.encode(json));
    }

    private JsonNode suggested(String call) {
        return Client.json(client.get("/reconcile/suggest/" + call)).get("result");
    }

    private static JsonNode find(JsonNode result, String iri) {
        return result.valueStream()
                .filter(each -> each.get("id").asString().equals(iri))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode list, String member) {
        return list.valueStream().map(each -> each.get(member).asString()).toList();
    }

    private String path(JsonNode service) {
        return relative(service.get("service_url").asString()
                + service.get("service_path").asString());
    }

    private String relative(String address) {
        return address.substring(client.address("").toString().length());
    }
}
