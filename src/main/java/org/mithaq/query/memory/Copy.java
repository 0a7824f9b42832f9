package org.mithaq.query.memory;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.mithaq.store.Revision;

/** The graphs as they are after one revision, and how many read them. Readers and writer are kept apart by {@link Copies}. */
final class Copy {

    private final GraphsInMemory graphs;
    private final Consumer<Context> guards;
    private final MemoryDataset dataset;
    private long revision;
    private int readers;

    /** Graphs as of a revision; {@code guards} are put into the context of the dataset that shows them. */
    Copy(GraphsInMemory graphs, long revision, Consumer<Context> guards) {
        this.graphs = graphs;
        this.revision = revision;
        this.guards = guards;
        dataset = new MemoryDataset(graphs);
        guards.accept(dataset.getContext());
        QC.setFactory(dataset.getContext(), MemoryExecutor.FACTORY);
    }

    /** Another one of the same, which nobody reads. */
    Copy copy() {
        return new Copy(graphs.copy(), revision, guards);
    }

    DatasetGraph dataset() {
        return dataset;
    }

    long revision() {
        return revision;
    }

    /** How many triples the union has. */
    int triples() {
        return graphs.union().countTriples();
    }

    boolean isIdle() {
        return readers == 0;
    }

    void pin() {
        readers++;
    }

    void release() {
        readers--;
    }

    /**
     * Makes the changes of those revisions that are newer than this copy.
     *
     * @throws IllegalStateException when one is missing
     */
    void catchUp(List<Revision> revisions) {
        for (Revision each : revisions) {
            if (each.number() > revision) {
                if (each.number() != revision + 1) {
                    throw new IllegalStateException("revision " + each.number() + " after " + revision);
                }
                graphs.apply(each.changes());
                revision = each.number();
            }
        }
    }
}
