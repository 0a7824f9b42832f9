package org.mithaq.support;

import java.time.Duration;
import org.mithaq.network.ActorNetwork;
import org.mithaq.network.ActorNetworks;
import org.mithaq.network.MeasuredNetwork;
import org.mithaq.network.NetworkFilter;
import org.mithaq.query.SparqlClock;
import org.mithaq.query.admission.AdmissionSettings;
import org.mithaq.query.admission.QueryClient;
import org.mithaq.query.admission.QueryPool;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.store.GraphStore;

/** Networks of a store, for tests that wait for nobody. */
public final class Networks {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final QueryPool pool = new QueryPool(new AdmissionSettings(2, 10, LONG, LONG, 10, 10, LONG, 100, 100));
    private final ActorNetworks networks;

    public Networks(GraphStore store) {
        SparqlClock clock = new SparqlClock();
        this.networks = new ActorNetworks(
                new QueryRunner(
                        Guards.reading(store), clock, LONG, Runtime.getRuntime().maxMemory()),
                clock,
                LONG);
    }

    public ActorNetwork find(NetworkFilter filter) {
        try (QueryTicket ticket = pool.admit(QueryClient.at("192.0.2.1"), "network")) {
            return networks.find(filter, ticket);
        }
    }

    public MeasuredNetwork measure(NetworkFilter filter) {
        try (QueryTicket ticket = pool.admit(QueryClient.at("192.0.2.1"), "measures")) {
            return networks.measure(filter, ticket);
        }
    }
}
