package org.mithaq.query.admission;

import java.time.Duration;

/** An amount that is used up and grows again, evenly, to what it is at most in a minute. */
final class Allowance {

    private static final double NANOS = Duration.ofMinutes(1).toNanos();

    private final double most;
    private double left;
    private long asOf;

    /** All of it is left. */
    Allowance(double most, long now) {
        this.most = most;
        this.left = most;
        this.asOf = now;
    }

    /** Uses an amount, even when less than that is left; one can not owe more than the whole. */
    synchronized void use(double amount, long now) {
        grow(now);
        left = Math.max(-most, left - amount);
    }

    /** How much is used and has not grown again yet. */
    synchronized double used(long now) {
        grow(now);
        return most - left;
    }

    /** How long it takes until so much is left, in whole seconds; 0 when it is. */
    synchronized long secondsUntil(double least, long now) {
        grow(now);
        if (left >= least) {
            return 0;
        }
        double nanos = (least - left) / most * NANOS;
        return Math.max(1, (long) Math.ceil(nanos / Duration.ofSeconds(1).toNanos()));
    }

    private void grow(long now) {
        left = Math.min(most, left + (now - asOf) / NANOS * most);
        asOf = now;
    }
}
