package org.mithaq.gate;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/** Counts how often a dataset is looked up, by what is given, and how many quads that brings. */
public final class CountingDataset extends DatasetGraphWrapper {

    private final Map<String, Integer> lookUps = new TreeMap<>();
    private int quads;

    /** A count of what goes to {@code dataset}. */
    public CountingDataset(DatasetGraph dataset) {
        super(dataset, dataset.getContext());
    }

    /** How many look-ups there were, by pattern: {@code GSPO}, with a hyphen for what was not given. */
    public Map<String, Integer> lookUps() {
        return lookUps;
    }

    /** How many quads they brought. */
    public int quads() {
        return quads;
    }

    @Override
    public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
        note("find", graph, subject, predicate, object);
        return Iter.map(get().find(graph, subject, predicate, object), this::count);
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
        note("find", graph, subject, predicate, object);
        return Iter.map(get().findNG(graph, subject, predicate, object), this::count);
    }

    @Override
    public boolean contains(Node graph, Node subject, Node predicate, Node object) {
        note("contains", graph, subject, predicate, object);
        return get().contains(graph, subject, predicate, object);
    }

    @Override
    public boolean contains(Quad quad) {
        note("contains", quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
        return get().contains(quad);
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }

    private Quad count(Quad quad) {
        quads++;
        return quad;
    }

    private void note(String kind, Node... given) {
        StringBuilder pattern = new StringBuilder(kind).append(' ');
        for (int i = 0; i < given.length; i++) {
            pattern.append(given[i] != null && given[i].isConcrete() ? "GSPO".charAt(i) : '-');
        }
        lookUps.merge(pattern.toString(), 1, Integer::sum);
    }
}
