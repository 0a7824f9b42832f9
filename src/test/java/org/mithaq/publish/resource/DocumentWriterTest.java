package org.mithaq.publish.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.support.Seed;
import org.mithaq.vocab.IriScheme;

class DocumentWriterTest {

    private static final List<String> PATHS = List.of(
            "person/amina-bouayach",
            "state/morocco",
            "instrument/gcm",
            "activity/champions-dialogue-rabat-2023",
            "series/imrf",
            "concept/role/chair",
            "concept/role",
            "record/champions-dialogue-rabat-2023",
            "authority/org/iom",
            "ontology",
            "ontology/agents",
            "shapes");

    private static final List<Description> DESCRIPTIONS =
            PATHS.stream().map(DocumentWriterTest::description).toList();

    static List<Description> descriptions() {
        return DESCRIPTIONS;
    }

    /** Those that don't take seconds in JSON-LD. */
    static List<Description> smaller() {
        return descriptions().stream()
                .filter(description -> description.statements().size() < 1_000)
                .toList();
    }

    private static Description description(String path) {
        String iri = IriScheme.ofPath(path).orElseThrow();
        return BundledDocuments.describe(iri)
                .or(() -> ResourceDescriber.describe(NodeFactory.createURI(iri), Seed.dataset(), 1))
                .orElseThrow();
    }

    private static Graph read(byte[] text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(text)).lang(lang).parse(graph);
        return graph;
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void everyFormatOfGraphsReadsBackAsWhatWasSaid(Description description) {
        assertThat(read(DocumentWriter.write(description, DocumentFormat.TURTLE), Lang.TURTLE)
                        .isIsomorphicWith(description.statements()))
                .isTrue();
        assertThat(read(DocumentWriter.write(description, DocumentFormat.N_TRIPLES), Lang.NTRIPLES)
                        .isIsomorphicWith(description.statements()))
                .isTrue();
        assertThat(read(DocumentWriter.write(description, DocumentFormat.RDF_XML), Lang.RDFXML)
                        .isIsomorphicWith(description.statements()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("smaller")
    void everyFormOfJsonLdReadsBackAsWhatWasSaid(Description description) {
        assertThat(read(DocumentWriter.write(description, DocumentFormat.JSON_LD), Lang.JSONLD11)
                        .isIsomorphicWith(description.statements()))
                .isTrue();
        for (JsonLdForm form : JsonLdForm.values()) {
            assertThat(read(DocumentWriter.write(description, form), Lang.JSONLD11)
                            .isIsomorphicWith(description.statements()))
                    .as(form.name())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void triGTellsWhichGraphSaysWhat(Description description) {
        DatasetGraph back = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(DocumentWriter.write(description, DocumentFormat.TRIG)))
                .lang(Lang.TRIG)
                .parse(back);

        assertThat(IsoMatcher.isomorphic(back, description.dataset())).isTrue();
    }

    /** A second opinion: the readers of RDF4J. */
    @ParameterizedTest
    @MethodSource("descriptions")
    void otherReadersReadAsManyStatements(Description description) throws IOException {
        Map<DocumentFormat, RDFFormat> formats = Map.of(
                DocumentFormat.TURTLE, RDFFormat.TURTLE,
                DocumentFormat.N_TRIPLES, RDFFormat.NTRIPLES);
        for (Map.Entry<DocumentFormat, RDFFormat> format : formats.entrySet()) {
            byte[] text = DocumentWriter.write(description, format.getKey());
            assertThat(Rio.parse(new ByteArrayInputStream(text), "", format.getValue()))
                    .as(format.getKey().name())
                    .hasSize(description.statements().size());
        }
    }

    @ParameterizedTest
    @MethodSource("smaller")
    void theExpandedFormIsWhatTheTreeExpandsTo(Description description) throws JsonLdError {
        String expanded = text(DocumentWriter.write(description, JsonLdForm.EXPANDED));
        String tree = text(DocumentWriter.write(description, JsonLdForm.FRAMED));

        JsonValue own =
                JsonLd.flatten(JsonDocument.of(new StringReader(expanded))).get();
        JsonValue others =
                JsonLd.flatten(JsonDocument.of(new StringReader(tree))).get();

        assertThat(members(others)).isEqualTo(members(own));
    }

    /** Blank nodes are called otherwise each time; all else is compared as it is. */
    private static List<String> members(JsonValue nodes) {
        return nodes.asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .filter(node -> !node.getString("@id").startsWith("_:"))
                .map(node -> node.getString("@id") + " "
                        + node.keySet().stream().sorted().toList())
                .sorted()
                .toList();
    }

    @Test
    void theOntologyIsAListInJsonLd() {
        Description ontology = description("ontology");

        assertThat(read(DocumentWriter.write(ontology, DocumentFormat.JSON_LD), Lang.JSONLD11)
                        .isIsomorphicWith(ontology.statements()))
                .isTrue();
    }

    @Test
    void theSameIsWrittenTheSameWay() {
        for (DocumentFormat format : DocumentFormat.values()) {
            assertThat(DocumentWriter.write(description("person/amina-bouayach"), format))
                    .as(format.name())
                    .isEqualTo(DocumentWriter.write(description("person/amina-bouayach"), format));
        }
    }

    @Test
    void theTreeOfAPersonIsOneAProgrammerLikes() {
        JsonObject person = json(DocumentWriter.write(description("person/amina-bouayach"), JsonLdForm.FRAMED));
        JsonObject incumbency = person.getJsonArray("incumbentIn").stream()
                .map(JsonValue::asJsonObject)
                .filter(each -> each.getString("iri").endsWith("inc-bouayach-ganhri-chair"))
                .findFirst()
                .orElseThrow();

        assertThat(person.keySet()).startsWith("@context", "iri", "type", "label");
        assertThat(person.getString("iri")).isEqualTo("https://w3id.org/mithaq/id/person/amina-bouayach");
        assertThat(person.getJsonObject("label").getString("ar")).isEqualTo("آمنة بوعياش");
        assertThat(incumbency.getJsonArray("hasTimeSpan").getJsonObject(0).getString("earliestStart"))
                .isEqualTo("2025-03-11");
        assertThat(person.getJsonArray("incumbentIn"))
                .allSatisfy(each -> assertThat(each.asJsonObject()
                                .getJsonObject("certainty")
                                .getJsonObject("label")
                                .getString("fr"))
                        .isNotBlank());
    }

    @Test
    void aDocumentCarriesNoMoreOfTheContextThanItUses() {
        JsonObject context = json(DocumentWriter.write(description("concept/role/chair"), JsonLdForm.FRAMED))
                .getJsonObject("@context");

        assertThat(context.keySet()).contains("label", "notation", "skos").doesNotContain("edtf", "org", "foaf");
    }

    @Test
    void claimsThatAllContradictEachOtherMakeNoEndlessTree() {
        StringBuilder claims = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            claims.append("<claim/c").append(i).append("> a mq:Claim ; mq:claimSubject <place/waha> .\n");
            for (int j = 0; j < 40; j++) {
                claims.append("<claim/c%d> mq:contradicts <claim/c%d> .\n".formatted(i, j));
            }
        }
        Description place = place(claims.toString());

        byte[] tree = DocumentWriter.write(place, JsonLdForm.FRAMED);

        assertThat(tree.length).isLessThan(1_000_000);
        assertThat(read(tree, Lang.JSONLD11).isIsomorphicWith(place.statements()))
                .isTrue();
    }

    @Test
    void theTableHasARowForEachStatementOfEachGraph() {
        Description person = description("person/amina-bouayach");
        String table = text(DocumentWriter.write(person, DocumentFormat.CSV));

        assertThat(table).startsWith("subject,subject_ar,subject_en,subject_fr,property,property_ar,");
        assertThat(table.split("\r\n"))
                .hasSize(1
                        + (int) person.dataset().stream(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                                .count());
        assertThat(table)
                .contains("https://w3id.org/mithaq/id/relation/inc-bouayach-ganhri-chair,,,,"
                        + "https://w3id.org/mithaq/ontology#ofPost,المنصب المشغول,of post,poste occupé,"
                        + "https://w3id.org/mithaq/id/post/ganhri-chair,,,رئاسة");
    }

    @Test
    void noCellOfTheTableIsAFormula() {
        Description place = place("""
                <place/waha> skos:altLabel "=1+1"@en , "@SUM(A1)"@en , "-2"@en , "a \\"quoted\\", line\\nbreak"@en .
                """);
        String table = text(DocumentWriter.write(place, DocumentFormat.CSV));

        assertThat(table)
                .contains(",'=1+1,", ",'@SUM(A1),", ",-2,", ",\"a \"\"quoted\"\", line\nbreak\",")
                .doesNotContain(",=1", ",@SUM");
    }

    @Test
    void aPropertyThatXmlCannotWriteIsRefusedThereAlone() {
        Description place = place("<place/waha> <https://example.org/p/1> \"x\" .");

        assertThat(assertThrows(InvalidInputException.class, () -> DocumentWriter.write(place, DocumentFormat.RDF_XML))
                        .parameters())
                .containsEntry(
                        "offered",
                        "text/turtle, application/ld+json, application/n-triples, application/trig, text/csv");
        assertThat(text(DocumentWriter.write(place, DocumentFormat.TURTLE))).contains("https://example.org/p/1");
    }

    private static Description place(String statements) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString("""
                        BASE <https://w3id.org/mithaq/id/>
                        PREFIX mq: <https://w3id.org/mithaq/ontology#>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        <record/r> {
                        """ + statements + "}", Lang.TRIG).parse(dataset);
        return ResourceDescriber.describe(NodeFactory.createURI(IriScheme.thing("place", "waha")), dataset, 1)
                .orElseThrow();
    }

    private static JsonObject json(byte[] text) {
        return Json.createReader(new StringReader(text(text))).readObject();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
