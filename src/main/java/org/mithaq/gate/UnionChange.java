package org.mithaq.gate;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** From so many changed triples of a subject on, all that is said of it is read at once. */
    private static final int TOGETHER = 3;

    /** So many statements may be read for each triple that is asked about. */
    private static final int MOST_FOR_EACH = 8;

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
        Set<Triple> held = heldOtherwise(Stream.concat(added.stream(), removed.stream()), changes, dataset);
        added.removeAll(held);
        removed.removeAll(held);
        return new GraphChange(added, removed);
    }

    /** Those triples that graphs hold which the change did not give them. */
    private static Set<Triple> heldOtherwise(Stream<Triple> triples, ChangeSet changes, DatasetGraph dataset) {
        Set<Triple> held = new HashSet<>();
        triples.collect(Collectors.groupingBy(Triple::getSubject, Collectors.toSet()))
                .forEach((subject, about) -> {
                    if (about.size() < TOGETHER || !areHeld(subject, about, changes, dataset, held)) {
                        about.stream()
                                .filter(triple -> isHeld(triple, changes, dataset))
                                .forEach(held::add);
                    }
                });
        return held;
    }

    private static boolean isHeld(Triple triple, ChangeSet changes, DatasetGraph dataset) {
        Iterator<Quad> quads = dataset.findNG(Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject());
        return Iter.anyMatch(quads, quad -> !changes.added().contains(quad));
    }

    /** Looks through all that is said of a subject; returns whether that was little enough to get to its end. */
    private static boolean areHeld(
            Node subject, Set<Triple> triples, ChangeSet changes, DatasetGraph dataset, Set<Triple> held) {
        int atMost = MOST_FOR_EACH * triples.size();
        Iterator<Quad> quads = dataset.findNG(Node.ANY, subject, Node.ANY, Node.ANY);
        while (quads.hasNext() && atMost-- > 0) {
            Quad quad = quads.next();
            Triple triple = quad.asTriple();
            if (triples.contains(triple) && !changes.added().contains(quad)) {
                held.add(triple);
            }
        }
        boolean ended = !quads.hasNext();
        Iter.close(quads);
        return ended;
    }
}
