package org.mithaq.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Actors and their ties at one revision, each in one order always: actors by IRI; ties by their two ends, then by kind.
 *
 * @param filter which part of the whole it is
 * @param known the actors there are by IRI, in the network or not: states by which its actors are told apart, too
 */
public record ActorNetwork(
        long revision,
        NetworkFilter filter,
        List<NetworkActor> actors,
        List<Tie> ties,
        Map<String, NetworkActor> known) {

    /** An actor by its IRI; empty when there is none. */
    public Optional<NetworkActor> find(String iri) {
        return Optional.ofNullable(known.get(iri));
    }
}
