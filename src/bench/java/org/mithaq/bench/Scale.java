package org.mithaq.bench;

import java.util.SplittableRandom;

/**
 * How many things of each kind a generated graph has, and which of them are picked.
 *
 * @param seed the same seed gives the same graph
 * @param records source records
 */
record Scale(long seed, int records) {

    /** References are skewed as {@code u^2.5}: of a thousand things, the first gets one reference in sixteen. */
    private static final double SKEW = 2.5;

    private static final int MOST_STATES = 190;
    private static final int RECORDS_PER_STATE = 20;
    private static final int RECORDS_PER_NETWORK = 40;
    private static final int EDITIONS = 8;

    int states() {
        return Math.min(MOST_STATES, 10 + records / RECORDS_PER_STATE);
    }

    int institutions() {
        return records * 3 / 2;
    }

    int networks() {
        return Math.max(2, records / RECORDS_PER_NETWORK);
    }

    /** Working groups; each network has two. */
    int organs() {
        return 2 * networks();
    }

    int persons() {
        return records;
    }

    int series() {
        return Math.max(1, records / EDITIONS);
    }

    /** Declarations, each with {@link #objectivesOfInstrument} objectives. */
    int instruments() {
        return networks();
    }

    int objectivesOfInstrument() {
        return 5;
    }

    SplittableRandom random(String kind, int index) {
        return new SplittableRandom(seed * 1_000_003 + kind.hashCode() * 31L + index);
    }

    static int skewed(SplittableRandom random, int size) {
        return (int) (size * Math.pow(random.nextDouble(), SKEW));
    }
}
