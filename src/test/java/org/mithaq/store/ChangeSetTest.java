package org.mithaq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeSetTest {

    private static final Quad OLD = Revisions.quad(1, "old");
    private static final Quad NEW = Revisions.quad(2, "new");

    private final ChangeSet change = new ChangeSet(Set.of(NEW), Set.of(OLD));

    @Test
    void aChangeRemovesAndAdds() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        dataset.add(OLD);

        change.applyTo(dataset);

        assertThat(Iter.toList(dataset.find())).containsExactly(NEW);
    }

    @Test
    void theInverseTakesAChangeBack() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        dataset.add(OLD);

        change.applyTo(dataset);
        change.inverse().applyTo(dataset);

        assertThat(Iter.toList(dataset.find())).containsExactly(OLD);
        assertThat(change.inverse().inverse()).isEqualTo(change);
    }

    @Test
    void bothSidesCountAmongTheGraphs() {
        assertThat(change.graphs()).containsExactlyInAnyOrder(Revisions.graph(1), Revisions.graph(2));
        assertThat(change.isEmpty()).isFalse();
        assertThat(ChangeSet.NONE.isEmpty()).isTrue();
        assertThat(ChangeSet.NONE.graphs()).isEmpty();
    }

    @Test
    void aQuadIsNotBothAddedAndRemoved() {
        assertThatThrownBy(() -> new ChangeSet(Set.of(OLD, NEW), Set.of(OLD)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:x-arq:DefaultGraph", "urn:x-arq:DefaultGraphNode", "urn:x-arq:UnionGraph"})
    void aChangeIsOfNamedGraphsOnly(String graph) {
        Node node = NodeFactory.createURI("a:x");
        Set<Quad> quads = Set.of(Quad.create(NodeFactory.createURI(graph), node, node, node));

        assertThatThrownBy(() -> new ChangeSet(quads, Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChangeSet(Set.of(), quads)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The second opinion is the store itself. */
    @ParameterizedTest
    @CsvSource({
        "01, integer",
        "+1, int",
        "1.50, decimal",
        "1, boolean",
        "2022-02-11, date",
        "2022-02-11T00:00:00.000Z, dateTime",
        "2022-02-11T00:00:00+00:00, dateTime",
        "1.0, double",
        "-2022, gYear",
        "2022, gYear",
        "abc, integer",
        "999999999999999999999999, integer"
    })
    void termsAreThoseThatTheStoreGivesBack(String value, String type) {
        XSDDatatype datatype = new XSDDatatype(type);
        Quad quad = Revisions.quad(1, NodeFactory.createLiteralDT(value, datatype));
        ChangeSet adding = Revisions.adding(quad);

        try (EmbeddedStore store = EmbeddedStore.inMemory()) {
            store.write(dataset -> dataset.add(quad));
            List<Quad> stored = store.read(dataset -> Iter.toList(dataset.find()));

            assertThat(adding.added()).containsExactlyElementsOf(stored);
        }
    }

    @Test
    void whatDiffersInSpellingOnlyIsNoChange() {
        Quad one = Revisions.quad(1, NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger));
        Quad spelled = Revisions.quad(1, NodeFactory.createLiteralDT("01", XSDDatatype.XSDinteger));

        assertThat(new ChangeSet(Set.of(spelled), Set.of(one)).isEmpty()).isTrue();
        assertThat(new ChangeSet(Set.of(spelled, one), Set.of()).added()).containsExactly(one);
    }
}
