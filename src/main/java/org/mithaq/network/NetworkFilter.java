package org.mithaq.network;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.edtf.Edtf;

/**
 * Which part of the network is wanted.
 *
 * @param kinds the kinds of ties; never empty
 * @param types the types of actors that both ends are of
 * @param at when a fact may have held or happened; a fact without a date always may
 * @param dated whether facts without any date are left out
 * @param country the IRI or code of a state: at least one end is of it
 * @param source the record that says so
 * @param actor the actor whose ties, and those among the actors it is tied to, are wanted
 * @param merged whether all ties of two actors are one, without direction
 * @param isolates whether actors without ties are there too
 * @param network the body that both ends are, or are or were members of
 */
public record NetworkFilter(
        Set<TieKind> kinds,
        Set<ActorType> types,
        Optional<Edtf> at,
        boolean dated,
        Optional<String> country,
        Optional<String> source,
        Optional<String> actor,
        boolean merged,
        boolean isolates,
        Optional<String> network) {

    /** The whole network. */
    public static final NetworkFilter NONE = new NetworkFilter(
            Set.of(TieKind.values()),
            Set.of(ActorType.values()),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Optional.empty());

    /** The same part, with a tie for each kind. */
    public NetworkFilter byKind() {
        return new NetworkFilter(kinds, types, at, dated, country, source, actor, false, isolates, network);
    }

    /** The same part, with actors without ties. */
    NetworkFilter withIsolates() {
        return new NetworkFilter(kinds, types, at, dated, country, source, actor, merged, true, network);
    }

    /** The kinds of facts that it takes to tell which ties are wanted. */
    Set<TieKind> read() {
        Set<TieKind> read = EnumSet.copyOf(kinds);
        network.ifPresent(body -> read.add(TieKind.MEMBERSHIP));
        return read;
    }

    /** A text that is the same for filters that want the same. */
    public String canonical() {
        return String.join(
                "\n",
                names(kinds),
                names(types),
                at.map(Edtf::text).orElse(""),
                country.orElse(""),
                source.orElse(""),
                actor.orElse(""),
                network.orElse(""),
                dated + " " + merged + " " + isolates);
    }

    private static <E extends Enum<E>> String names(Set<E> set) {
        return set.stream().sorted(Comparator.naturalOrder()).map(Enum::name).collect(Collectors.joining(" "));
    }
}
