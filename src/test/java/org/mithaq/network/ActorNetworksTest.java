package org.mithaq.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mithaq.support.Networks;
import org.mithaq.support.Seed;

class ActorNetworksTest {

    @Test
    void show() {
        Networks networks = new Networks(Seed.store());
        ActorNetwork network = networks.find(NetworkFilter.NONE);
        System.err.println(network.actors().size() + " actors " + network.ties().size());
        for (TieKind kind : TieKind.values()) {
            List<Tie> ties = network.ties().stream().filter(tie -> tie.kinds().contains(kind)).toList();
            System.err.println(kind + " " + ties.size() + " " + (ties.isEmpty() ? "" : ties.get(0)));
        }
        MeasuredNetwork measured = networks.measure(NetworkFilter.NONE);
        System.err.println(measured.pairs() + " " + measured.density() + " " + measured.components() + " " + measured.communities() + " " + measured.modularity());
        assertThat(network.actors()).isNotEmpty();
        assertThat(Set.of()).isEmpty();
        assertThat(Optional.empty()).isEmpty();
    }
}
