package org.mithaq.bench;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.mithaq.gate.Change;
import org.mithaq.gate.Gate;

/** Commits twenty new records a second, or as many as it can. */
final class PacedWriter implements AutoCloseable {

    private static final long MILLISECONDS_BETWEEN = 50;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger committed = new AtomicInteger();
    private final long start = System.nanoTime();

    /** The pledges begin with this number. */
    PacedWriter(ModelGenerator generator, Gate gate, int first) {
        executor.scheduleAtFixedRate(
                () -> {
                    var quads = generator.pledge(first + committed.get());
                    gate.submit(new Change("bench", "measured", dataset -> quads.forEach(dataset::add)));
                    committed.incrementAndGet();
                },
                0,
                MILLISECONDS_BETWEEN,
                TimeUnit.MILLISECONDS);
    }

    double perSecond() {
        return committed.get() / ((System.nanoTime() - start) / 1e9);
    }

    int committed() {
        return committed.get();
    }

    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a benchmark", e);
        }
    }
}
