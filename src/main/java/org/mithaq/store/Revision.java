package org.mithaq.store;

import java.time.Instant;

/**
 * One change with its place in the history, as the {@link RevisionLog} keeps it.
 *
 * @param number from 1, without gaps; 0 is the state before the first revision
 * @param time when the change was accepted
 * @param actor who made it
 * @param reason why, in the words of the actor; may be empty
 * @param changes all that changed, derived statements included
 */
public record Revision(long number, Instant time, String actor, String reason, ChangeSet changes) {

    /**
     * A revision of these parts.
     *
     * @throws IllegalArgumentException when the number is less than 1
     */
    public Revision {
        if (number < 1) {
            throw new IllegalArgumentException("no number of a revision: " + number);
        }
    }

    /**
     * The revision as a text in RDF Patch: number, time, actor, reason, graphs and counts as headers, then all that changed.
     */
    public String patch() {
        return RevisionText.published(this);
    }

    /** The revision without its quads. */
    public RevisionSummary summary() {
        return RevisionSummary.of(this);
    }
}
