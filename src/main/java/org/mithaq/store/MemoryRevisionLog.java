package org.mithaq.store;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** A log in memory. */
final class MemoryRevisionLog implements RevisionLog {

    private final RevisionIndex<Revision> index = new RevisionIndex<>();

    @Override
    public long latest() {
        return index.latest();
    }

    @Override
    public void append(List<Revision> revisions) {
        RevisionIndex.requireNext(index.latest(), revisions);
        for (Revision revision : revisions) {
            Set<Node> graphs = revision.changes().graphs();
            index.add(revision, graphs);
        }
    }

    @Override
    public Revision read(long number) {
        return index.get(number);
    }

    @Override
    public void discardAfter(long number) {
        index.discardAfter(number);
    }

    @Override
    public List<RevisionSummary> summaries(long from, int limit) {
        return index.downFrom(from, limit).stream()
                .map(index::get)
                .map(RevisionSummary::of)
                .toList();
    }

    @Override
    public List<Long> touching(Node graph) {
        return index.touching(graph);
    }

    @Override
    public void close() {
        // there is nothing to give back
    }
}
