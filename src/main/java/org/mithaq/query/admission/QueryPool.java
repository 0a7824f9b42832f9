package org.mithaq.query.admission;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;

/**
 * Lets so many queries run at once and no more; the others wait for their turn. The next turn is that of the client whose
 * queries ran least in the last minute, however many each has waiting; one client never has all turns; and who has had
 * its turn gives way to those who had less. So what one client sends, or a few, can't keep another out.
 *
 * <p>A query runs on the thread of its caller. Whoever runs SPARQL for somebody does it like this:
 *
 * <pre>
 * try (QueryTicket ticket = pool.admit(client, text)) {
 *     ticket.onCancel(stop);
 *     …
 * }
 * </pre>
 */
public final class QueryPool {

    /** After how long it is worth to try again, in seconds, when the server is full. */
    private static final long LATER = 5;

    /** How often one who waits looks whether another should give way, in milliseconds. */
    private static final long LOOK = 50;

    private final AdmissionSettings settings;
    private final ClientBudgets budgets;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, QueryTicket> open = new LinkedHashMap<>();

    /** The tickets that wait, by client, in the order in which they came or had a turn. */
    private final Map<String, Deque<QueryTicket>> waiting = new LinkedHashMap<>();

    private final Map<String, Integer> running = new HashMap<>();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong timedOut = new AtomicLong();

    /** A pool in which nothing runs. */
    public QueryPool(AdmissionSettings settings) {
        this(settings, System::nanoTime);
    }

    QueryPool(AdmissionSettings settings, LongSupplier nanos) {
        this.settings = settings;
        this.budgets = new ClientBudgets(settings, nanos);
    }

    /**
     * Makes sure that a client may ask at all, before anything is done for it.
     *
     * @throws UnavailableException {@link ProblemCode#CLIENT_BUDGET} or {@link ProblemCode#CLIENT_ERRORS}
     */
    public void require(QueryClient client) {
        try {
            budgets.require(client);
        } catch (UnavailableException problem) {
            refused.incrementAndGet();
            throw problem;
        }
    }

    /**
     * Waits for the turn of a query.
     *
     * @param text of the query, or a name for it: shown to whoever looks at what runs
     * @return a ticket with which the query may run, until it is closed
     * @throws UnavailableException {@link ProblemCode#CLIENT_BUDGET}, {@link ProblemCode#CLIENT_ERRORS} or
     *     {@link ProblemCode#CLIENT_AT_ONCE} when the client asks too much; {@link ProblemCode#SERVER_BUSY} when too many
     *     wait, or it waited too long; {@link ProblemCode#QUERY_CANCELLED}
     */
    public QueryTicket admit(QueryClient client, String text) {
        require(client);
        QueryTicket ticket = new QueryTicket(this, ids.incrementAndGet(), client, text);
        try {
            enter(ticket);
            await(ticket);
            return ticket;
        } catch (UnavailableException problem) {
            refused.incrementAndGet();
            ticket.close();
            throw problem;
        }
    }

    private synchronized void enter(QueryTicket ticket) {
        String client = ticket.client().name();
        long ofClient = open.values().stream()
                .filter(other -> other.client().name().equals(client))
                .count();
        if (ofClient >= settings.openPerClient()) {
            throw new UnavailableException(
                    ProblemCode.CLIENT_AT_ONCE, Map.of("limit", settings.openPerClient(), "retryAfter", 1));
        }
        if (open.size() >= settings.open()) {
            throw busy();
        }
        open.put(ticket.id(), ticket);
        waiting.computeIfAbsent(client, name -> new ArrayDeque<>()).add(ticket);
        callNext();
        if (ticket.state() == QueryTicket.State.WAITING && waiting() > settings.queue()) {
            throw busy();
        }
    }

    private void await(QueryTicket ticket) {
        ticket.onCancel(ticket.turn()::countDown);
        long deadline = System.nanoTime() + settings.patience().toNanos();
        try {
            while (!ticket.turn().await(LOOK, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() > deadline) {
                    leave(ticket);
                    break;
                }
                makeRoom(ticket);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        if (ticket.isCancelled()) {
            throw new UnavailableException(ProblemCode.QUERY_CANCELLED, Map.of());
        }
    }

    /** Its time to wait is over, unless its turn came at the last moment. */
    private synchronized void leave(QueryTicket ticket) {
        if (ticket.state() == QueryTicket.State.WAITING) {
            throw busy();
        }
    }

    /** Stops the query that has run longest of those that had their turn, and whose clients had more than this one. */
    private synchronized void makeRoom(QueryTicket waiting) {
        if (running.getOrDefault(waiting.client().name(), 0) >= settings.share()
                || running() > underWay().count()) {
            return;
        }
        Duration used = used(waiting.client());
        underWay()
                .filter(other -> other.worked().compareTo(settings.turn()) > 0)
                .filter(other -> used(other.client()).compareTo(used) > 0)
                .max(Comparator.comparing(QueryTicket::worked))
                .ifPresent(QueryTicket::giveWay);
    }

    private Stream<QueryTicket> underWay() {
        return open.values().stream().filter(QueryTicket::isUnderWay);
    }

    /** For how long queries of a client ran lately, those that still run included. */
    private Duration used(QueryClient client) {
        return underWay()
                .filter(ticket -> ticket.client().equals(client) && client.hasBudget())
                .map(QueryTicket::worked)
                .reduce(budgets.used(client), Duration::plus);
    }

    static UnavailableException busy() {
        return new UnavailableException(ProblemCode.SERVER_BUSY, Map.of("retryAfter", LATER));
    }

    /** Gives free turns to those who wait: to the client that had least, and among equals to the one that came first. */
    private synchronized void callNext() {
        Optional<Deque<QueryTicket>> next = next();
        while (next.isPresent()) {
            QueryTicket ticket = next.get().remove();
            String client = ticket.client().name();
            // goes to the end
            waiting.remove(client);
            if (!next.get().isEmpty()) {
                waiting.put(client, next.get());
            }
            running.merge(client, 1, Integer::sum);
            ticket.start();
            next = next();
        }
    }

    private Optional<Deque<QueryTicket>> next() {
        return running() >= settings.running()
                ? Optional.empty()
                : waiting.entrySet().stream()
                        .filter(client -> running.getOrDefault(client.getKey(), 0) < settings.share())
                        .map(Map.Entry::getValue)
                        .min(Comparator.comparing(
                                tickets -> used(tickets.element().client())));
    }

    synchronized void finished(QueryTicket ticket) {
        String client = ticket.client().name();
        if (ticket.state() == QueryTicket.State.RUNNING) {
            budgets.worked(ticket.client(), ticket.worked());
            running.computeIfPresent(client, (name, count) -> count > 1 ? count - 1 : null);
        } else if (ticket.state() == QueryTicket.State.WAITING) {
            waiting.computeIfPresent(
                    client, (name, tickets) -> tickets.remove(ticket) && tickets.isEmpty() ? null : tickets);
        } else {
            return;
        }
        ticket.become(QueryTicket.State.SENDING);
        callNext();
    }

    synchronized void close(QueryTicket ticket) {
        finished(ticket);
        ticket.become(QueryTicket.State.CLOSED);
        open.remove(ticket.id());
    }

    /** A request of a client failed, by its own fault: not to be read, not allowed, or too much. */
    public void failed(QueryClient client, MithaqException problem) {
        if (problem.code() == ProblemCode.QUERY_TIMEOUT) {
            timedOut.incrementAndGet();
        }
        budgets.failed(client);
    }

    /** What is under way, in the order of arrival. */
    public synchronized List<QueryTicket> open() {
        return new ArrayList<>(open.values());
    }

    /** Stops a query, whatever becomes of it; false when none of this number is under way. */
    public boolean cancel(long id) {
        QueryTicket ticket;
        synchronized (this) {
            ticket = open.get(id);
        }
        if (ticket == null) {
            return false;
        }
        ticket.cancel();
        return true;
    }

    /** How many queries run. */
    public synchronized int running() {
        return running.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many queries wait. */
    public synchronized int waiting() {
        return waiting.values().stream().mapToInt(Collection::size).sum();
    }

    /** How many queries were never run. */
    public long refused() {
        return refused.get();
    }

    /** How many queries ran out of their time. */
    public long timedOut() {
        return timedOut.get();
    }
}
