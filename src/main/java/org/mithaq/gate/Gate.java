package org.mithaq.gate;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.shacl.IncrementalValidator;
import org.mithaq.store.ChangeSet;
import org.mithaq.store.GraphStore;
import org.mithaq.store.Revision;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionMarker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door into the graph: nothing that violates a shape is committed.
 *
 * <p>One thread commits. Changes that wait together share a transaction, for a commit costs the same whatever its size;
 * each is validated on what the ones before it left, one that is refused is undone alone, and each is acknowledged only
 * after the commit. What is committed is in the {@link RevisionLog} before.
 */
public final class Gate implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    /** So many changes share a transaction at most, and so many quads: those who came first wait for all of them. */
    private static final int MOST_CHANGES = 64;

    private static final int MOST_QUADS = 100_000;

    private final GraphStore store;
    private final RevisionLog log;
    private final Supplier<IncrementalValidator> validator;
    private final List<CommitListener> listeners;
    private final int maxQuads;
    private final Clock clock = Clock.systemUTC();
    private final BlockingQueue<Optional<Pending>> queue = new LinkedBlockingQueue<>();
    private final Thread committer = new Thread(this::commitAll, "gate");
    private volatile boolean open = true;

    /** A change and whoever waits for it. */
    private record Pending(Change change, CompletableFuture<Receipt> answer) {}

    /** A change that was decided on and waits for the commit. */
    private record Decided(Pending pending, Admission.Decision decision) {}

    /**
     * Opens the gate of a store.
     *
     * @param log agrees with the store ({@link org.mithaq.store.Recovery})
     * @param validator asked for at the first change
     * @param listeners hear of each commit, in this order
     * @param maxQuads how many quads one change may add and remove
     */
    public Gate(
            GraphStore store,
            RevisionLog log,
            Supplier<IncrementalValidator> validator,
            List<CommitListener> listeners,
            int maxQuads) {
        this.store = store;
        this.log = log;
        this.validator = validator;
        this.listeners = List.copyOf(listeners);
        this.maxQuads = maxQuads;
        committer.start();
    }

    /**
     * Makes a change, or refuses it, and returns when that is durable.
     *
     * @throws UnavailableException {@link ProblemCode#STORE_UNWRITABLE} when the store or the log can't be written; then
     *     the change was not made
     * @throws RuntimeException what the work of the change threw; then it was not made
     */
    public Receipt submit(Change change) {
        Pending pending = new Pending(change, new CompletableFuture<>());
        synchronized (queue) {
            if (!open) {
                throw new UnavailableException(ProblemCode.SERVER_BUSY, Map.of());
            }
            queue.add(Optional.of(pending));
        }
        try {
            return pending.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : e;
        }
    }

    /** Whether changes are taken, and somebody lives who commits them. */
    public boolean isOpen() {
        return open && committer.isAlive();
    }

    /** Takes no more changes, and returns when those that wait are answered. */
    @Override
    public void close() {
        synchronized (queue) {
            if (open) {
                open = false;
                queue.add(Optional.empty());
            }
        }
        boolean interrupted = false;
        while (committer.isAlive()) {
            try {
                committer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void commitAll() {
        Optional<Pending> next = take();
        while (next.isPresent()) {
            commitTogether(next.get());
            next = take();
        }
    }

    private Optional<Pending> take() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                LOG.debug("The committer ends when the gate is closed, not before", e);
            }
        }
    }

    private void commitTogether(Pending first) {
        List<Pending> asked = new ArrayList<>();
        DatasetGraph dataset = store.dataset();
        try {
            Admission admission = new Admission(validator.get(), maxQuads);
            List<Decided> decided = new ArrayList<>();
            dataset.begin(TxnType.WRITE);
            try {
                int quads = 0;
                for (Pending pending = first; pending != null; pending = quads < MOST_QUADS ? more(asked) : null) {
                    asked.add(pending);
                    quads += decide(pending, admission, dataset, decided);
                }
                commit(decided, dataset);
            } finally {
                if (dataset.isInTransaction()) {
                    dataset.abort();
                }
                dataset.end();
            }
        } catch (RuntimeException | Error failure) {
            LOG.error("Nothing of {} changes was committed", asked.size(), failure);
            RuntimeException problem = failure instanceof MithaqException known
                    ? known
                    : new UnavailableException(ProblemCode.STORE_UNWRITABLE, Map.of(), failure);
            first.answer().completeExceptionally(problem);
            asked.forEach(pending -> pending.answer().completeExceptionally(problem));
        }
    }

    /** The next change that waits already; null when the transaction is full, or nobody waits. */
    private @Nullable Pending more(List<Pending> asked) {
        Optional<Pending> next = asked.size() < MOST_CHANGES ? queue.peek() : null;
        return next != null && next.isPresent() ? queue.remove().get() : null;
    }

    /** Decides on a change; returns how many quads it changed. */
    private static int decide(Pending pending, Admission admission, DatasetGraph dataset, List<Decided> decided) {
        try {
            Admission.Decision decision = admission.decide(pending.change(), dataset);
            decided.add(new Decided(pending, decision));
            return decision.changes().added().size()
                    + decision.changes().removed().size();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            pending.answer().completeExceptionally(failure);
            return 0;
        }
    }

    private void commit(List<Decided> decided, DatasetGraph dataset) {
        long before = log.latest();
        List<Revision> revisions = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        for (Decided each : decided) {
            ChangeSet changes = each.decision().changes();
            OptionalLong number = OptionalLong.empty();
            if (!changes.isEmpty()) {
                number = OptionalLong.of(before + revisions.size() + 1);
                Change change = each.pending().change();
                revisions.add(
                        new Revision(number.getAsLong(), clock.instant(), change.actor(), change.reason(), changes));
            }
            receipts.add(new Receipt(number, changes, each.decision().result()));
        }
        if (!revisions.isEmpty()) {
            log.append(revisions);
            try {
                RevisionMarker.write(dataset, log.latest());
                dataset.commit();
            } catch (RuntimeException | Error failure) {
                log.discardAfter(before);
                throw failure;
            }
            announce(revisions);
        }
        for (int i = 0; i < decided.size(); i++) {
            decided.get(i).pending().answer().complete(receipts.get(i));
        }
    }

    private void announce(List<Revision> revisions) {
        for (CommitListener listener : listeners) {
            try {
                listener.committed(revisions);
            } catch (RuntimeException failure) {
                LOG.error(
                        "A listener failed on revisions up to {}",
                        revisions.get(revisions.size() - 1).number(),
                        failure);
            }
        }
    }
}
