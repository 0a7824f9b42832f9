package org.mithaq.shacl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** The shapes of {@code shapes/meta} on our own sources, and each of them on a fault planted for it. */
class MetaShapesTest {

    private static final Graph META = files("ontology/prefixes.ttl", "shapes/meta");
    private static final Graph SOURCES = files(
            "ontology/modules", "ontology/codelists", "shapes/classes", "shapes/common", "shapes/rules", "shapes/meta");
    private static final GraphValidator VALIDATOR = new GraphValidator(ShapeCatalog.of(META));

    @Test
    void ourOwnSourcesKeepToOurStyle() {
        assertThat(VALIDATOR.validate(SOURCES).findings())
                .extracting(finding -> finding.shape().getLocalName() + " " + finding.focus())
                .isEmpty();
    }

    @Test
    void eachShapeFindsTheFaultPlantedForIt() {
        Graph planted = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(planted, SOURCES);
        GraphUtil.addInto(planted, files("src/test/resources/meta/faults.ttl"));
        Set<Node> found = VALIDATOR.validate(planted).findings().stream()
                .map(Finding::shape)
                .collect(Collectors.toSet());

        assertThat(found)
                .isEqualTo(META.find(Node.ANY, SHACL.severity, Node.ANY)
                        .mapWith(triple -> triple.getSubject())
                        .toSet());
    }

    private static Graph files(String... places) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String place : places) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                files.filter(file -> file.toString().endsWith(".ttl"))
                        .forEach(file -> RDFDataMgr.read(graph, file.toUri().toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return graph;
    }
}
