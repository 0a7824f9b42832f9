package org.mithaq.query.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.mithaq.gate.CommitListener;
import org.mithaq.query.memory.MemoryStatus.State;
import org.mithaq.store.GraphStore;
import org.mithaq.store.Revision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The named graphs of a store in memory: filled from it on a thread of its own, then fed by each revision. Steps aside,
 * and says so once, when there is no room for them; the store can answer everything.
 */
public final class MemoryReads implements CommitListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryReads.class);

    static {
        MemoryEngine.install();
    }

    private final GraphStore store;
    private final MemoryLimit limit;
    private final Consumer<Context> guards;
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "memory");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean tidying = new AtomicBoolean();

    private State state = State.NOT_STARTED;
    private @Nullable Copies copies;
    private @Nullable Filling filling;

    /** Revisions that are committed while the store is being read. */
    private final List<Revision> meanwhile = new ArrayList<>();

    /**
     * Nothing yet: {@link #fill} begins.
     *
     * @param guards are put into the context of every dataset that is handed out
     */
    public MemoryReads(GraphStore store, MemoryLimit limit, Consumer<Context> guards) {
        this.store = store;
        this.limit = limit;
        this.guards = guards;
    }

    /** The named graphs at one revision, until it is closed. */
    public interface Pinned extends AutoCloseable {

        /** A dataset that does not change; its default graph is the union of the named ones. */
        DatasetGraph dataset();

        /** The revision. */
        long revision();

        @Override
        void close();
    }

    /** Begins to read the store, in the background; does nothing when that was begun before. */
    public synchronized void fill() {
        if (state == State.NOT_STARTED) {
            state = State.FILLING;
            Filling begun = new Filling(limit.triples());
            filling = begun;
            background.execute(() -> fill(begun));
        }
    }

    /** The newest revision, when it is in memory and no older than {@code atLeast}. */
    public Optional<Pinned> newest(long atLeast) {
        Copies ready = copies();
        return ready == null ? Optional.empty() : ready.newest(atLeast).map(pin -> pin);
    }

    /** What becomes of queries now. */
    public synchronized MemoryStatus status() {
        Copies ready = copies;
        Filling begun = filling;
        long triples = ready != null ? ready.triples() : begun != null ? begun.triples() : 0;
        return new MemoryStatus(state, triples, ready == null ? 0 : ready.size(), limit.triples());
    }

    @Override
    public void committed(List<Revision> revisions) {
        Copies ready;
        synchronized (this) {
            ready = copies;
            if (ready == null) {
                if (state == State.FILLING) {
                    meanwhile.addAll(revisions);
                }
                return;
            }
        }
        change(ready, copies -> copies.committed(revisions));
        tidySoon();
    }

    /** Ends what runs in the background; the store answers from now on. */
    @Override
    public void close() {
        synchronized (this) {
            state = State.CLOSED;
            copies = null;
            meanwhile.clear();
            if (filling != null) {
                filling.stop();
            }
        }
        background.shutdown();
    }

    private synchronized @Nullable Copies copies() {
        return copies;
    }

    private void fill(Filling begun) {
        long start = System.nanoTime();
        try {
            Optional<Copy> read = begun.read(store, guards);
            if (read.isPresent()) {
                ready(read.get());
                LOG.info(
                        "{} triples are in memory, read in {} ms",
                        read.get().triples(),
                        (System.nanoTime() - start) / 1_000_000);
            } else {
                stepAside(State.TOO_LARGE, null);
            }
        } catch (RuntimeException | OutOfMemoryError failure) {
            stepAside(State.FAILED, failure);
        }
    }

    private synchronized void ready(Copy read) {
        if (state == State.FILLING) {
            // nobody reads it yet; the committer waits a moment
            read.catchUp(meanwhile);
            meanwhile.clear();
            copies = new Copies(read, this::tidySoon);
            filling = null;
            state = State.READY;
        }
    }

    private void tidySoon() {
        if (!tidying.getAndSet(true)) {
            try {
                background.execute(this::tidy);
            } catch (RejectedExecutionException closed) {
                LOG.debug("Nothing is read from memory any more", closed);
            }
        }
    }

    private void tidy() {
        tidying.set(false);
        Copies ready = copies();
        if (ready != null) {
            change(ready, Copies::tidy);
        }
    }

    /** Steps aside when the copies have become too large, or could not be changed. */
    private void change(Copies ready, Consumer<Copies> work) {
        try {
            work.accept(ready);
            if (ready.triples() > limit.triples()) {
                stepAside(State.TOO_LARGE, null);
            }
        } catch (RuntimeException | OutOfMemoryError failure) {
            stepAside(State.FAILED, failure);
        }
    }

    private synchronized void stepAside(State reason, @Nullable Throwable failure) {
        if (state == State.FILLING || state == State.READY) {
            state = reason;
            copies = null;
            filling = null;
            meanwhile.clear();
            if (reason == State.TOO_LARGE) {
                LOG.warn(
                        "Queries are answered by the store alone: it holds more than the {} triples for which there is room"
                                + " in memory (mithaq.memory.max-triples, mithaq.memory.max-heap-share)",
                        limit.triples());
            } else {
                LOG.error("Queries are answered by the store alone, for it could not be kept in memory", failure);
            }
        }
    }
}
