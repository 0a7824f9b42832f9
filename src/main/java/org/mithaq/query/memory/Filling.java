package org.mithaq.query.memory;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.mithaq.store.GraphStore;
import org.mithaq.store.PublicQuads;
import org.mithaq.store.RevisionMarker;

/** Reads the named graphs of a store into memory, until there are too many or somebody tells it to stop. */
final class Filling {

    private final long maxTriples;
    private final GraphsInMemory graphs = new GraphsInMemory();

    /** Each term once: the store makes a new one whenever it has forgotten the last. */
    private final Map<Node, Node> terms = new HashMap<>();

    private volatile long triples;
    private volatile boolean stopped;

    Filling(long maxTriples) {
        this.maxTriples = maxTriples;
    }

    /** How many triples were read so far. */
    long triples() {
        return triples;
    }

    void stop() {
        stopped = true;
    }

    /** The graphs as one transaction sees them; empty when there are too many triples, or when it was stopped. */
    Optional<Copy> read(GraphStore store, Consumer<Context> guards) {
        return store.read(dataset -> read(dataset) ? Optional.of(copy(dataset, guards)) : Optional.empty());
    }

    private Copy copy(DatasetGraph dataset, Consumer<Context> guards) {
        return new Copy(graphs, RevisionMarker.read(dataset), guards);
    }

    private boolean read(DatasetGraph dataset) {
        Iterator<Quad> quads = PublicQuads.of(dataset);
        while (quads.hasNext() && triples <= maxTriples && !stopped) {
            Quad quad = quads.next();
            graphs.add(
                    known(quad.getGraph()),
                    Triple.create(known(quad.getSubject()), known(quad.getPredicate()), known(quad.getObject())));
            triples = graphs.union().countTriples();
        }
        terms.clear();
        return triples <= maxTriples && !stopped;
    }

    private Node known(Node term) {
        Node known = terms.putIfAbsent(term, term);
        return known == null ? term : known;
    }
}
