package org.mithaq.records;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.problem.ConflictException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.store.ChangeSet;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionMarker;

/**
 * What a graph holds, and since which revision. Between looking at it and changing it, others may have changed it, even
 * without a revision yet; so whoever decided by what they saw makes sure, inside the change, that it is still the same.
 *
 * @param graph its name
 * @param triples none when there is no such graph
 * @param revision the newest revision that touched the graph, as far as the data go; 0 when none did since the store was
 *     filled
 */
public record RecordContent(Node graph, Set<Triple> triples, long revision) {

    /** The content of a graph in a dataset, which is in a transaction of the caller. */
    public static RecordContent of(Node graph, DatasetGraph dataset, RevisionLog log) {
        return new RecordContent(graph, triples(graph, dataset), revision(graph, dataset, log));
    }

    /** The newest revision that touched the graph, as far as it is in the dataset; 0 when there is none. */
    public static long revision(Node graph, DatasetGraph dataset, RevisionLog log) {
        long newest = RevisionMarker.read(dataset);
        return log.touching(graph).stream()
                .filter(number -> number <= newest)
                .findFirst()
                .orElse(0L);
    }

    /** Whether there is such a graph. */
    public boolean exists() {
        return !triples.isEmpty();
    }

    /**
     * Makes sure that the graph in the dataset is what it was.
     *
     * @throws ConflictException {@link ProblemCode#RECORD_CHANGED_MEANWHILE}
     */
    void requireSame(DatasetGraph dataset) {
        if (!triples(graph, dataset).equals(triples)) {
            throw changedMeanwhile(graph);
        }
    }

    /** Gives the graph another content: what is in both is not touched. */
    void replace(Set<Triple> others, DatasetGraph dataset) {
        for (Triple triple : triples) {
            if (!others.contains(triple)) {
                dataset.delete(Quad.create(graph, triple));
            }
        }
        for (Triple triple : others) {
            if (!triples.contains(triple)) {
                dataset.add(Quad.create(graph, triple));
            }
        }
    }

    static ConflictException changedMeanwhile(Node graph) {
        return new ConflictException(ProblemCode.RECORD_CHANGED_MEANWHILE, Map.of("graph", graph.toString()));
    }

    /** The triples of a graph as the store would hold them. */
    static Set<Triple> stored(Node graph, DatasetGraph dataset) {
        Set<Quad> quads = new HashSet<>();
        dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        Set<Triple> triples = new HashSet<>();
        new ChangeSet(quads, Set.of()).added().forEach(quad -> triples.add(quad.asTriple()));
        return triples;
    }

    private static Set<Triple> triples(Node graph, DatasetGraph dataset) {
        Set<Triple> triples = new HashSet<>();
        dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> triples.add(quad.asTriple()));
        return triples;
    }
}
