package org.mithaq.query.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;
import org.mithaq.store.ChangeSet;

class GraphsInMemoryTest {

    private static final Node G = NodeFactory.createURI("a:g");
    private static final Node H = NodeFactory.createURI("a:h");
    private static final Triple TRIPLE = SSE.parseTriple("(<a:s> <a:p> <a:o>)");
    private static final Triple OTHER = SSE.parseTriple("(<a:s> <a:p> 'o')");

    private final GraphsInMemory graphs = new GraphsInMemory();

    @Test
    void aTripleStaysInTheUnionWhileAnyGraphStatesIt() {
        graphs.add(G, TRIPLE);
        graphs.add(H, TRIPLE);
        assertThat(union()).containsExactly(TRIPLE);

        graphs.remove(G, TRIPLE);
        assertThat(union()).containsExactly(TRIPLE);
        assertThat(quads(Triple.ANY)).containsExactly(Quad.create(H, TRIPLE));

        graphs.remove(H, TRIPLE);
        assertThat(union()).isEmpty();
        assertThat(quads(Triple.ANY)).isEmpty();
        assertThat(graphs.names()).isEmpty();
    }

    @Test
    void aQuadThatIsThereIsAddedOnce() {
        graphs.add(G, TRIPLE);
        graphs.add(G, TRIPLE);

        assertThat(quads(Triple.ANY)).containsExactly(Quad.create(G, TRIPLE));
        graphs.remove(G, TRIPLE);
        assertThat(union()).isEmpty();
    }

    @Test
    void aQuadThatIsNotThereIsNotRemoved() {
        graphs.add(G, TRIPLE);

        graphs.remove(H, TRIPLE);
        graphs.remove(G, OTHER);

        assertThat(quads(Triple.ANY)).containsExactly(Quad.create(G, TRIPLE));
    }

    @Test
    void oneGraphIsLookedIntoBySubjectOrWithoutAndByAllTerms() {
        graphs.add(G, TRIPLE);
        graphs.add(G, OTHER);
        graphs.add(H, TRIPLE);

        assertThat(inGraph(H, Triple.ANY)).containsExactly(TRIPLE);
        assertThat(inGraph(G, Triple.createMatch(TRIPLE.getSubject(), null, null)))
                .containsExactlyInAnyOrder(TRIPLE, OTHER);
        assertThat(inGraph(G, Triple.createMatch(null, null, OTHER.getObject())))
                .containsExactly(OTHER);
        assertThat(inGraph(H, OTHER)).isEmpty();
        assertThat(inGraph(H, TRIPLE)).containsExactly(TRIPLE);
        assertThat(inGraph(NodeFactory.createURI("a:none"), Triple.ANY)).isEmpty();
    }

    @Test
    void aCopyGoesItsOwnWay() {
        graphs.add(G, TRIPLE);
        GraphsInMemory copy = graphs.copy();

        copy.apply(new ChangeSet(Set.of(Quad.create(H, TRIPLE)), Set.of(Quad.create(G, TRIPLE))));
        graphs.add(G, OTHER);

        assertThat(Iter.toList(copy.find(Triple.ANY))).containsExactly(Quad.create(H, TRIPLE));
        assertThat(union()).containsExactlyInAnyOrder(TRIPLE, OTHER);
    }

    private List<Triple> union() {
        return graphs.union().stream().toList();
    }

    private List<Quad> quads(Triple pattern) {
        return Iter.toList(graphs.find(pattern));
    }

    private List<Triple> inGraph(Node graph, Triple pattern) {
        Iterator<Quad> quads = graphs.find(graph, pattern);
        return Iter.toList(Iter.map(quads, Quad::asTriple));
    }
}
