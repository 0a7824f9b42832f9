package org.mithaq.records;

import java.util.Set;
import org.mithaq.problem.ConflictException;
import org.mithaq.problem.ProblemCode;

/**
 * What must hold of a record for a change to be made.
 *
 * @param isAbsent there must be no such record
 * @param isPresent there must be one
 * @param revisions the newest revision that touched it must be one of these; any when empty
 */
public record Precondition(boolean isAbsent, boolean isPresent, Set<Long> revisions) {

    /** Holds always. */
    public static final Precondition NONE = new Precondition(false, false, Set.of());

    /** Whether anything is asked for. */
    boolean isAny() {
        return !isAbsent && !isPresent && revisions.isEmpty();
    }

    /**
     * Makes sure that it holds.
     *
     * @throws ConflictException {@link ProblemCode#RECORD_CHANGED_MEANWHILE}
     */
    void require(RecordContent record) {
        boolean holds = (!isAbsent || !record.exists())
                && (!isPresent || record.exists())
                && (revisions.isEmpty() || revisions.contains(record.revision()));
        if (!holds) {
            throw RecordContent.changedMeanwhile(record.graph());
        }
    }
}
