package org.mithaq.query.memory;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.store.roaring.RoaringTripleStore;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.store.ChangeSet;

/**
 * Named graphs and their union. Any number of threads may read it while nobody changes it. Terms are those of the store
 * ({@link org.mithaq.store.StoredTerms}).
 */
final class GraphsInMemory {

    /** Whoever looks into a graph of no more triples than this looks at all of them, unless the subject is known. */
    private static final int FEW = 2_000;

    private final RoaringTripleStore union;
    private final Map<Node, TripleSet> graphs;

    GraphsInMemory() {
        this(new RoaringTripleStore(), new HashMap<>());
    }

    private GraphsInMemory(RoaringTripleStore union, Map<Node, TripleSet> graphs) {
        this.union = union;
        this.graphs = graphs;
    }

    /** The same graphs, independent of these; the triples are shared. */
    GraphsInMemory copy() {
        Map<Node, TripleSet> copies = new HashMap<>(2 * graphs.size());
        graphs.forEach((name, triples) -> copies.put(name, triples.copy()));
        return new GraphsInMemory(union.copy(), copies);
    }

    /** The triples that any graph states, each once; to be read only. */
    RoaringTripleStore union() {
        return union;
    }

    /** The names of the graphs that are not empty. */
    Set<Node> names() {
        return graphs.keySet();
    }

    /** Adds a quad of a named graph; nothing happens when it is there. */
    void add(Node graph, Triple triple) {
        TripleSet triples = graphs.computeIfAbsent(graph, TripleSet::new);
        if (!union.contains(triple)) {
            StatedTriple stated = new StatedTriple(triple, triples.alone());
            union.add(stated);
            triples.addUnchecked(stated);
        } else if (triples.tryAdd(triple)) {
            StatedTriple known = known(triple);
            union.remove(known);
            union.add(known.with(graph));
        }
    }

    /** Removes a quad; nothing happens when it is not there. */
    void remove(Node graph, Triple triple) {
        TripleSet triples = graphs.get(graph);
        if (triples == null || !triples.tryRemove(triple)) {
            return;
        }
        if (triples.isEmpty()) {
            graphs.remove(graph);
        }
        StatedTriple known = known(triple);
        union.remove(known);
        if (known.graphs().length > 1) {
            union.add(known.without(graph));
        }
    }

    /** Makes a change. */
    void apply(ChangeSet changes) {
        changes.removed().forEach(quad -> remove(quad.getGraph(), quad.asTriple()));
        changes.added().forEach(quad -> add(quad.getGraph(), quad.asTriple()));
    }

    /** The quads of any graph that match; a triple that two graphs state is found twice. */
    Iterator<Quad> find(Triple pattern) {
        return Iter.flatMap(
                triples(pattern), triple -> Iter.map(Iter.of(triple.graphs()), graph -> Quad.create(graph, triple)));
    }

    /** The quads of one graph that match. */
    Iterator<Quad> find(Node graph, Triple pattern) {
        TripleSet triples = graphs.get(graph);
        if (triples == null) {
            return Iter.nullIterator();
        }
        Iterator<? extends Triple> found;
        if (pattern.isConcrete()) {
            found = triples.containsKey(pattern) ? Iter.singletonIterator(pattern) : Iter.nullIterator();
        } else if (!pattern.getSubject().isConcrete() && triples.size() <= FEW) {
            found = Iter.filter(triples.keyIterator(), triple -> isLike(triple, pattern));
        } else {
            found = Iter.filter(triples(pattern), triple -> triple.isIn(graph));
        }
        return Iter.map(found, triple -> Quad.create(graph, triple));
    }

    private Iterator<StatedTriple> triples(Triple pattern) {
        if (pattern.isConcrete()) {
            return union.contains(pattern) ? Iter.singletonIterator(known(pattern)) : Iter.nullIterator();
        }
        return Iter.map(union.find(pattern), StatedTriple.class::cast);
    }

    /** By terms; the match of a triple itself would be by values. */
    private static boolean isLike(Triple triple, Triple pattern) {
        return isLike(triple.getPredicate(), pattern.getPredicate()) && isLike(triple.getObject(), pattern.getObject());
    }

    private static boolean isLike(Node term, Node pattern) {
        return !pattern.isConcrete() || term.equals(pattern);
    }

    /** The triple of these terms that is held: when all terms are given, the union would give back what it was asked for. */
    private StatedTriple known(Triple triple) {
        Iterator<Triple> alike = union.find(Triple.createMatch(triple.getSubject(), triple.getPredicate(), Node.ANY));
        while (alike.hasNext()) {
            Triple each = alike.next();
            if (each.getObject().equals(triple.getObject())) {
                return (StatedTriple) each;
            }
        }
        throw new IllegalStateException("not in the union: " + triple);
    }
}
