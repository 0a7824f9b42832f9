package org.mithaq.store;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * What one change did to the named graphs of a dataset: the quads that were not there before and are now, and those that
 * were there and are no more. A quad is in one of the two sets at most.
 *
 * <p>Terms are held as the store holds them ({@link StoredTerms}). What differs in the spelling of a value only is no change.
 *
 * @param added in the order in which they were given
 * @param removed likewise
 */
public record ChangeSet(Set<Quad> added, Set<Quad> removed) {

    /** The change that changes nothing. */
    public static final ChangeSet NONE = new ChangeSet(Set.of(), Set.of());

    /**
     * A change of its own, independent of the sets that were given.
     *
     * @throws IllegalArgumentException when a quad is in both sets, or in no named graph
     */
    public ChangeSet {
        if (!Collections.disjoint(added, removed)) {
            throw new IllegalArgumentException("a quad is both added and removed");
        }
        Set<Quad> in = asStored(added);
        Set<Quad> out = asStored(removed);
        Set<Quad> spelling = new LinkedHashSet<>(in);
        spelling.retainAll(out);
        in.removeAll(spelling);
        out.removeAll(spelling);
        added = Collections.unmodifiableSet(in);
        removed = Collections.unmodifiableSet(out);
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }

    /** The change that takes this one back. */
    public ChangeSet inverse() {
        return new ChangeSet(removed, added);
    }

    /** The names of the graphs in which something changed, never the default graph. */
    public Set<Node> graphs() {
        Set<Node> graphs = new LinkedHashSet<>();
        removed.forEach(quad -> graphs.add(quad.getGraph()));
        added.forEach(quad -> graphs.add(quad.getGraph()));
        return Collections.unmodifiableSet(graphs);
    }

    /** Makes the change in a dataset, whose transaction is the caller's: first what is removed, then what is added. */
    public void applyTo(DatasetGraph dataset) {
        removed.forEach(dataset::delete);
        added.forEach(dataset::add);
    }

    private static Set<Quad> asStored(Set<Quad> quads) {
        Set<Quad> stored = new LinkedHashSet<>();
        for (Quad quad : quads) {
            Node graph = quad.getGraph();
            if (graph == null || quad.isDefaultGraph() || quad.isUnionGraph() || !quad.isConcrete()) {
                throw new IllegalArgumentException("in no named graph: " + quad);
            }
            stored.add(StoredTerms.asStored(quad));
        }
        return stored;
    }
}
