package org.mithaq.query;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mithaq.gate.CommitListener;
import org.mithaq.query.memory.MemoryReads;
import org.mithaq.query.memory.MemoryStatus;
import org.mithaq.store.Revision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads after a commit, in the background, what is kept for one revision and what its first reader would wait for. One
 * thread does it, and rests as long as it has worked: commits that come quickly are read ahead together, and half a
 * processor is left to others at least. Nothing is read ahead while queries are answered by the store alone, where it would
 * take as long as the commits that come meanwhile.
 */
public final class ReadAhead implements CommitListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

    /** How often it is looked whether the memory has been filled. */
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(200);

    /** How long the server waits for it at its end, in seconds. */
    private static final long PATIENCE = 5;

    private final MemoryReads memory;
    private final List<? extends Part> parts;
    private final ScheduledThreadPoolExecutor background = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "read-ahead");
        thread.setDaemon(true);
        return thread;
    });

    /** Whether a run has been ordered that has not begun. */
    private final AtomicBoolean ordered = new AtomicBoolean();

    private final AtomicBoolean running = new AtomicBoolean();

    /** Only the thread of the background looks at it. */
    private long rested = System.nanoTime();

    /** What is kept for one revision by a feature. */
    @FunctionalInterface
    public interface Part {

        /** Reads what the newest revision says, unless that has been done. */
        void readAhead();
    }

    /**
     * Nothing is read yet.
     *
     * @param parts are read in this order
     */
    public ReadAhead(MemoryReads memory, List<? extends Part> parts) {
        this.memory = memory;
        this.parts = parts;
        background.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Begins with the newest revision, as soon as it is in memory. */
    public void begin() {
        order();
    }

    /** To be told after the memory. */
    @Override
    public void committed(List<Revision> revisions) {
        order();
    }

    /** Whether all that was committed has been read, or can't be. */
    public boolean isIdle() {
        return !ordered.get() && !running.get();
    }

    /** Begins nothing more, and waits a moment for what is being read: it may be read from the store. */
    @Override
    public void close() {
        background.shutdown();
        try {
            background.awaitTermination(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void order() {
        if (!ordered.getAndSet(true)) {
            in(0);
        }
    }

    private void in(long nanos) {
        try {
            background.schedule(this::run, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("Nothing is read ahead any more", closed);
        }
    }

    private void run() {
        long early = rested - System.nanoTime();
        MemoryStatus.State state = memory.status().state();
        if (early > 0) {
            in(early);
        } else if (state == MemoryStatus.State.FILLING) {
            in(LOOK);
        } else {
            running.set(true);
            // what is committed from here on is another run
            ordered.set(false);
            if (state == MemoryStatus.State.READY) {
                long start = System.nanoTime();
                parts.forEach(this::read);
                long end = System.nanoTime();
                rested = end + (end - start);
            }
            running.set(false);
        }
    }

    private void read(Part part) {
        try {
            if (!background.isShutdown()) {
                part.readAhead();
            }
        } catch (RuntimeException | OutOfMemoryError failure) {
            // the next reader gets to know
            LOG.warn("Nothing could be read ahead by {}", part.getClass().getSimpleName(), failure);
        }
    }
}
