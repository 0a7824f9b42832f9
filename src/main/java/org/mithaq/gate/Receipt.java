package org.mithaq.gate;

import java.util.OptionalLong;
import org.mithaq.shacl.Outcome;
import org.mithaq.store.ChangeSet;

/**
 * What became of a change.
 *
 * @param revision the number of the revision that it made; empty when it was refused, or changed nothing
 * @param changes what is in the dataset now or no longer, derived statements included; nothing when it was refused
 * @param result when it was accepted: warnings and notes at what it touched; when it was refused: the violations that it
 *     would have brought
 */
public record Receipt(OptionalLong revision, ChangeSet changes, CheckResult result) {

    /** Whether the change was accepted: it brings no violation. */
    public boolean isAccepted() {
        return outcome().conforms();
    }

    /** What the shapes found. */
    public Outcome outcome() {
        return result.outcome();
    }
}
