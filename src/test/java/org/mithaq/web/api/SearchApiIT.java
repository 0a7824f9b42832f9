package org.mithaq.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.Editor;
import org.mithaq.support.WritableServer;
import org.mithaq.vocab.IriScheme;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The search as its users meet it: over HTTP, in SPARQL, and right after a write. */
@WritableServer
class SearchApiIT {

    private static final String PREFIXES = "PREFIX text: <http://jena.apache.org/text#> "
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX mq: <https://w3id.org/mithaq/ontology#> ";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    private Editor editor;

    @BeforeEach
    void open() {
        editor = new Editor(port);
    }

    @Test
    void aThingIsShownInTheReadersLanguageWithTheNameThatMatched() {
        JsonNode answer = Client.json(search("المرصد الافريقي", "Accept-Language", "fr"));

        JsonNode hit = answer.get("hits").get(0);
        assertThat(hit.get("iri").asString()).isEqualTo(IriScheme.thing("org", "amo"));
        assertThat(hit.get("label").asString()).isEqualTo("Observatoire africain des migrations");
        assertThat(hit.get("types").get(0).get("label").asString()).isEqualTo("Institution");
        assertThat(hit.get("match").asString()).isEqualTo("words");
        assertThat(hit.get("name").get("language").asString()).isEqualTo("ar");
        assertThat(hit.get("records").get(0).asString()).isEqualTo(IriScheme.authorityRecord("org", "amo"));
        StringBuilder name = new StringBuilder();
        int marked = 0;
        for (JsonNode part : hit.get("name").get("parts")) {
            name.append(part.get("text").asString());
            marked += part.get("marked").asBoolean() ? 1 : 0;
        }
        assertThat(name.toString()).isEqualTo(hit.get("name").get("text").asString());
        assertThat(marked).isEqualTo(2);
    }

    @Test
    void classesAreCountedOverAllHitsAndNarrowThem() {
        JsonNode all = Client.json(search("migration&size=1"));
        JsonNode agents = Client.json(search("migration&type=Agent&size=100"));
        JsonNode second = Client.json(search("migration&size=1&page=2"));

        assertThat(all.get("hits").size()).isEqualTo(1);
        assertThat(all.get("total").asInt()).isGreaterThan(agents.get("total").asInt());
        assertThat(agents.get("types")).isEqualTo(all.get("types"));
        assertThat(agents.get("hits").size())
                .isEqualTo(Math.min(100, agents.get("total").asInt()));
        assertThat(second.get("hits").get(0).get("iri"))
                .isNotEqualTo(all.get("hits").get(0).get("iri"));
    }

    @Test
    void suggestionsAreFewAndDistinct() {
        JsonNode suggestions = Client.json(editor.client().get("/api/search/suggest?q=" + Client.encode("المفوض")))
                .get("suggestions");

        List<String> things = new ArrayList<>();
        suggestions.forEach(each -> things.add(each.get("iri").asString()));
        assertThat(things)
                .hasSizeLessThanOrEqualTo(10)
                .doesNotHaveDuplicates()
                .contains(IriScheme.thing("org", "unhcr"), IriScheme.thing("org", "ohchr"));
    }

    @Test
    void anAnswerIsGoodUntilTheGraphChanges() {
        String tag = Client.header(search("rabat"), "ETag");

        HttpResponse<String> same = search("rabat", "If-None-Match", tag);
        assertThat(search("rabat", "If-None-Match", tag, "Accept-Language", "ar")
                        .statusCode())
                .isEqualTo(200);
        editor.put(Editor.record("etag-town"), Editor.place("etag-town", "Etagtown"));
        HttpResponse<String> changed = search("rabat", "If-None-Match", tag);

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(Client.header(same, "Vary")).contains("Accept-Language");
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsAcknowledgedIsFoundOnceAndWhatIsDeletedIsGone() {
        String graph = Editor.record("found-town");
        editor.put(graph, Editor.place("found-town", "Foundtown"));
        editor.put(graph, Editor.place("found-town", "Foundtown"));
        assertThat(Client.json(search("foundtown")).get("total").asInt()).isEqualTo(1);
        assertThat(things("?s text:query 'foundtown'")).hasSize(1);

        editor.put(graph, Editor.place("found-town", "Othername"));
        assertThat(Client.json(search("foundtown")).get("total").asInt()).isZero();
        assertThat(Client.json(search("Othernam")).get("total").asInt()).isEqualTo(1);

        editor.delete(graph);
        assertThat(Client.json(search("othername")).get("total").asInt()).isZero();
        assertThat(things("?s text:query 'othername'")).isEmpty();
    }

    @Test
    void anUpdateIsFollowedToo() {
        editor.put(Editor.record("alt-town"), Editor.place("alt-town", "Alttown"));
        String alternative = "<" + IriScheme.thing("place", "alt-town")
                + "> <http://www.w3.org/2004/02/skos/core#altLabel> \"Zyxwbourg\"@en";

        editor.update(Editor.insert("alt-town", alternative));
        assertThat(Client.json(search("zyxwbourg")).get("total").asInt()).isEqualTo(1);

        editor.update(Editor.insert("alt-town", alternative).replace("INSERT", "DELETE"));
        assertThat(Client.json(search("zyxwbourg")).get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?s text:query 'الرباط'",
                "?s text:query ('rabat')",
                "?s text:query ('rabat' 50)",
                "(?s ?score) text:query 'rabat'",
                "(?s ?score ?literal ?g ?property) text:query (skos:prefLabel 'rabat' 50 'lang:fr')",
                "?s text:query ('rabat' 2147483647) ; a mq:Place",
                "?s a mq:Place . ?s text:query 'rabat'",
                "GRAPH <https://w3id.org/mithaq/id/authority/place/rabat> { ?s text:query 'rabat' }"
            })
    void sparqlKnowsTheSearchInTheUsualForms(String pattern) {
        assertThat(things(pattern)).contains(IriScheme.thing("place", "rabat"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?s text:query '*:*'",
                "?s text:query '*'",
                "?s text:query 'r*t'",
                "?s text:query ''",
                "?s text:query ?unbound",
                "?s text:query ('rabat' 0)",
                "?s text:query (skos:altLabel 'rabat' 'lang:xx')",
                "GRAPH <https://w3id.org/mithaq/id/authority/place/accra> { ?s text:query 'rabat' }"
            })
    void sparqlFindsNothingByThese(String pattern) {
        assertThat(things(pattern)).isEmpty();
    }

    @Test
    void whatSparqlFindsIsLimited() {
        assertThat(things("?s text:query ('migration' 3)")).hasSize(3);
        assertThat(things("?s text:query ('migration' -1)").size()).isBetween(10, 1000);
    }

    @Test
    void whoeverRunsTheServerSeesAndRebuildsTheIndexOnThePortForThat() {
        Client management = new Client(managementPort);

        JsonNode condition = Client.json(management.get("/actuator/search"));
        HttpResponse<String> rebuilt = management.post("/actuator/search", "application/json", "{}");

        assertThat(condition.get("ready").asBoolean()).isTrue();
        assertThat(condition.get("documents").asInt()).isGreaterThan(1000);
        assertThat(rebuilt.statusCode()).isEqualTo(200);
        assertThat(search("rabat").statusCode()).isEqualTo(200);
        assertThat(managementPort).isNotEqualTo(port);
    }

    private HttpResponse<String> search(String text, String... headers) {
        String[] parts = text.split("&", 2);
        String rest = parts.length > 1 ? "&" + parts[1] : "";
        return editor.client().get("/api/search?q=" + Client.encode(parts[0]) + rest, headers);
    }

    private List<String> things(String pattern) {
        HttpResponse<String> response = editor.client()
                .query(PREFIXES + "SELECT DISTINCT ?s { " + pattern + " }", "Accept", Client.JSON_RESULTS);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        List<String> things = new ArrayList<>();
        Client.json(response).get("results").get("bindings").forEach(row -> {
            if (row.has("s")) {
                things.add(row.get("s").get("value").asString());
            }
        });
        return things;
    }
}
