package org.mithaq.publish.resource;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes a tree of a list of nodes. It begins at one of them; what it refers to stands inside it, and who refers to it under
 * reverse members. A node stands in full where it is nearest to the root, and by its IRI elsewhere; but one that has nothing
 * besides types and names, wherever it is mentioned. The tree says what the list says, and is not much longer.
 *
 * <p>Framing does the same, but embeds a node anew for each referrer: forty claims that contradict each other took ten
 * seconds.
 */
final class JsonLdTree {

    private static final String REVERSE = "@reverse";
    private static final String IRI = "iri";
    private static final String TYPE = "type";
    private static final List<String> FIRST = List.of(IRI, TYPE, "label");

    private final JsonObject terms = OutputContext.WHOLE.getJsonObject(OutputContext.KEY);
    private final Map<String, JsonObject> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> referrers = new TreeMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final String root;

    private JsonLdTree(JsonArray list, String root) {
        this.root = root;
        list.forEach(node -> nodes.put(node.asJsonObject().getString(IRI), node.asJsonObject()));
    }

    /** The tree; empty when a node can't be reached from the root. */
    static Optional<JsonObject> of(JsonArray list, String root) {
        return new JsonLdTree(list, root).tree();
    }

    private Optional<JsonObject> tree() {
        nodes.forEach((iri, node) -> node.forEach((key, value) -> {
            if (!iri.equals(root) && references(key, value).contains(root)) {
                referrers.computeIfAbsent(key, property -> new ArrayList<>()).add(iri);
            }
        }));
        findParents();
        if (!parents.keySet().containsAll(nodes.keySet())) {
            return Optional.empty();
        }
        written.add(root);
        JsonObjectBuilder tree =
                OutputContext.JSON.createObjectBuilder(written(nodes.getOrDefault(root, reference(root))));
        Map<String, JsonArray> others = new TreeMap<>();
        JsonObjectBuilder known = OutputContext.JSON.createObjectBuilder();
        referrers.forEach((key, list) -> {
            JsonArrayBuilder full = OutputContext.JSON.createArrayBuilder();
            list.forEach(iri -> full.add(mentioned(iri, root)));
            reverseTerm(key).ifPresentOrElse(term -> known.add(term, full), () -> others.put(key, full.build()));
        });
        if (!others.isEmpty()) {
            // readers of JSON-LD stumble over it when it comes after terms that mean the same
            JsonObjectBuilder reverse = OutputContext.JSON.createObjectBuilder();
            others.forEach(reverse::add);
            tree.add(REVERSE, reverse);
        }
        return Optional.of(tree.addAll(known).build());
    }

    /** Level by level, so that no path is longer than it must be. */
    private void findParents() {
        Deque<String> next = new ArrayDeque<>();
        parents.put(root, root);
        next.add(root);
        referrers
                .values()
                .forEach(list -> list.forEach(iri -> {
                    if (parents.putIfAbsent(iri, root) == null) {
                        next.add(iri);
                    }
                }));
        while (!next.isEmpty()) {
            String iri = next.remove();
            nodes.getOrDefault(iri, JsonValue.EMPTY_JSON_OBJECT)
                    .forEach((key, value) -> references(key, value).forEach(other -> {
                        if (parents.putIfAbsent(other, iri) == null) {
                            next.add(other);
                        }
                    }));
        }
    }

    private JsonObject written(JsonObject node) {
        JsonObjectBuilder written = OutputContext.JSON.createObjectBuilder();
        node.keySet().stream()
                .sorted(Comparator.comparingInt(key -> FIRST.contains(key) ? FIRST.indexOf(key) : FIRST.size()))
                .forEach(key -> written.add(key, written(key, node.get(key), node.getString(IRI))));
        return written.build();
    }

    private JsonValue written(String key, JsonValue value, String inside) {
        if (value instanceof JsonArray array) {
            JsonArrayBuilder written = OutputContext.JSON.createArrayBuilder();
            array.forEach(each -> written.add(written(key, each, inside)));
            return written.build();
        }
        List<String> references = references(key, value);
        return references.isEmpty() ? value : mentioned(references.get(0), inside);
    }

    private JsonValue mentioned(String iri, String inside) {
        JsonObject node = nodes.get(iri);
        if (node == null) {
            return reference(iri);
        }
        if (!iri.equals(root) && isLeaf(node)) {
            return written(node);
        }
        boolean isHere = inside.equals(parents.get(iri)) && written.add(iri);
        return isHere ? written(node) : reference(iri);
    }

    private boolean isLeaf(JsonObject node) {
        return node.entrySet().stream()
                .allMatch(
                        member -> references(member.getKey(), member.getValue()).isEmpty());
    }

    /** The things that a member refers to. */
    private List<String> references(String key, JsonValue value) {
        if (key.equals(IRI) || key.equals(TYPE) || isByLanguage(key)) {
            return List.of();
        }
        if (value instanceof JsonArray array) {
            return array.stream()
                    .flatMap(each -> references(key, each).stream())
                    .toList();
        }
        if (value instanceof JsonObject object) {
            return object.containsKey(IRI) ? List.of(object.getString(IRI)) : List.of();
        }
        boolean isReference = terms.get(key) instanceof JsonObject term && "@id".equals(term.getString("@type", ""));
        return isReference && value instanceof JsonString text ? List.of(text.getString()) : List.of();
    }

    /** Whether the members of a value are languages, of which one has the tag {@code iri}. */
    private boolean isByLanguage(String key) {
        return terms.get(key) instanceof JsonObject term
                && String.valueOf(term.get("@container")).contains("@language");
    }

    /** The term that says the reverse of what another says. */
    private Optional<String> reverseTerm(String key) {
        String property = terms.get(key) instanceof JsonObject term ? term.getString("@id", "") : "";
        return terms.entrySet().stream()
                .filter(other -> other.getValue() instanceof JsonObject term
                        && term.getString(REVERSE, "-").equals(property))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static JsonObject reference(String iri) {
        return OutputContext.JSON.createObjectBuilder().add(IRI, iri).build();
    }
}
