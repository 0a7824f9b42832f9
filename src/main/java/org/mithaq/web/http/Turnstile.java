package org.mithaq.web.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;

/** Lets only so many do at once what takes much memory and time; others wait, but not for ever. */
public final class Turnstile {

    private final Semaphore free;
    private final Duration patience;

    /**
     * A turnstile.
     *
     * @param atOnce how many are let in
     * @param patience how long each of the others waits
     */
    public Turnstile(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce);
        this.patience = patience;
    }

    /**
     * Does some work when it is its turn.
     *
     * @throws UnavailableException {@link ProblemCode#SERVER_BUSY} when it does not get one in time
     */
    public <T extends @Nullable Object> T pass(Supplier<T> work) {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnavailableException(ProblemCode.SERVER_BUSY, Map.of());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(ProblemCode.SERVER_BUSY, Map.of(), e);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
