package org.mithaq.shacl.reads;

/**
 * Which change of a statement that a shape reads can bring a new result about: a cardinality that may be too high is
 * harmed by what is added, one that may be too low by what is removed.
 */
enum Effect {
    ADDED,
    REMOVED,
    EITHER;

    /** The effect where the outcome is turned round, as by {@code NOT EXISTS}. */
    Effect reversed() {
        return switch (this) {
            case ADDED -> REMOVED;
            case REMOVED -> ADDED;
            case EITHER -> EITHER;
        };
    }

    /** The effect of both together. */
    Effect and(Effect other) {
        return this == other ? this : EITHER;
    }

    boolean includes(Effect other) {
        return this == EITHER || this == other;
    }

    boolean includes(boolean added) {
        return this == EITHER || (this == ADDED) == added;
    }
}
