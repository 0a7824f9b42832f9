package org.mithaq.publish.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mithaq.language.Language;
import org.mithaq.network.ActorNetwork;
import org.mithaq.network.ActorType;
import org.mithaq.network.NetworkActor;
import org.mithaq.network.NetworkMeasure;
import org.mithaq.network.Tie;
import org.mithaq.network.TieKind;
import tools.jackson.databind.json.JsonMapper;

/**
 * A network as elements of Cytoscape.js, which Cytoscape reads too.
 *
 * <p><em>Shape</em>: {@code elements.nodes} and {@code elements.edges}, each with {@code data}; beside them the revision, the
 * names of kinds and classes, and what the network does not know.
 */
public final class CytoscapeJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CytoscapeJson() {}

    /** The document in UTF-8, with names in the language of a reader. */
    public static byte[] write(ActorNetwork network, Language language) {
        NetworkColumns columns = new NetworkColumns(network, language);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("revision", network.revision());
        members.put("language", language.tag());
        members.put("direction", language.direction());
        members.put("caution", NetworkMeasure.caution(language));
        members.put(
                "kinds",
                Stream.of(TieKind.values())
                        .map(kind ->
                                Map.of("id", kind.code(), "label", columns.kind(kind), "directed", kind.directed()))
                        .toList());
        members.put(
                "classes",
                Stream.of(ActorType.values())
                        .map(type -> Map.of("id", type.term(), "label", columns.term(type.iri())))
                        .toList());
        List<Column<NetworkActor>> ofActors = columns.ofActors();
        List<Column<Tie>> ofTies = columns.ofTies();
        Map<String, Object> elements = new LinkedHashMap<>();
        elements.put(
                "nodes",
                network.actors().stream().map(actor -> node(actor, ofActors)).toList());
        elements.put(
                "edges", network.ties().stream().map(tie -> edge(tie, ofTies)).toList());
        members.put("elements", elements);
        return JSON.writeValueAsBytes(members);
    }

    private static Map<String, Object> node(NetworkActor actor, List<Column<NetworkActor>> columns) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", actor.iri());
        addTo(data, actor, columns);
        return Map.of("data", data);
    }

    private static Map<String, Object> edge(Tie tie, List<Column<Tie>> columns) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", tie.name());
        data.put("source", tie.from());
        data.put("target", tie.to());
        data.put("directed", tie.directed());
        addTo(data, tie, columns);
        return Map.of("data", data);
    }

    private static <T> void addTo(Map<String, Object> data, T of, List<Column<T>> columns) {
        columns.stream()
                .filter(column -> column.text(of).isPresent())
                .forEach(column -> data.put(column.name(), column.value().apply(of)));
    }
}
