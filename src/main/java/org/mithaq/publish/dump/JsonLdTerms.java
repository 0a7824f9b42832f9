package org.mithaq.publish.dump;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.vocab.BundledFiles;

/**
 * The terms of {@code ontology/context.jsonld} as a dump uses them: those of properties and classes. It has no prefixes, so
 * that no IRI is ever taken for a short one, and no reverse terms.
 */
final class JsonLdTerms {

    /** The member of a dump that is about the dump and says nothing of the data. */
    static final String ABOUT = "about";

    private static final String ID = "@id";
    private static final String TYPE = "@type";
    private static final String CONTAINER = "@container";
    private static final String NAMESPACE_ENDS = "/#:?[]@";

    /**
     * A property in the context.
     *
     * @param name the key
     * @param coercion the datatype that a text stands for; {@code @id} for an IRI, empty for a text
     * @param byLanguage whether its texts stand under their languages
     * @param array whether there is always an array
     */
    record Term(String name, String coercion, boolean byLanguage, boolean array) {

        /** Whether a text stands for an IRI. */
        boolean isReference() {
            return coercion.equals(ID);
        }
    }

    private final Map<String, Term> properties = new TreeMap<>();
    private final Map<String, String> classes = new TreeMap<>();
    private final JsonObject source;
    private final String context;

    private JsonLdTerms(JsonObject source) {
        this.source = source;
        JsonObjectBuilder own = Json.createObjectBuilder()
                .add("@version", source.get("@version"))
                .add("iri", ID)
                .add("type", TYPE)
                .addNull(ABOUT);
        source.forEach((name, definition) -> {
            if (definition instanceof JsonObject property && property.containsKey(ID)) {
                add(name, property, own);
            } else if (definition instanceof JsonString type
                    && !type.getString().startsWith("@")) {
                add(name, type.getString(), own);
            }
        });
        this.context = own.build().toString();
    }

    /** The terms that come with the program. */
    static JsonLdTerms bundled() {
        String file = BundledFiles.text("ontology/context.jsonld");
        return new JsonLdTerms(
                Json.createReader(new StringReader(file)).readObject().getJsonObject("@context"));
    }

    /** The context of a dump, as JSON. */
    String context() {
        return context;
    }

    /** The term of a property; empty when there is none, and its IRI is the key. */
    Optional<Term> property(String iri) {
        return Optional.ofNullable(properties.get(iri));
    }

    /** The name of a class: its term, else its IRI. */
    String className(String iri) {
        return classes.getOrDefault(iri, iri);
    }

    private void add(String name, JsonObject definition, JsonObjectBuilder own) {
        String iri = expanded(definition.getString(ID));
        String coercion = expanded(definition.getString(TYPE, ""));
        String container = String.valueOf(definition.get(CONTAINER));
        JsonObjectBuilder term = Json.createObjectBuilder().add(ID, iri);
        if (!coercion.isEmpty()) {
            term.add(TYPE, coercion);
        }
        JsonValue containers = definition.get(CONTAINER);
        if (containers instanceof JsonString || containers instanceof JsonArray) {
            term.add(CONTAINER, containers);
        }
        own.add(name, term);
        properties.put(iri, new Term(name, coercion, container.contains("@language"), container.contains("@set")));
    }

    private void add(String name, String iri, JsonObjectBuilder own) {
        String full = expanded(iri);
        if (NAMESPACE_ENDS.indexOf(full.charAt(full.length() - 1)) < 0) {
            own.add(name, full);
            classes.put(full, name);
        }
    }

    /** An IRI with a prefix of the context in full. */
    private String expanded(String iri) {
        int colon = iri.indexOf(':');
        if (colon > 0 && source.get(iri.substring(0, colon)) instanceof JsonString namespace) {
            return namespace.getString() + iri.substring(colon + 1);
        }
        return iri;
    }
}
