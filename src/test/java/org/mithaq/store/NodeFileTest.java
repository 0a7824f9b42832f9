package org.mithaq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeFileTest {

    /** So many that their terms do not all fit into the write buffer of the file, which is of 128 KiB. */
    private static final int MANY = 5_000;

    private static final int FEW = 100;

    @TempDir
    private Path folder;

    @Test
    void whatIsCommittedAfterAnAbortCanBeReadAgain() {
        try (EmbeddedStore store = EmbeddedStore.at(folder)) {
            store.write(dataset -> add(dataset, "first", FEW));
        }
        // opened anew, the store holds no term in memory, and has to read the file
        try (EmbeddedStore store = EmbeddedStore.at(folder)) {
            assertThatThrownBy(() -> store.write(dataset -> {
                        add(dataset, "aborted", MANY);
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");
            store.write(dataset -> {
                add(dataset, "second", FEW);
                assertThat(count(dataset)).isEqualTo(2 * FEW);
                add(dataset, "third", FEW);
            });
        }
        try (EmbeddedStore store = EmbeddedStore.at(folder)) {
            assertThat(store.<Long>read(NodeFileTest::count)).isEqualTo(3 * FEW);
        }
    }

    private static void add(DatasetGraph dataset, String kind, int count) {
        for (int i = 0; i < count; i++) {
            Node subject = NodeFactory.createURI("urn:x:" + kind + i);
            Node value = NodeFactory.createLiteralString(kind + " value of number " + i);
            dataset.add(Quad.create(NodeFactory.createURI("urn:x:g"), subject, subject, value));
        }
    }

    private static long count(DatasetGraph dataset) {
        return Iter.count(dataset.find());
    }
}
