package org.mithaq.query;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.Query;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mithaq.query.memory.MemoryReads;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionMarker;

/**
 * Decides where a query is answered, for all that run queries: from memory when the newest revision is there, otherwise
 * from the store. The answer is the same, up to the order of rows that the query leaves open.
 *
 * <p>A query that is asked after a commit was acknowledged sees it, and none sees less than one that was answered before.
 */
public final class ReadPath {

    private final GraphStore store;
    private final MemoryReads memory;

    /** The newest revision that anybody was shown. */
    private final AtomicLong shown = new AtomicLong();

    /** Puts the guards into the context of the store, too; those of the memory are its own. */
    public ReadPath(GraphStore store, MemoryReads memory, QueryGuards guards) {
        this.store = store;
        this.memory = memory;
        guards.install(store.dataset().getContext());
    }

    /** The data for a query, which is to be run on it unchanged. */
    public Snapshot at(Query query) {
        return isForMemory(query) ? now() : new InStore();
    }

    /** The data for whoever reads them without a query. */
    public Snapshot now() {
        Optional<MemoryReads.Pinned> pinned = memory.newest(shown.get());
        return pinned.isPresent() ? new InMemory(pinned.get()) : new InStore();
    }

    /** The revision that a query sees which is asked now; one that is asked later sees no older one. */
    public long revision() {
        try (Snapshot snapshot = now()) {
            shown.accumulateAndGet(snapshot.revision(), Math::max);
            return snapshot.revision();
        }
    }

    /** A description asks the whole dataset; {@code FROM} makes up a dataset of its own, which the engine of the store knows. */
    private static boolean isForMemory(Query query) {
        return !query.isDescribeType() && !query.hasDatasetDescription();
    }

    private record InMemory(MemoryReads.Pinned pinned) implements Snapshot {

        @Override
        public DatasetGraph dataset() {
            return pinned.dataset();
        }

        @Override
        public long revision() {
            return pinned.revision();
        }

        @Override
        public void close() {
            pinned.close();
        }
    }

    /** Within a transaction that this thread has begun already, or one of its own. */
    private final class InStore implements Snapshot {

        private final DatasetGraph dataset = store.dataset();
        private final AtomicBoolean own = new AtomicBoolean(!dataset.isInTransaction());
        private final long revision;

        InStore() {
            if (own.get()) {
                dataset.begin(TxnType.READ);
            }
            revision = RevisionMarker.read(dataset);
            shown.accumulateAndGet(revision, Math::max);
        }

        @Override
        public DatasetGraph dataset() {
            return dataset;
        }

        @Override
        public long revision() {
            return revision;
        }

        @Override
        public void close() {
            if (own.getAndSet(false)) {
                dataset.end();
            }
        }
    }
}
