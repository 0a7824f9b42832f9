package org.mithaq.query;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The clock by which queries and updates are ended. It is our own, because that of the engine waits while a query is being
 * planned, and while it waits for one query, it ends no other.
 */
public final class SparqlClock implements AutoCloseable {

    private final ScheduledThreadPoolExecutor executor;

    /** A clock on a thread of its own, which does not keep the process alive. */
    public SparqlClock() {
        this.executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "sparql-clock");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
    }

    /** Something that will be done in some time, unless it is cancelled before. */
    @FunctionalInterface
    public interface Alarm {

        /** Does not do it any more. */
        void cancel();
    }

    /** Does something short in some time. */
    public Alarm in(Duration time, Runnable work) {
        Future<?> future = executor.schedule(work, time.toMillis(), TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }

    /** A number of seconds as people write it: 2 or 0.5. */
    public static Number seconds(Duration time) {
        BigDecimal seconds = BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros();
        return seconds.scale() > 0 ? seconds : (Number) seconds.longValue();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
