package org.mithaq.publish.resource;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes types and names of a thing wherever a tree mentions it: framing does so at the first mention alone, which would make
 * the same member now an object, now a string. Only things that have nothing but types and names are repeated, so the tree
 * stays finite.
 */
final class NamedLeaves {

    private static final String CONTEXT = "@context";
    private static final String REVERSE = "@reverse";
    private static final String IRI = "iri";
    private static final List<String> FIRST = List.of(CONTEXT, IRI, "type", "label");

    private final Map<String, JsonObject> leaves = new HashMap<>();
    private final JsonObject terms = OutputContext.WHOLE.getJsonObject(CONTEXT);

    private NamedLeaves() {}

    /** Fills a tree, and puts what a node is and is called before what else is said of it, and reverse members last. */
    static JsonObject fill(JsonObject tree) {
        NamedLeaves named = new NamedLeaves();
        named.collect(tree);
        return named.filled(tree);
    }

    private void collect(JsonValue value) {
        if (value instanceof JsonArray array) {
            array.forEach(this::collect);
        } else if (value instanceof JsonObject object) {
            if (object.containsKey(IRI)
                    && object.size() > 1
                    && object.keySet().stream().noneMatch(this::mayRefer)) {
                leaves.put(object.getString(IRI), object);
            }
            object.forEach((key, member) -> {
                if (!key.equals(CONTEXT)) {
                    collect(member);
                }
            });
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
        object.keySet().stream().sorted(Comparator.comparingInt(this::place)).forEach(key -> {
            JsonValue value = object.get(key);
            filled.add(key, key.equals(CONTEXT) ? value : filled(key, value));
        });
        return filled.build();
    }

    private int place(String key) {
        int first = FIRST.indexOf(key);
        boolean isReverse =
                key.equals(REVERSE) || terms.get(key) instanceof JsonObject term && term.containsKey(REVERSE);
        return first >= 0 ? first : isReverse ? FIRST.size() + 1 : FIRST.size();
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
