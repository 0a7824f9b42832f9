package org.mithaq.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.Editor;
import org.mithaq.support.WritableServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** SPARQL Update over HTTP: what is let in, what is refused and what is left behind. */
@WritableServer
class UpdateIT {

    /** What a busy machine may add. */
    private static final Duration GRACE = Duration.ofSeconds(8);

    @LocalServerPort
    private int port;

    private Editor editor;

    @BeforeEach
    void open() {
        editor = new Editor(port);
    }

    @Test
    void anUpdateThatConformsIsThereAfterItsAnswer() {
        HttpResponse<String> response = editor.update(Editor.insert("naura", Editor.place("naura", "Naura")));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(Client.json(response).get("conforms").asBoolean()).isTrue();
        assertThat(Client.header(response, "Mithaq-Revision")).matches("\\d+");
        assertThat(ask("<place/naura> ?p 'Naura'@en")).isTrue();
    }

    @Test
    void aFormAndAnUpdateByItselfAreTheSame() {
        String form = "reason=%D8%B3%D8%A8%D8%A8&update="
                + Client.encode(Editor.insert("form-town", Editor.place("form-town", "Form Town")));

        HttpResponse<String> response = editor.send("POST", "/update", Client.FORM, form);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(ask("<place/form-town> ?p ?o")).isTrue();
        assertThat(editor.client()
                        .get("/api/revisions/" + Client.header(response, "Mithaq-Revision"))
                        .body())
                .contains("سبب")
                .contains("editor");
    }

    @Test
    void aViolationIsRefusedWithTheReportAndNothingIsChanged() {
        String before = editor.counts();

        HttpResponse<String> response = editor.update(
                Editor.insert("unfit-town", Editor.unfitPlace("unfit-town", "Unfit Town")),
                "Accept",
                "text/plain",
                "Accept-Language",
                "ar");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("لا يمكن إدخاله في المخطط المعرفي").contains("place/unfit-town");
        assertThat(Client.header(response, "Content-Language")).isEqualTo("ar");
        assertThat(Client.header(response, "Mithaq-Revision")).isEmpty();
        assertThat(editor.counts()).isEqualTo(before);
    }

    @Test
    void anUpdateThatBreaksTheRecordOfAnotherIsRefused() {
        editor.update(Editor.insert("host-town", Editor.place("host-town", "Host Town")));
        String before = editor.counts();

        HttpResponse<String> response =
                editor.update("DELETE { GRAPH ?g { ?s a ?type } } WHERE { GRAPH ?g { ?s a ?type "
                        + "FILTER(?s = <place/host-town>) } }");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(editor.counts()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://w3id.org/mithaq/concept/governance-level/local",
                "https://w3id.org/mithaq/ontology#Meeting",
                "https://w3id.org/mithaq/shapes#MeetingShape"
            })
    void whatATermMeansIsNotForARecordToSay(String term) {
        String before = editor.counts();
        String update = Editor.insert("term-town", Editor.place("term-town", "Term Town"))
                + " ; INSERT DATA { GRAPH <authority/place/term-town> { <" + term + "> <a:note> 'mine' } }";

        HttpResponse<String> response = editor.update(update, "Accept-Language", "ar");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(response.body()).contains("record.term-not-writable", term, "المفردات");
        assertThat(editor.counts()).isEqualTo(before);
    }

    @Test
    void whatIsThereAlreadyMakesNoRevision() {
        String update = Editor.insert("same-town", Editor.place("same-town", "Same Town"));
        editor.update(update);

        HttpResponse<String> response = editor.update(update);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Client.header(response, "Mithaq-Revision")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <a:x> <a:p> 1 }",
                "DELETE DATA { <a:x> <a:p> 1 }",
                "INSERT DATA { GRAPH <https://w3id.org/mithaq/ontology> { <a:x> <a:p> 1 } }",
                "INSERT DATA { GRAPH <graph/derived> { <a:x> <a:p> 1 } }",
                "INSERT DATA { GRAPH <urn:x-arq:UnionGraph> { <a:x> <a:p> 1 } }",
                "INSERT DATA { GRAPH <urn:x-arq:DefaultGraph> { <a:x> <a:p> 1 } }",
                "INSERT { <a:x> <a:p> 1 } WHERE {}",
                "INSERT { GRAPH ?g { <a:x> <a:p> 1 } } WHERE { BIND(<graph/derived> AS ?g) }",
                "INSERT { GRAPH ?g { <a:x> <a:p> 1 } } WHERE { BIND(<urn:x-arq:DefaultGraph> AS ?g) }",
                "DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
                "DELETE WHERE { ?s ?p ?o }",
                "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } FILTER(?g = <graph/derived>) }",
                "WITH <https://w3id.org/mithaq/ontology> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
                "WITH <urn:x-arq:DefaultGraph> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
                "DROP ALL",
                "DROP SILENT ALL",
                "DROP NAMED",
                "DROP DEFAULT",
                "CLEAR ALL",
                "CLEAR SILENT NAMED",
                "CLEAR DEFAULT",
                "CLEAR GRAPH <https://w3id.org/mithaq/ontology>",
                "DROP SILENT GRAPH <graph/derived>",
                "CREATE GRAPH <graph/mine>",
                "COPY DEFAULT TO <record/x>",
                "ADD <record/x> TO DEFAULT",
                "MOVE <https://w3id.org/mithaq/ontology> TO <record/x>",
                "COPY <record/x> TO <https://w3id.org/mithaq/ontology>"
            })
    void onlyRecordsAreWritten(String update) {
        String before = editor.counts();

        HttpResponse<String> response = editor.update(update, "Accept-Language", "fr");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(Client.code(response)).isEqualTo("record.graph-not-writable");
        assertThat(Client.header(response, "Content-Language")).isEqualTo("fr");
        assertThat(editor.counts()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOAD <http://localhost:1/x> INTO GRAPH <record/x> | query.forbidden | 403",
                "LOAD SILENT <file:///etc/passwd> INTO GRAPH <record/x> | query.forbidden | 403",
                "INSERT { GRAPH <record/x> { ?s ?p ?o } } WHERE { SERVICE <http://localhost:1/> { ?s ?p ?o } } | query.forbidden | 403",
                "INSERT { GRAPH <record/x> { ?s ?p ?o } } WHERE { SERVICE SILENT <http://localhost:1/> { ?s ?p ?o } } | query.forbidden | 403",
                "INSERT { GRAPH <record/x> { ?s ?p ?o } } USING <urn:x-arq:DefaultGraph> WHERE { ?s ?p ?o } | query.forbidden | 403",
                "INSERT { GRAPH <record/x> { ?s ?p ?o } } USING NAMED <urn:x-arq:UnionGraph> WHERE { GRAPH ?g { ?s ?p ?o } } | query.forbidden | 403",
                "INSERT { GRAPH <record/x> { ?s ?p ?o } } WHERE { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } } | query.forbidden | 403",
                "COPY <urn:x-arq:DefaultGraph> TO <record/x> | query.forbidden | 403",
                "INSERT { GRAPH <record/x> { ?s ?p ?x } } WHERE { ?s ?p ?o BIND(<java:Evil>(?o) AS ?x) } | query.forbidden | 403",
                "DELETE WHERE { GRAPH <record/x> { ?s <java:Evil> ?o } } | query.forbidden | 403",
                "INSERT { GRAPH <record/x> { ?s <http://jena.apache.org/ARQ/property#x> ?o } } WHERE { ?s <http://jena.apache.org/ARQ/property#splitIRI> ?o } | query.forbidden | 403",
                "INSERT DATA { GRAPH <record/x> { | query.syntax | 400",
                "SELECT * { ?s ?p ?o } | query.syntax | 400",
                "INSERT DATA { GRAPH <record/x> { [] <a:p> 1 } } | record.blank-node | 422",
                "INSERT DATA { GRAPH <record/x> { <a:x> <a:p> 1 } } | record.not-described | 422"
            })
    void whatAQueryMayNotDoAnUpdateMayNotEither(String update, String code, int status) {
        String before = editor.counts();

        HttpResponse<String> response = editor.update(update);

        assertThat(Client.code(response)).isEqualTo(code);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(editor.counts()).isEqualTo(before);
    }

    @Test
    void bracketsAndOperatorsAreLimited() {
        assertThat(Client.code(editor.update("INSERT { GRAPH <record/x> { <a:x> <a:p> 1 } } WHERE "
                        + "{".repeat(20_000)
                        + "}".repeat(20_000))))
                .isEqualTo("query.too-deep");
        assertThat(Client.code(editor.update("INSERT { GRAPH <record/x> { <a:x> <a:p> 1 } } WHERE { FILTER(1"
                        + "+1".repeat(15_000)
                        + " > 0) }")))
                .isIn("query.too-complex", "query.too-deep");
    }

    @Test
    void graphsAreCopiedMovedAndDropped() {
        editor.update(Editor.insert("copied-town", Editor.place("copied-town", "Copied Town")));
        String from = "<" + Editor.record("copied-town") + ">";
        String to = "<" + Editor.record("town-of-copies") + ">";

        HttpResponse<String> undescribed = editor.update("COPY " + from + " TO " + to);
        HttpResponse<String> described = editor.update("COPY " + from + " TO " + to + " ; INSERT DATA { GRAPH " + to
                + " { "
                + to + " a <https://w3id.org/mithaq/ontology#AuthorityRecord> ; "
                + "<https://w3id.org/mithaq/ontology#describes> <place/copied-town> } } ; DELETE WHERE { GRAPH " + to
                + " { " + from + " ?p ?o } }");

        assertThat(Client.code(undescribed)).isEqualTo("record.not-described");
        assertThat(described.statusCode()).as(described.body()).isIn(200, 422);
        assertThat(editor.update("DROP GRAPH " + from + " ; DROP SILENT GRAPH " + to)
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask("GRAPH " + from + " { ?s ?p ?o }")).isFalse();
    }

    @Test
    void aGraphThatIsNotThereCanNotBeMoved() {
        HttpResponse<String> response = editor.update("MOVE <record/nowhere> TO <record/somewhere>");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(Client.code(response)).isEqualTo("change.not-possible");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT { GRAPH <record/x> { ?a ?e ?i } } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                "DELETE { GRAPH <record/x> { ?a ?e ?i } } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                "DELETE WHERE { GRAPH ?g { ?a ?b ?c . ?d ?e ?f . ?x ?h ?i . ?j ?k ?l } }",
                "INSERT { GRAPH <record/x> { ?s ?s ?s } } WHERE { SELECT (COUNT(*) AS ?s) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }"
            })
    void aCrossProductEndsInTimeAndOthersGoOn(String update) {
        String before = editor.counts();
        long start = System.nanoTime();

        CompletableFuture<HttpResponse<String>> slow = CompletableFuture.supplyAsync(() -> editor.update(update));
        String slug = "patient-town-" + Math.abs(update.hashCode());
        HttpResponse<String> other = editor.update("INSERT DATA { GRAPH <record/nothing> { <a:x> <a:p> 1 } }");

        assertThat(slow.join().statusCode()).as(slow.join().body()).isEqualTo(503);
        assertThat(Client.code(slow.join())).isEqualTo("change.timeout");
        assertThat(Client.json(slow.join()).get("seconds").asInt()).isEqualTo(WritableServer.TIMEOUT_SECONDS);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(GRACE);
        assertThat(Client.code(other)).isEqualTo("record.not-described");
        assertThat(editor.counts()).isEqualTo(before);
        assertThat(editor.update(Editor.insert(slug, Editor.place(slug, slug))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void graphsNamedBesideTheUpdateAreItsDataset() {
        editor.update(Editor.insert("read-town", Editor.place("read-town", "Read Town")));
        String using = "/update?using-graph-uri=" + Client.encode(Editor.record("read-town"));
        String update = "INSERT { GRAPH <" + Editor.record("read-town") + "> { <place/read-town> "
                + "<http://www.w3.org/2004/02/skos/core#altLabel> ?other } } WHERE { ?s "
                + "<http://www.w3.org/2004/02/skos/core#prefLabel> ?label FILTER(LANG(?label) = 'en') "
                + "BIND(STRLANG(CONCAT('Old ', STR(?label)), 'en') AS ?other) }";

        HttpResponse<String> response = editor.send("POST", using, Editor.UPDATE, update);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(editor.client()
                        .query(
                                "SELECT ?l { <place/read-town> <http://www.w3.org/2004/02/skos/core#altLabel> ?l }",
                                "Accept",
                                "text/csv")
                        .body()
                        .lines())
                .containsExactly("l", "Old Read Town");
        assertThat(Client.code(editor.send("POST", using, Editor.UPDATE, update.replace("WHERE", "USING <a:b> WHERE"))))
                .isEqualTo("request.parameter");
        assertThat(Client.code(editor.send("POST", using + "&using-graph-uri=b", Editor.UPDATE, update)))
                .isEqualTo("request.parameter");
        assertThat(Client.code(editor.send(
                        "POST", "/update?using-named-graph-uri=urn:x-arq:UnionGraph", Editor.UPDATE, update)))
                .isEqualTo("query.forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer wrong", "Basic YTpi", "bearer an-editor-of-the-sample-world-012345678"})
    void whoeverHasNotTheTokenIsToldSo(String authorization) {
        HttpResponse<String> response = editor.client()
                .post("/update", Editor.UPDATE, "DROP ALL", "Authorization", authorization, "Accept-Language", "ar");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(Client.code(response)).isEqualTo("access.token");
        assertThat(Client.header(response, "WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(Client.header(response, "Content-Language")).isEqualTo("ar");
        assertThat(response.body()).doesNotContain(WritableServer.TOKEN);
    }

    @Test
    void noPageOfAnotherOriginIsLetIn() {
        HttpResponse<String> response = editor.client()
                .send(
                        "OPTIONS",
                        "/update",
                        BodyPublishers.noBody(),
                        "Origin",
                        "https://example.org",
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "authorization");

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void noHeaderMakesAnotherMethodOfARequest(String header) {
        assertThat(editor.client()
                        .send("GET", "/update", BodyPublishers.noBody(), header, "POST")
                        .statusCode())
                .isEqualTo(405);
        String graph = Editor.data("https://w3id.org/mithaq/ontology");
        assertThat(editor.send("GET", graph, "", "", header, "DELETE").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%0Ab", "a%00", "%E2%80%AEb", "x&reason=y"})
    void aReasonIsOneLine(String reason) {
        assertThat(Client.code(editor.send("POST", "/update?reason=" + reason, Editor.UPDATE, "DROP ALL")))
                .isEqualTo("request.parameter");
    }

    @Test
    void aReasonHasItsLimit() {
        assertThat(Client.code(editor.send("POST", "/update?reason=" + "x".repeat(501), Editor.UPDATE, "DROP ALL")))
                .isEqualTo("request.parameter");
        assertThat(Client.code(editor.send("POST", "/update?reason=" + "x".repeat(500), Editor.UPDATE, "DROP ALL")))
                .isEqualTo("record.graph-not-writable");
    }

    private boolean ask(String pattern) {
        return Client.json(editor.client().query("ASK { " + pattern + " }"))
                .get("boolean")
                .asBoolean();
    }
}
