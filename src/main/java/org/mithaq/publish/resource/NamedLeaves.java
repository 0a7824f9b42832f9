package org.mithaq.publish.resource;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes types and names of a thing wherever a tree mentions it: framing does so at the first mention alone, which would make
 * the same member now an object, now a string. Only things that have nothing but types and names are repeated, so the tree
 * stays finite.
 */
final class NamedLeaves {

    private static final String GRAPH = "@graph";
    private static final String IRI = "iri";

    private final Map<String, JsonObject> leaves = new HashMap<>();
    private final JsonObject terms = OutputContext.WHOLE.getJsonObject("@context");

    private NamedLeaves() {}

    /**
     * Fills a tree.
     *
     * @param nodes the same statements as a list
     */
    static JsonObject fill(JsonObject tree, JsonObject nodes, Description description) {
        NamedLeaves named = new NamedLeaves();
        if (nodes.get(GRAPH) instanceof JsonArray list) {
            list.forEach(each -> named.add(each.asJsonObject(), description));
        }
        return named.filled(tree);
    }

    private void add(JsonObject node, Description description) {
        String iri = node.getString(IRI, "");
        if (node.keySet().stream().noneMatch(this::mayRefer)
                && !iri.equals(description.resource().getURI())) {
            leaves.put(iri, node);
        }
    }

    /** Whether the values of a member may be other things: a keyword, or a term that says so or that is none of ours. */
    private boolean mayRefer(String key) {
        return !key.equals(IRI)
                && !key.equals("type")
                && !(terms.get(key) instanceof JsonObject term && !isReference(term));
    }

    private static boolean isReference(JsonObject term) {
        return "@id".equals(term.getString("@type", ""));
    }

    private JsonObject filled(JsonObject object) {
        JsonObjectBuilder filled = Json.createObjectBuilder();
        object.forEach((key, value) -> filled.add(key, key.equals("@context") ? value : filled(key, value)));
        return filled.build();
    }

    private JsonValue filled(String key, JsonValue value) {
        if (value instanceof JsonArray array) {
            JsonArrayBuilder filled = Json.createArrayBuilder();
            array.forEach(each -> filled.add(filled(key, each)));
            return filled.build();
        }
        if (value instanceof JsonObject object) {
            boolean isBare = object.size() == 1 && object.containsKey(IRI);
            return isBare ? leaves.getOrDefault(object.getString(IRI), object) : filled(object);
        }
        boolean isReference = terms.get(key) instanceof JsonObject term && isReference(term);
        return isReference && value instanceof JsonString text
                ? leaves.getOrDefault(
                        text.getString(),
                        Json.createObjectBuilder().add(IRI, text).build())
                : value;
    }
}
