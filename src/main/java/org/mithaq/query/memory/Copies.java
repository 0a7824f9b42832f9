package org.mithaq.query.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mithaq.store.Revision;

/**
 * Up to three copies of the graphs. Readers hold on to the newest; a revision is made in one that nobody reads, which is
 * the newest from then on. Neither waits for the other: when all others are read, the newest stays behind, and whoever
 * must see more reads the store.
 *
 * <p>Copies are made when they are needed: where nobody writes there is one. Revisions are kept until every copy has them.
 */
final class Copies {

    private static final int MOST = 3;

    /** What readers and writers tell each other; held for moments only. */
    private final Object state = new Object();

    /** Held by whoever changes a copy. */
    private final Object writing = new Object();

    private final List<Copy> copies = new ArrayList<>();
    private final Deque<Revision> backlog = new ArrayDeque<>();
    private final Runnable released;
    private Copy newest;
    private long committed;

    /**
     * Begins with one copy.
     *
     * @param released is told when a copy that is not the newest has lost its last reader
     */
    Copies(Copy first, Runnable released) {
        this.released = released;
        copies.add(first);
        newest = first;
        committed = first.revision();
    }

    /** The graphs at one revision, held until they are closed. */
    final class Pin implements MemoryReads.Pinned {

        private final Copy copy;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Pin(Copy copy) {
            this.copy = copy;
        }

        @Override
        public DatasetGraph dataset() {
            return copy.dataset();
        }

        @Override
        public long revision() {
            return copy.revision();
        }

        @Override
        public void close() {
            if (open.getAndSet(false)) {
                boolean free;
                synchronized (state) {
                    copy.release();
                    free = copy.isIdle() && copy != newest;
                }
                if (free) {
                    released.run();
                }
            }
        }
    }

    /** The newest copy, unless it lacks the revision {@code atLeast}, or one that was {@link #committed}. */
    Optional<Pin> newest(long atLeast) {
        synchronized (state) {
            if (newest.revision() < Math.max(committed, atLeast)) {
                return Optional.empty();
            }
            newest.pin();
            return Optional.of(new Pin(newest));
        }
    }

    /** Takes note of revisions, which follow those before, and makes them when there is a copy that nobody reads. */
    void committed(List<Revision> revisions) {
        synchronized (state) {
            backlog.addAll(revisions);
            committed = revisions.get(revisions.size() - 1).number();
        }
        publish();
    }

    /** Brings a copy that nobody reads to the newest revision, so that readers get it; returns whether they do now. */
    boolean publish() {
        synchronized (writing) {
            Copy next;
            List<Revision> missing;
            synchronized (state) {
                if (newest.revision() == committed) {
                    return true;
                }
                next = idle().orElse(null);
                missing = List.copyOf(backlog);
            }
            if (next == null) {
                return false;
            }
            next.catchUp(missing);
            synchronized (state) {
                newest = next;
                forget();
                return next.revision() == committed;
            }
        }
    }

    /** Makes good what {@link #publish} left: another copy when all are read, and revisions in those that nobody reads. */
    void tidy() {
        if (!publish() && size() < MOST) {
            another();
            publish();
        }
        synchronized (writing) {
            List<Copy> behind;
            List<Revision> missing;
            synchronized (state) {
                behind = copies.stream()
                        .filter(copy -> copy.isIdle() && copy.revision() < newest.revision())
                        .toList();
                missing = List.copyOf(backlog);
            }
            // nobody pins a copy that is not the newest
            behind.forEach(copy -> copy.catchUp(missing));
            synchronized (state) {
                forget();
            }
        }
    }

    /** How many copies there are. */
    int size() {
        synchronized (state) {
            return copies.size();
        }
    }

    /** How many revisions are kept for copies that lack them. */
    int backlog() {
        synchronized (state) {
            return backlog.size();
        }
    }

    /** How many triples the newest copy has. */
    int triples() {
        synchronized (state) {
            return newest.triples();
        }
    }

    private void another() {
        // only the holder of this lock changes a copy, and never the newest
        synchronized (writing) {
            Copy copy = newest.copy();
            synchronized (state) {
                copies.add(copy);
            }
        }
    }

    /** The one that lacks least among those that nobody reads and nobody will. */
    private Optional<Copy> idle() {
        return copies.stream()
                .filter(copy -> copy != newest && copy.isIdle())
                .max(Comparator.comparingLong(Copy::revision));
    }

    private void forget() {
        long oldest = copies.stream().mapToLong(Copy::revision).min().orElse(committed);
        while (!backlog.isEmpty() && backlog.peek().number() <= oldest) {
            backlog.remove();
        }
    }
}
