package org.mithaq.ops;

import org.mithaq.gate.Gate;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** The gate is well while somebody lives who commits changes. */
@Component("gateHealthIndicator")
final class GateHealth extends AbstractHealthIndicator {

    private final Gate gate;

    GateHealth(Gate gate) {
        this.gate = gate;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.status(gate.isOpen() ? "UP" : "DOWN");
    }
}
