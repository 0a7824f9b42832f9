package org.mithaq.network;

import java.util.List;

/**
 * A network with its measures.
 *
 * @param actors in the order of the network
 * @param pairs how many pairs of actors are tied
 * @param density the share of tied pairs among all; 0 where there are no two actors
 * @param components how many components there are
 * @param largestComponent how many actors are in the largest
 * @param communities how many communities there are
 * @param modularity how much more ties lie within communities than would by chance, from -0.5 to 1; 0 without ties
 */
public record MeasuredNetwork(
        ActorNetwork network,
        List<MeasuredActor> actors,
        int pairs,
        double density,
        int components,
        int largestComponent,
        int communities,
        double modularity) {}
