package org.mithaq.gate;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.shacl.reads.GraphChange;
import org.mithaq.store.ChangeSet;

/**
 * What a change of quads does to the union of the named graphs: a triple that leaves one graph and stays in another was not
 * removed from it.
 */
final class UnionChange {

    private UnionChange() {}

    /**
     * The change of the union.
     *
     * @param dataset the dataset after the change
     */
    static GraphChange of(ChangeSet changes, DatasetGraph dataset) {
        Set<Triple> added = new HashSet<>();
        changes.added().forEach(quad -> added.add(quad.asTriple()));
        Set<Triple> removed = new HashSet<>();
        changes.removed().forEach(quad -> removed.add(quad.asTriple()));
        Set<Triple> moved = new HashSet<>(added);
        moved.retainAll(removed);
        added.removeAll(moved);
        removed.removeAll(moved);
        added.removeIf(triple ->
                Iter.anyMatch(quads(triple, dataset), quad -> !changes.added().contains(quad)));
        removed.removeIf(triple -> quads(triple, dataset).hasNext());
        return new GraphChange(added, removed);
    }

    private static java.util.Iterator<Quad> quads(Triple triple, DatasetGraph dataset) {
        return dataset.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
    }
}
