package org.mithaq.search;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.mithaq.gate.CommitListener;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.store.GraphStore;
import org.mithaq.store.Revision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of names, in step with the store: whoever was told that a change is made finds it changed.
 *
 * <p>It is built on a thread of its own, at the start and whenever {@link #rebuild} asks for it; the old index answers
 * until the new one stands. Changes that are committed meanwhile go into both. When a change can't be taken in, the
 * index is built anew rather than left behind.
 */
public final class SearchIndex implements CommitListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    /** Who comes while the first index is being built waits for so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final GraphStore store;
    private final Duration patience;
    private final CountDownLatch firstBuilt = new CountDownLatch(1);
    private volatile @Nullable NameIndex index;
    /** What changed since the build under way read the store; null when none is. Guarded by this. */
    private @Nullable Set<Node> changedMeanwhile;

    private boolean closed;

    /** What the index is like now. */
    public record Condition(boolean ready, boolean building, long revision, int documents, long bytes) {}

    /** An index of the names in {@code store}, empty until {@link #rebuild}. */
    public SearchIndex(GraphStore store) {
        this(store, PATIENCE);
    }

    SearchIndex(GraphStore store, Duration patience) {
        this.store = store;
        this.patience = patience;
    }

    /** Begins to build the index from the store; returns false when a build is under way already. */
    public boolean rebuild() {
        boolean begins = begin();
        if (begins) {
            Thread builder = new Thread(this::build, "search-index");
            builder.setDaemon(true);
            builder.start();
        }
        return begins;
    }

    /** As {@link #rebuild}, and returns when the index stands. */
    public void rebuildHere() {
        if (begin()) {
            build();
        }
    }

    private synchronized boolean begin() {
        if (changedMeanwhile != null || closed) {
            return false;
        }
        changedMeanwhile = new HashSet<>();
        return true;
    }

    private void build() {
        long begin = System.nanoTime();
        try {
            NameIndex built = store.read(NameIndex::new);
            replace(built);
            LOG.info(
                    "The search index holds {} documents of revision {}, built in {} ms",
                    built.documents(),
                    built.revision(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        } catch (RuntimeException | Error failure) {
            synchronized (this) {
                changedMeanwhile = null;
            }
            LOG.error("The search index could not be built", failure);
        }
    }

    private synchronized void replace(NameIndex built) {
        Set<Node> changed = changedMeanwhile;
        changedMeanwhile = null;
        if (closed) {
            return;
        }
        if (changed != null && !changed.isEmpty()) {
            store.read(dataset -> {
                built.update(dataset, changed);
                return true;
            });
        }
        index = built;
        firstBuilt.countDown();
    }

    @Override
    public synchronized void committed(List<Revision> revisions) {
        Set<Node> changed = new HashSet<>();
        for (Revision revision : revisions) {
            addSubjects(revision.changes().removed(), changed);
            addSubjects(revision.changes().added(), changed);
        }
        if (changedMeanwhile != null) {
            changedMeanwhile.addAll(changed);
        }
        NameIndex current = index;
        if (current != null) {
            try {
                store.read(dataset -> {
                    current.update(dataset, changed);
                    return true;
                });
            } catch (RuntimeException failure) {
                LOG.error("The search index could not follow a change and is built anew", failure);
                rebuild();
            }
        }
    }

    private static void addSubjects(Set<Quad> quads, Set<Node> subjects) {
        quads.stream().filter(NamedThing::reads).map(Quad::getSubject).forEach(subjects::add);
    }

    /**
     * The things that a request finds, the best first.
     *
     * @param offset how many of them to leave out
     * @param limit how many to return at most
     * @throws UnavailableException {@link ProblemCode#SEARCH_NOT_READY} when the index is still being built
     */
    public SearchResult search(SearchRequest request, int offset, int limit) {
        return ready().search(request, offset, limit);
    }

    /**
     * The revision that a search would describe.
     *
     * @throws UnavailableException as {@link #search}
     */
    public long revision() {
        return ready().revision();
    }

    /** What the index is like now. */
    public synchronized Condition condition() {
        NameIndex current = index;
        boolean building = changedMeanwhile != null;
        return current == null
                ? new Condition(false, building, 0, 0, 0)
                : new Condition(true, building, current.revision(), current.documents(), current.size());
    }

    private NameIndex ready() {
        try {
            if (!firstBuilt.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnavailableException(ProblemCode.SEARCH_NOT_READY, Map.of());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        NameIndex current = index;
        if (current == null) {
            throw new UnavailableException(ProblemCode.SEARCH_NOT_READY, Map.of());
        }
        return current;
    }

    @Override
    public synchronized void close() {
        closed = true;
        index = null;
    }
}
