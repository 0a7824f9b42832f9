package org.mithaq.query.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;

/**
 * One query of one client, from its arrival until it is answered. Whoever holds a ticket that was admitted may run one
 * query, says when it has {@link #finished}, and closes the ticket when the answer is sent.
 */
public final class QueryTicket implements AutoCloseable {

    private static final int SHOWN = 500;

    private final QueryPool pool;
    private final long id;
    private final QueryClient client;
    private final String text;
    private final Instant arrived = Clock.systemUTC().instant();
    private final long arrivedNanos = System.nanoTime();
    private final CountDownLatch turn = new CountDownLatch(1);
    private long startedNanos;
    private volatile State state = State.WAITING;
    private @Nullable Runnable stop;
    private boolean cancelled;
    private boolean gaveWay;

    /** What becomes of a ticket, in order. */
    public enum State {
        /** It is not its turn yet. */
        WAITING,
        /** It runs. */
        RUNNING,
        /** It does not run any more; its result is being sent. */
        SENDING,
        /** It is over. */
        CLOSED
    }

    QueryTicket(QueryPool pool, long id, QueryClient client, String text) {
        this.pool = pool;
        this.id = id;
        this.client = client;
        this.text = shortened(text);
    }

    /** A number that no other ticket of the pool has. */
    public long id() {
        return id;
    }

    /** Who asks. */
    public QueryClient client() {
        return client;
    }

    /** The text of the query, or a name for it, in one line of 500 characters at most. */
    public String text() {
        return text;
    }

    /** When it arrived. */
    public Instant arrived() {
        return arrived;
    }

    /** How long ago it arrived. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - arrivedNanos);
    }

    /** What has become of it. */
    public State state() {
        return state;
    }

    /**
     * Says how to stop the query, from another thread; at once when it was cancelled before.
     *
     * @param how does no more than leave a sign
     */
    public void onCancel(Runnable how) {
        boolean now;
        synchronized (this) {
            stop = how;
            now = cancelled || gaveWay;
        }
        if (now) {
            how.run();
        }
    }

    /** Whether an administrator has cancelled it. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /**
     * The problem of whoever waits for the result of a query that was stopped: that it was cancelled, that it gave way to
     * others, or another.
     *
     * @param otherwise why it was stopped, when nobody cancelled it
     */
    public synchronized MithaqException reason(MithaqException otherwise) {
        if (cancelled) {
            return new UnavailableException(ProblemCode.QUERY_CANCELLED, Map.of());
        }
        return gaveWay ? QueryPool.busy() : otherwise;
    }

    /** The query does not run any more: the next may. What it held of the server is no longer counted as work. */
    public void finished() {
        pool.finished(this);
    }

    /** The answer is sent, or nobody waits for it any more. Closing twice does no harm. */
    @Override
    public void close() {
        pool.close(this);
    }

    void cancel() {
        synchronized (this) {
            cancelled = true;
        }
        stop();
    }

    /** Stops the query, so that another may run. */
    void giveWay() {
        synchronized (this) {
            gaveWay = true;
        }
        stop();
    }

    private void stop() {
        Runnable how;
        synchronized (this) {
            how = stop;
        }
        if (how != null) {
            how.run();
        }
    }

    /** Whether it runs and was not stopped yet. */
    synchronized boolean isUnderWay() {
        return state == State.RUNNING && !cancelled && !gaveWay;
    }

    CountDownLatch turn() {
        return turn;
    }

    void start() {
        startedNanos = System.nanoTime();
        state = State.RUNNING;
        turn.countDown();
    }

    Duration worked() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    void become(State next) {
        state = next;
    }

    private static String shortened(String text) {
        String line = text.substring(0, Math.min(text.length(), 2 * SHOWN))
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
                .strip();
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
