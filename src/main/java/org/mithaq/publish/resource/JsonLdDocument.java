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
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    private JsonLdDocument() {}

    static byte[] write(Description description, JsonLdForm form) {
        try {
            Document expanded = JsonDocument.of(expanded(description.statements()));
            return utf8(
                    switch (form) {
                        case EXPANDED -> expanded.getJsonContent().orElseThrow();
                        case FLATTENED ->
                            JsonLd.flatten(expanded).options(options()).get();
                        case COMPACTED -> compacted(expanded);
                        case FRAMED -> isTree(description) ? framed(expanded, description) : compacted(expanded);
                    });
        } catch (JsonLdError e) {
            throw new IllegalStateException("JSON-LD of " + description.resource(), e);
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
        JsonObject compact = JsonLd.compact(expanded, JsonDocument.of(OutputContext.WHOLE))
                .options(options())
                .get();
        return OutputContext.cut(compact);
    }

    private static JsonObject framed(Document expanded, Description description) throws JsonLdError {
        JsonObjectBuilder frame =
                Json.createObjectBuilder().add("@context", OutputContext.WHOLE.getJsonObject("@context"));
        frame.add("@id", description.resource().getURI());
        JsonObjectBuilder reverse = Json.createObjectBuilder();
        referring(description).forEach(property -> reverse.add(property, Json.createObjectBuilder()));
        frame.add("@reverse", reverse);
        JsonObject tree = JsonLd.frame(expanded, JsonDocument.of(frame.build()))
                .options(options())
                .get();
        return OutputContext.cut(NamedLeaves.fill(tree));
    }

    /** The properties by which others refer to the resource. */
    private static Set<String> referring(Description description) {
        Set<String> properties = new TreeSet<>();
        description
                .statements()
                .find(Node.ANY, Node.ANY, description.resource())
                .forEachRemaining(triple -> properties.add(triple.getPredicate().getURI()));
        return properties;
    }

    /** Whether all nodes can be reached from the resource, at first against the properties, then along them. */
    private static boolean isTree(Description description) {
        Graph statements = description.statements();
        Set<Node> reached = new HashSet<>();
        Deque<Node> next = new ArrayDeque<>();
        next.add(description.resource());
        statements
                .find(Node.ANY, Node.ANY, description.resource())
                .mapWith(Triple::getSubject)
                .forEachRemaining(next::add);
        while (!next.isEmpty()) {
            Node node = next.remove();
            if (reached.add(node)) {
                statements
                        .find(node, Node.ANY, Node.ANY)
                        .mapWith(Triple::getObject)
                        .filterDrop(Node::isLiteral)
                        .forEachRemaining(next::add);
            }
        }
        return statements.stream().allMatch(triple -> reached.contains(triple.getSubject()));
    }

    private static JsonLdOptions options() {
        JsonLdOptions options = new JsonLdOptions((url, loading) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, url.toString());
        });
        options.setOrdered(true);
        options.setOmitDefault(true);
        return options;
    }

    private static byte[] utf8(JsonStructure json) {
        StringWriter text = new StringWriter();
        WRITER.createWriter(text).write(json);
        return text.toString().strip().concat("\n").getBytes(StandardCharsets.UTF_8);
    }
}
