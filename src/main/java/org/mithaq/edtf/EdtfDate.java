package org.mithaq.edtf;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One date of an expression: the days it may mean, the level that its form needs, and how it is qualified.
 *
 * <p><i>Shape:</i> {@code first} and {@code last} are both absent when no bound is known; one of them alone is absent for a
 * day that is known to be not before, or not after, a date.
 */
record EdtfDate(
        Optional<LocalDate> first, Optional<LocalDate> last, int level, boolean uncertain, boolean approximate) {

    /** The end of an interval that is open or unknown: a feature of level 1. */
    static final EdtfDate UNBOUNDED = new EdtfDate(Optional.empty(), Optional.empty(), 1, false, false);

    static EdtfDate within(LocalDate first, LocalDate last, int level) {
        return new EdtfDate(Optional.of(first), Optional.of(last), level, false, false);
    }

    /** A day of a month in a year that is not known at all: of level 2, and without bounds. */
    static EdtfDate inUnknownYear() {
        return new EdtfDate(Optional.empty(), Optional.empty(), 2, false, false);
    }

    /** One day of a run that begins with the first date and ends with the last, either of which may be unbounded. */
    static EdtfDate oneOf(EdtfDate first, EdtfDate last) {
        return new EdtfDate(
                first.first, last.last, 2, first.uncertain || last.uncertain, first.approximate || last.approximate);
    }

    /** The same date under a qualifier; its days stay, since the format gives no width to "about" or "perhaps". */
    EdtfDate qualified(char qualifier) {
        return new EdtfDate(first, last, Math.max(level, 1), qualifier != '~', qualifier != '?');
    }

    /** Whether this date lies wholly after {@code other}; false when either has no bound. */
    boolean isAfter(EdtfDate other) {
        return first.isPresent() && other.last.isPresent() && first.get().isAfter(other.last.get());
    }
}
