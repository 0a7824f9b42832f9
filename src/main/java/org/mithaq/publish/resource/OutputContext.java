package org.mithaq.publish.resource;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mithaq.vocab.BundledFiles;
import org.mithaq.vocab.IriScheme;

/**
 * The context of JSON-LD documents: that of the project, without the prefixes of things and concepts, so that their IRIs
 * stand there in full for who follows them. A document carries as much of it as it uses.
 */
final class OutputContext {

    /** The member of a document that holds its context. */
    static final String KEY = "@context";

    /** Makes objects and arrays: {@link Json} itself looks for its implementation at every call. */
    static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /** All of it, as a document. */
    static final JsonObject WHOLE = read();

    private OutputContext() {}

    /** The document with those entries of its context alone that are used in it. */
    static JsonObject cut(JsonObject document) {
        Set<String> used = new TreeSet<>(Set.of("@version", "iri", "type"));
        collect(document, used);
        JsonObject whole = WHOLE.getJsonObject(KEY);
        for (String name : Set.copyOf(used)) {
            JsonValue definition = whole.get(name);
            if (definition != null) {
                collectWords(definition, used);
            }
        }
        JsonObjectBuilder context = JSON.createObjectBuilder();
        whole.forEach((name, definition) -> {
            if (used.contains(name)) {
                context.add(name, definition);
            }
        });
        JsonObjectBuilder cut = JSON.createObjectBuilder().add(KEY, context);
        document.forEach((name, value) -> {
            if (!name.equals(KEY)) {
                cut.add(name, value);
            }
        });
        return cut.build();
    }

    /** All keys and words of a document: what is none of the context does no harm. */
    private static void collect(JsonValue value, Set<String> used) {
        if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                if (!name.equals(KEY)) {
                    addWord(name, used);
                    collect(member, used);
                }
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(member -> collect(member, used));
        } else if (value instanceof JsonString text) {
            addWord(text.getString(), used);
        }
    }

    private static void collectWords(JsonValue definition, Set<String> used) {
        if (definition instanceof JsonString text) {
            addWord(text.getString(), used);
        } else if (definition instanceof JsonObject object) {
            object.values().forEach(value -> collectWords(value, used));
        }
    }

    /** The word itself, and what stands before its colon. */
    private static void addWord(String word, Set<String> used) {
        used.add(word);
        int colon = word.indexOf(':');
        if (colon > 0) {
            used.add(word.substring(0, colon));
        }
    }

    private static JsonObject read() {
        JsonObject file = Json.createReader(new StringReader(BundledFiles.text("ontology/context.jsonld")))
                .readObject();
        JsonObjectBuilder context = JSON.createObjectBuilder();
        file.getJsonObject(KEY).forEach((name, definition) -> {
            boolean isPrefixOfThings = definition instanceof JsonString text
                    && (text.getString().startsWith(IriScheme.IDS)
                            || text.getString().startsWith(IriScheme.CONCEPTS));
            if (!isPrefixOfThings) {
                context.add(name, definition);
            }
        });
        return JSON.createObjectBuilder().add(KEY, context).build();
    }
}
