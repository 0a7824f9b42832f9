package org.mithaq.ops;

import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionMarker;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** The store is well when it answers a read; it says which revision it is at. */
@Component("storeHealthIndicator")
final class StoreHealth extends AbstractHealthIndicator {

    private final GraphStore store;

    StoreHealth(GraphStore store) {
        this.store = store;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long revision = store.read(RevisionMarker::read);
        health.up().withDetail("revision", revision);
    }
}
