package org.mithaq.publish.resource;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.serialization.QuadsToJsonld;
import com.apicatalog.rdf.api.RdfConsumerException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A description as JSON-LD. The tree holds all statements: what the resource says by its properties, what others say of it by
 * reverse ones. A description that is no tree, such as that of a record, is a list of nodes. Nothing is ever fetched.
 */
final class JsonLdDocument {

    private static final JsonWriterFactory WRITER =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private static final String GRAPH = "@graph";

    private JsonLdDocument() {}

    static byte[] write(Description description, JsonLdForm form) {
        try {
            Document expanded = JsonDocument.of(expanded(description.statements()));
            return utf8(
                    switch (form) {
                        case EXPANDED -> expanded.getJsonContent().orElseThrow();
                        case FLATTENED ->
                            JsonLd.flatten(expanded).options(options()).get();
                        case COMPACTED -> OutputContext.cut(compacted(expanded));
                        case FRAMED ->
                            OutputContext.cut(framed(
                                    compacted(expanded), description.resource().getURI()));
                    });
        } catch (JsonLdError e) {
            throw new IllegalStateException("JSON-LD of " + description.resource(), e);
        }
    }

    /** Statements as a list of nodes. */
    static byte[] list(Graph statements) {
        try {
            return utf8(OutputContext.cut(compacted(JsonDocument.of(expanded(statements)))));
        } catch (JsonLdError e) {
            throw new IllegalStateException("JSON-LD of a list", e);
        }
    }

    private static JsonArray expanded(Graph statements) throws JsonLdError {
        QuadsToJsonld json = JsonLd.fromRdf().options(options());
        Iterator<Triple> triples = statements.find();
        try {
            while (triples.hasNext()) {
                Triple triple = triples.next();
                Node object = triple.getObject();
                json.quad(
                        text(triple.getSubject()),
                        text(triple.getPredicate()),
                        text(object),
                        object.isLiteral() ? object.getLiteralDatatypeURI() : null,
                        object.isLiteral() && !object.getLiteralLanguage().isEmpty()
                                ? object.getLiteralLanguage()
                                : null,
                        null,
                        null);
            }
        } catch (RdfConsumerException e) {
            throw new IllegalStateException("nothing is consumed but what the graph holds", e);
        }
        return json.toJsonLd();
    }

    private static String text(Node node) {
        return node.isLiteral()
                ? node.getLiteralLexicalForm()
                : node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
    }

    private static JsonObject compacted(Document expanded) throws JsonLdError {
        return JsonLd.compact(expanded, JsonDocument.of(OutputContext.WHOLE))
                .options(options())
                .get();
    }

    private static JsonObject framed(JsonObject compacted, String root) {
        JsonArray nodes = compacted.containsKey(GRAPH)
                ? compacted.getJsonArray(GRAPH)
                : OutputContext.JSON
                        .createArrayBuilder()
                        .add(OutputContext.JSON.createObjectBuilder(compacted).remove(OutputContext.KEY))
                        .build();
        return JsonLdTree.of(nodes, root).orElse(compacted);
    }

    private static JsonLdOptions options() {
        JsonLdOptions options = new JsonLdOptions((url, loading) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, url.toString());
        });
        options.setOrdered(true);
        return options;
    }

    private static byte[] utf8(JsonStructure json) {
        StringWriter text = new StringWriter();
        WRITER.createWriter(text).write(json);
        return text.toString().strip().concat("\n").getBytes(StandardCharsets.UTF_8);
    }
}
