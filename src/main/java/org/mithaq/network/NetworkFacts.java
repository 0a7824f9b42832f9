package org.mithaq.network;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

/** What one revision says of actors and of what ties them, from which every part of the network is made. */
final class NetworkFacts {

    /** The most pairs of actors that are looked at: what is shared by many makes very many. */
    static final int MOST_PAIRS = 1_000_000;

    /** The most ties of an answer. */
    static final int MOST_TIES = 50_000;

    private final long revision;
    private final Set<TieKind> kinds;
    private final SortedMap<String, NetworkActor> actors;
    private final List<Occasion> occasions;

    /** @param kinds those of which all is known */
    NetworkFacts(
            long revision, Set<TieKind> kinds, SortedMap<String, NetworkActor> actors, Collection<Occasion> occasions) {
        this.revision = revision;
        this.kinds = kinds;
        this.actors = actors;
        this.occasions = List.copyOf(occasions);
    }

    /** Whether all that is wanted of a revision is known. */
    boolean cover(long wanted, Set<TieKind> wantedKinds) {
        return revision == wanted && kinds.containsAll(wantedKinds);
    }

    /**
     * The network that is wanted.
     *
     * @throws InvalidInputException {@link ProblemCode#NETWORK_TOO_LARGE}
     */
    ActorNetwork network(NetworkFilter filter) {
        return network(filter, wanted(filter));
    }

    /**
     * The part of the network that is wanted which is among some actors, by IRI.
     *
     * @throws InvalidInputException {@link ProblemCode#NETWORK_TOO_LARGE}
     */
    ActorNetwork network(NetworkFilter filter, Set<String> among) {
        return network(filter, wanted(filter).and(among::contains));
    }

    private ActorNetwork network(NetworkFilter filter, Predicate<String> isWanted) {
        TieCollector collected = new TieCollector(filter.merged(), isOf(filter));
        for (Occasion occasion : occasions) {
            if (isWanted(occasion, filter)) {
                collect(occasion, filter, isWanted, collected);
            }
        }
        List<Tie> ties = around(filter, collected.ties());
        require(ties.size(), "ties", MOST_TIES);
        SortedSet<String> shown = new TreeSet<>();
        ties.forEach(tie -> shown.addAll(List.of(tie.from(), tie.to())));
        filter.actor().filter(isWanted).ifPresent(shown::add);
        if (filter.isolates() && filter.actor().isEmpty()) {
            actors.keySet().stream().filter(isWanted.and(isOf(filter))).forEach(shown::add);
        }
        return new ActorNetwork(
                revision, filter, shown.stream().map(actors::get).toList(), ties, Collections.unmodifiableMap(actors));
    }

    private Predicate<String> wanted(NetworkFilter filter) {
        Predicate<String> isOfType = iri -> {
            NetworkActor actor = actors.get(iri);
            return actor != null && actor.types().stream().anyMatch(filter.types()::contains);
        };
        return filter.network()
                .map(body -> isOfType.and(members(body)::contains))
                .orElse(isOfType);
    }

    /** A body and whoever is or was a member of it, by whichever record. */
    private Set<String> members(String body) {
        Set<String> members = new TreeSet<>(Set.of(body));
        occasions.stream()
                .filter(occasion -> occasion.kind() == TieKind.MEMBERSHIP
                        && occasion.target().equals(body))
                .forEach(occasion -> members.addAll(occasion.recordsByActor().keySet()));
        return members;
    }

    private static boolean isWanted(Occasion occasion, NetworkFilter filter) {
        return filter.kinds().contains(occasion.kind())
                && (!filter.dated() || occasion.isDated())
                && filter.at().map(at -> occasion.mayMeet(at.bounds())).orElse(true);
    }

    private static void collect(
            Occasion occasion, NetworkFilter filter, Predicate<String> isWanted, TieCollector collected) {
        SortedMap<String, SortedSet<String>> taking = new TreeMap<>();
        occasion.recordsByActor().forEach((actor, records) -> {
            if (isWanted.test(actor) && filter.source().map(records::contains).orElse(true)) {
                taking.put(
                        actor,
                        filter.source()
                                .<SortedSet<String>>map(one -> new TreeSet<>(Set.of(one)))
                                .orElse(records));
            }
        });
        if (occasion.target().isEmpty()) {
            collected.share(occasion, taking);
        } else if (isWanted.test(occasion.target())) {
            taking.forEach((actor, records) -> collected.lead(occasion, actor, records));
        }
    }

    private Predicate<String> isOf(NetworkFilter filter) {
        return filter.country()
                .<Predicate<String>>map(country -> iri -> {
                    NetworkActor actor = actors.get(iri);
                    return actor != null && actor.countries().stream().anyMatch(state -> isCountry(state, country));
                })
                .orElse(iri -> true);
    }

    private boolean isCountry(String state, String wanted) {
        NetworkActor known = actors.get(state);
        return state.equals(wanted) || known != null && known.codes().contains(wanted);
    }

    /** The ties of the actor that is wanted, and those among the actors that these lead to; all when none is. */
    private static List<Tie> around(NetworkFilter filter, List<Tie> ties) {
        if (filter.actor().isEmpty()) {
            return ties;
        }
        String centre = filter.actor().get();
        Set<String> near = new TreeSet<>(Set.of(centre));
        for (Tie tie : ties) {
            if (tie.from().equals(centre) || tie.to().equals(centre)) {
                near.addAll(List.of(tie.from(), tie.to()));
            }
        }
        return ties.stream()
                .filter(tie -> near.contains(tie.from()) && near.contains(tie.to()))
                .toList();
    }

    static void require(long size, String of, long limit) {
        if (size > limit) {
            throw new InvalidInputException(ProblemCode.NETWORK_TOO_LARGE, Map.of("of", of, "limit", limit));
        }
    }
}
