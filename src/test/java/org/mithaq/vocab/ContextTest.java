package org.mithaq.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.records.RecordReader;
import org.mithaq.records.RecordSyntax;
import org.mithaq.support.OntologyTerms;
import org.mithaq.support.PrefixTable;
import org.mithaq.support.ProjectFiles;

/** {@code ontology/context.jsonld} against the modules and the prefix table. */
class ContextTest {

    private static final Path FILE = Path.of("ontology/context.jsonld");
    private static final JsonNode CONTEXT = read();
    private static final Map<String, String> PREFIXES = PrefixTable.namespaces();

    @Test
    void itsPrefixesAreThoseOfTheTable() {
        Map<String, String> inContext = new TreeMap<>();
        CONTEXT.properties().forEach(entry -> {
            String value = entry.getValue().asText("");
            if (value.endsWith("/") || value.endsWith("#")) {
                inContext.put(entry.getKey(), value);
            }
        });
        assertThat(inContext).isNotEmpty().isEqualTo(PREFIXES);
    }

    @Test
    void everyClassIsATerm() {
        assertThat(OntologyTerms.classes().keySet())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(CONTEXT.path(name).asText()).isEqualTo("mq:" + name));
    }

    @Test
    void everyPropertyIsATerm() {
        assertThat(OntologyTerms.properties().keySet())
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(CONTEXT.path(name).path("@id").asText()).isEqualTo("mq:" + name));
    }

    @Test
    void valuesOfObjectPropertiesAndOfNoOthersAreIris() {
        Set<String> objects = OntologyTerms.objectProperties().keySet();
        assertThat(OntologyTerms.properties().keySet())
                .allSatisfy(name -> assertThat(
                                CONTEXT.path(name).path("@type").asText().equals("@id"))
                        .as(name)
                        .isEqualTo(objects.contains(name)));
    }

    @Test
    void everyOwnTermIsInTheModules() {
        Set<String> known = OntologyTerms.all().keySet();
        Set<String> faults = new TreeSet<>();
        CONTEXT.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            String iri = value.isTextual()
                    ? value.asText()
                    : value.path("@id").asText(value.path("@reverse").asText());
            if (iri.startsWith("mq:") && !known.contains(iri.substring(3))) {
                faults.add(entry.getKey());
            }
        });
        assertThat(faults).isEmpty();
    }

    static Stream<Path> records() {
        return Stream.concat(
                ProjectFiles.below("ontology/records", ".trig").stream(),
                ProjectFiles.below("ontology/authorities", ".trig").stream());
    }

    /** What a file says, written with the context, is read back as the same statements under short names only. */
    @ParameterizedTest
    @MethodSource("records")
    void aRecordComesBackFromJsonLdAsItWas(Path file) throws JsonLdError {
        DatasetGraph original =
                RecordReader.read(file.toString(), ProjectFiles.bytes(file), RecordSyntax.ofFileName(file.toString()));
        JsonObject compact = JsonLd.compact(
                        JsonDocument.of(new StringReader(expanded(original))),
                        JsonDocument.of(new StringReader(ProjectFiles.text(FILE))))
                .get();
        Set<String> keys = new TreeSet<>();
        collectKeys(compact, keys);
        assertThat(keys).as("keys without a term").noneMatch(key -> key.contains(":"));

        DatasetGraph back = RecordReader.read(
                "compact.jsonld", compact.toString().getBytes(StandardCharsets.UTF_8), RecordSyntax.JSON_LD);
        assertThat(graphNames(back)).isEqualTo(graphNames(original));
        assertThat(graphNames(original))
                .allSatisfy(name -> assertThat(back.getGraph(name).isIsomorphicWith(original.getGraph(name)))
                        .isTrue());
    }

    private static Set<Node> graphNames(DatasetGraph dataset) {
        return Iter.toSet(dataset.listGraphNodes());
    }

    private static String expanded(DatasetGraph dataset) {
        return RDFWriter.source(dataset).format(RDFFormat.JSONLD11_FLAT).asString();
    }

    private static void collectKeys(JsonValue value, Set<String> keys) {
        if (value instanceof JsonObject object) {
            object.forEach((key, inside) -> {
                if (!key.equals("@context")) {
                    keys.add(key);
                    boolean typesNode = key.equals("type") && !object.containsKey("@value");
                    if (typesNode && inside instanceof JsonString type) {
                        keys.add(type.getString());
                    }
                    collectKeys(inside, keys);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collectKeys((JsonValue) item, keys));
        }
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(ProjectFiles.text(FILE)).path("@context");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
