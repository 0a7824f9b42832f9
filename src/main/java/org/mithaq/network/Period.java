package org.mithaq.network;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.mithaq.edtf.EdtfBounds;

/**
 * When something held or happened, as far as it is known.
 *
 * @param edtf as the source has it; empty when only days are known
 * @param first the first day on which it may have begun; empty when nobody knows
 * @param last the last day on which it may have ended; empty when it goes on, or nobody knows
 */
public record Period(Optional<String> edtf, Optional<LocalDate> first, Optional<LocalDate> last)
        implements Comparable<Period> {

    private static final Comparator<Period> ORDER = Comparator.comparing(
                    (Period period) -> period.first.orElse(LocalDate.MIN))
            .thenComparing(period -> period.last.orElse(LocalDate.MAX))
            .thenComparing(period -> period.edtf.orElse(""));

    /** Whether any day of it is known. */
    public boolean isDated() {
        return first.isPresent() || last.isPresent();
    }

    /** Whether some day of it may lie within the days of {@code wanted}; what is unknown may. */
    boolean mayMeet(EdtfBounds wanted) {
        boolean beginsAfter = first.isPresent()
                && wanted.latestEnd().filter(first.get()::isAfter).isPresent();
        boolean endsBefore = last.isPresent()
                && wanted.earliestStart().filter(last.get()::isBefore).isPresent();
        return !beginsAfter && !endsBefore;
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }
}
