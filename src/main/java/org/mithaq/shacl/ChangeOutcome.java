package org.mithaq.shacl;

/**
 * What validation says of a change.
 *
 * @param standing what the shapes find, after the change, at the nodes that it can have affected
 * @param fresh those findings that were not there before: what the change is answerable for
 */
public record ChangeOutcome(Outcome standing, Outcome fresh) {

    /** The change affects nothing that the shapes find fault with. */
    public static final ChangeOutcome CLEAN = new ChangeOutcome(Outcome.CLEAN, Outcome.CLEAN);

    /** Whether the change brings no new violation. */
    public boolean isAllowed() {
        return fresh.conforms();
    }
}
