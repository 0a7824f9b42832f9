package org.mithaq.network;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.query.ReadAhead;
import org.mithaq.query.SparqlClock;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.query.catalogue.QueryRunner;

/**
 * The network of actors of a store, and measures of it. What was read is kept until the data change, as long as there is
 * room; so are the measures that were asked for last.
 */
public final class ActorNetworks implements ReadAhead.Part {

    private static final int KEPT = 8;

    private final QueryRunner runner;
    private final SparqlClock clock;
    private final Duration timeout;
    private volatile SoftReference<NetworkFacts> facts = new SoftReference<>(null);
    private final Map<String, SoftReference<MeasuredNetwork>> measured = new LinkedHashMap<>();
    private long measuredRevision;

    /**
     * Networks of what {@code runner} reads.
     *
     * @param timeout when measuring is ended
     */
    public ActorNetworks(QueryRunner runner, SparqlClock clock, Duration timeout) {
        this.runner = runner;
        this.clock = clock;
        this.timeout = timeout;
    }

    /** The newest revision that a network shows which is asked for now; later ones show no older one. */
    public long revision() {
        return runner.revision();
    }

    /**
     * The part of the network that is wanted, for a client whose turn it is.
     *
     * @throws InvalidInputException {@link ProblemCode#NETWORK_TOO_LARGE}, or {@link ProblemCode#QUERY_TOO_MUCH}
     * @throws UnavailableException as {@link QueryRunner#rows}
     */
    public ActorNetwork find(NetworkFilter filter, QueryTicket ticket) {
        return facts(filter, ticket).network(filter);
    }

    /**
     * Some actors, by IRI, and all ties among them; those that are no actors are left out.
     *
     * @throws InvalidInputException as {@link #find}
     * @throws UnavailableException as {@link #find}
     */
    public ActorNetwork among(Set<String> actors, QueryTicket ticket) {
        NetworkFilter filter = NetworkFilter.NONE.withIsolates();
        return facts(filter, ticket).network(filter, actors);
    }

    private NetworkFacts facts(NetworkFilter filter, QueryTicket ticket) {
        NetworkFacts known = facts.get();
        if (known == null || !known.cover(runner.revision(), filter.read())) {
            known = NetworkReader.read(filter.read(), queries -> runner.together(queries, ticket));
            facts = new SoftReference<>(known);
        }
        return known;
    }

    /** All kinds of ties, of which every network is made. What is too large is told to whoever asks for it. */
    @Override
    public void readAhead() {
        Set<TieKind> all = NetworkFilter.NONE.read();
        NetworkFacts known = facts.get();
        if (known == null || !known.cover(runner.revision(), all)) {
            try {
                facts = new SoftReference<>(NetworkReader.read(all, runner::together));
            } catch (InvalidInputException tooLarge) {
                facts.clear();
            }
        }
    }

    /**
     * The part of the network that is wanted, by kinds of ties, with its measures.
     *
     * @throws InvalidInputException as {@link #find}
     * @throws UnavailableException as {@link #find}
     */
    public MeasuredNetwork measure(NetworkFilter filter, QueryTicket ticket) {
        ActorNetwork network = find(filter.byKind(), ticket);
        String key = network.filter().canonical();
        MeasuredNetwork kept = kept(network.revision(), key);
        if (kept != null) {
            return kept;
        }
        MeasuredNetwork result = measured(network, ticket);
        keep(key, result);
        return result;
    }

    private MeasuredNetwork measured(ActorNetwork network, QueryTicket ticket) {
        AtomicBoolean stopped = new AtomicBoolean();
        ticket.onCancel(() -> stopped.set(true));
        SparqlClock.Alarm bell = clock.in(timeout, () -> stopped.set(true));
        try {
            return NetworkMeter.measure(network, stopped::get);
        } catch (CancellationException e) {
            throw ticket.reason(new UnavailableException(
                    ProblemCode.QUERY_TIMEOUT, Map.of("seconds", SparqlClock.seconds(timeout)), e));
        } finally {
            bell.cancel();
        }
    }

    private @Nullable MeasuredNetwork kept(long revision, String key) {
        synchronized (measured) {
            if (revision != measuredRevision) {
                return null;
            }
            SoftReference<MeasuredNetwork> known = measured.get(key);
            return known == null ? null : known.get();
        }
    }

    /** Forgets those of older revisions, and the oldest. */
    private void keep(String key, MeasuredNetwork network) {
        long revision = network.network().revision();
        synchronized (measured) {
            if (revision > measuredRevision) {
                measured.clear();
                measuredRevision = revision;
            }
            if (revision == measuredRevision) {
                if (measured.size() >= KEPT) {
                    measured.remove(measured.keySet().iterator().next());
                }
                measured.put(key, new SoftReference<>(network));
            }
        }
    }
}
