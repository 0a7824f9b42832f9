package org.mithaq.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.gate.CheckResult;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.ShapeCatalog;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionMarker;

/** Seeding a store on disk, with one shape: a thing has a name. */
class SeedStoreTest {

    private static final String NAMED = "<a:g> { <a:x> a <a:Thing> ; <a:name> \"x\" }";
    private static final String UNNAMED = "<a:g> { <a:x> a <a:Thing> . <a:y> a <a:Thing> ; <a:name> \"y\" }";

    private final GraphValidator validator = new GraphValidator(ShapeCatalog.of(shapes()));

    @TempDir
    private Path folder;

    @Test
    void anEmptyStoreIsFilled() {
        try (GraphStore store = EmbeddedStore.at(folder)) {
            CheckResult result = new SeedStore(store, () -> validator, () -> dataset(NAMED))
                    .seed()
                    .orElseThrow();

            assertThat(result.outcome().conforms()).isTrue();
            assertThat(count(store)).isEqualTo(2);
        }
        try (GraphStore reopened = EmbeddedStore.at(folder)) {
            assertThat(count(reopened)).isEqualTo(2);
        }
    }

    @Test
    void aStoreThatHoldsBookkeepingOnlyIsEmpty() {
        try (GraphStore store = EmbeddedStore.inMemory()) {
            store.write(dataset -> RevisionMarker.write(dataset, 1));

            assertThat(new SeedStore(store, () -> validator, () -> dataset(NAMED)).seed())
                    .isPresent();
            new SeedStore(store, () -> validator, () -> dataset(UNNAMED)).fill();
            assertThat(count(store)).isEqualTo(2 + 1);
        }
    }

    @Test
    void aViolationLeavesTheStoreAsItWas() {
        try (GraphStore store = EmbeddedStore.at(folder)) {
            CheckResult result = new SeedStore(store, () -> validator, () -> dataset(UNNAMED))
                    .seed()
                    .orElseThrow();

            assertThat(result.outcome().conforms()).isFalse();
            assertThat(result.outcome().findings())
                    .extracting(finding -> finding.focus().getURI())
                    .containsExactly("a:x");
            assertThat(count(store)).isZero();
        }
        try (GraphStore reopened = EmbeddedStore.at(folder)) {
            assertThat(count(reopened)).isZero();
        }
    }

    @Test
    void aStoreWithContentIsNotTouched() {
        try (GraphStore store = EmbeddedStore.at(folder)) {
            store.write(dataset ->
                    dataset("<a:old> { <a:old> <a:old> <a:old> }").stream().forEach(dataset::add));

            assertThat(new SeedStore(store, () -> validator, () -> {
                                throw new AssertionError("the files are not even read");
                            })
                            .seed())
                    .isEmpty();
            assertThat(count(store)).isEqualTo(1);
        }
    }

    @Test
    void aFileThatCanNotBeReadLeavesTheStoreAsItWas() {
        try (GraphStore store = EmbeddedStore.at(folder)) {
            SeedStore seed = new SeedStore(store, () -> validator, () -> {
                throw new IllegalStateException("broken file");
            });

            assertThatThrownBy(seed::seed).hasMessage("broken file");
            assertThat(count(store)).isZero();
        }
    }

    private static long count(GraphStore store) {
        return store.read(dataset -> dataset.stream().count());
    }

    private static DatasetGraph dataset(String trig) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.fromString(trig, Lang.TRIG).parse(dataset);
        return dataset;
    }

    private static Graph shapes() {
        Graph shapes = GraphFactory.createDefaultGraph();
        RDFParser.fromString("""
                        PREFIX sh: <http://www.w3.org/ns/shacl#>
                        <a:shape> a sh:NodeShape ; sh:targetClass <a:Thing> ;
                            sh:property [ sh:path <a:name> ; sh:minCount 1 ; sh:message "No name."@en ] .
                        """, Lang.TURTLE).parse(shapes);
        return shapes;
    }
}
