package org.mithaq.publish.picture;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A date or period as far as it is known.
 *
 * @param edtf as the source has it
 * @param earliestStart the first day on which it may have begun; null when nobody knows
 * @param latestStart the last day on which it may have begun; null when nobody knows
 * @param earliestEnd the first day on which it may have ended; null when nobody knows
 * @param latestEnd the last day on which it may have ended; null when it goes on, or nobody knows
 */
public record Spell(
        String edtf,
        @Nullable LocalDate earliestStart,
        @Nullable LocalDate latestStart,
        @Nullable LocalDate earliestEnd,
        @Nullable LocalDate latestEnd)
        implements Comparable<Spell> {

    private static final Comparator<Spell> ORDER = Comparator.comparing(
                    (Spell spell) -> spell.earliestStart == null ? LocalDate.MIN : spell.earliestStart)
            .thenComparing(spell -> spell.latestEnd == null ? LocalDate.MAX : spell.latestEnd)
            .thenComparing(Spell::edtf);

    /** Whether it can be put on a line of time. */
    public boolean isDated() {
        return earliestStart != null || latestEnd != null;
    }

    /** Whether some day of it may lie between two days. */
    boolean mayMeet(LocalDate from, LocalDate to) {
        return (earliestStart == null || !earliestStart.isAfter(to))
                && (latestEnd == null || !latestEnd.isBefore(from));
    }

    @Override
    public int compareTo(Spell other) {
        return ORDER.compare(this, other);
    }
}
