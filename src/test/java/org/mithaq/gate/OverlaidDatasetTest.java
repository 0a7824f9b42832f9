package org.mithaq.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.mithaq.store.EmbeddedStore;

/** A dataset that only looks changed answers as a store does that was changed. */
class OverlaidDatasetTest {

    /** Alike by value, by spelling or not at all. */
    private static final List<Node> OBJECTS = Stream.of(
                    "1",
                    "'1'^^xsd:int",
                    "'01'^^xsd:integer",
                    "1.0",
                    "'1'",
                    "'1'@ar",
                    "'one'@EN",
                    "'one'@en",
                    "'2024-05-01'^^xsd:date",
                    "'2024-05-01Z'^^xsd:date",
                    "true",
                    "'1'^^xsd:boolean",
                    "<a:thing>")
            .map(SSE::parseNode)
            .toList();

    private static final Node GRAPH = SSE.parseNode("<a:graph>");
    private static final Node PROPERTY = SSE.parseNode("<a:property>");

    @Test
    void findsWhatAStoreFindsWhateverTheSpelling() {
        try (EmbeddedStore store = EmbeddedStore.inMemory();
                EmbeddedStore twin = EmbeddedStore.inMemory()) {
            for (Node there : OBJECTS) {
                for (Node changed : OBJECTS) {
                    for (boolean adds : List.of(true, false)) {
                        twin.write(dataset -> reset(dataset, there));
                        store.write(dataset -> reset(dataset, there));
                        twin.write(dataset -> change(dataset, changed, adds));
                        store.read(dataset -> {
                            OverlaidDataset overlaid = new OverlaidDataset(dataset);
                            change(overlaid, changed, adds);
                            OBJECTS.forEach(asked -> assertThat(found(overlaid, asked))
                                    .as(
                                            "%s, then %s %s, asked for %s",
                                            there, adds ? "with" : "without", changed, asked)
                                    .isEqualTo(twin.<Set<Quad>>read(stored -> found(stored, asked))));
                            return adds;
                        });
                    }
                }
            }
        }
    }

    private static void reset(DatasetGraph dataset, Node object) {
        dataset.deleteAny(GRAPH, Node.ANY, Node.ANY, Node.ANY);
        dataset.add(quad(object));
    }

    private static void change(DatasetGraph dataset, Node object, boolean adds) {
        if (adds) {
            dataset.add(quad(object));
        } else {
            dataset.delete(quad(object));
        }
    }

    private static Set<Quad> found(DatasetGraph dataset, Node object) {
        Set<Quad> found = new HashSet<>(Iter.toList(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, object)));
        found.addAll(Iter.toList(dataset.findNG(GRAPH, GRAPH, PROPERTY, object)));
        assertThat(dataset.contains(quad(object))).isEqualTo(!found.isEmpty());
        return found;
    }

    private static Quad quad(Node object) {
        return Quad.create(GRAPH, GRAPH, PROPERTY, object);
    }
}
