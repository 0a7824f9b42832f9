package org.mithaq.ops;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.mithaq.gate.CommitListener;
import org.mithaq.store.GraphStore;
import org.mithaq.store.Revision;
import org.mithaq.store.RevisionMarker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * The store is well while it answers reads; it says which revision it is at. It is read every few seconds, and not when
 * somebody asks: a read may have to wait until a commit is on the disk, and who watches over the server must not.
 */
@Component("storeHealthIndicator")
final class StoreHealth extends AbstractHealthIndicator implements CommitListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    /** A store that gave no answer for so long is taken for one that gives none any more. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final GraphStore store;
    private final Duration patience;
    private final ScheduledThreadPoolExecutor reader;
    private final AtomicLong revision = new AtomicLong();
    private volatile long answered;
    private volatile boolean failed;

    @Autowired
    StoreHealth(GraphStore store) {
        this(store, EVERY, PATIENCE);
    }

    StoreHealth(GraphStore store, Duration every, Duration patience) {
        this.store = store;
        this.patience = patience;
        read();
        this.reader = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "store-health");
            thread.setDaemon(true);
            return thread;
        });
        reader.scheduleWithFixedDelay(this::tryToRead, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void read() {
        noteRevision(store.read(RevisionMarker::read));
        answered = System.nanoTime();
        failed = false;
    }

    private void tryToRead() {
        try {
            read();
        } catch (RuntimeException | Error failure) {
            failed = true;
            LOG.error("The store could not be read", failure);
        }
    }

    private void noteRevision(long number) {
        revision.accumulateAndGet(number, Math::max);
    }

    @Override
    public void committed(List<Revision> revisions) {
        noteRevision(revisions.get(revisions.size() - 1).number());
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        boolean answers = !failed && System.nanoTime() - answered < patience.toNanos();
        health.status(answers ? "UP" : "DOWN").withDetail("revision", revision.get());
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
