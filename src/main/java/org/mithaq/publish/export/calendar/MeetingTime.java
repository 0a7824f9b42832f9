package org.mithaq.publish.export.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mithaq.edtf.Edtf;
import org.mithaq.edtf.EdtfBounds;
import org.mithaq.edtf.EdtfSyntaxException;

/**
 * When a meeting takes place, as far as a calendar can show it.
 *
 * @param text the date as it is recorded, in EDTF
 * @param kind what is known
 * @param first the first day, or the first that it may be; empty when there is no bound
 * @param last the last day, or the last that it may be; empty when there is no bound
 * @param doubtful whether the date is marked as uncertain or approximate
 */
record MeetingTime(String text, Kind kind, Optional<LocalDate> first, Optional<LocalDate> last, boolean doubtful) {

    /** The most exact first; what may be one of many days stands after what is one. */
    static final Comparator<MeetingTime> EXACTNESS = Comparator.comparing(MeetingTime::kind)
            .thenComparing(MeetingTime::doubtful)
            .thenComparingLong(MeetingTime::days);

    /** A month is shown; a year of bars would hide everything else. */
    private static final long WIDEST = 31;

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})");

    /** What is known of a time, the most exact first. */
    enum Kind {
        /** The hour at which it begins. */
        MOMENT,
        /** Its days. */
        DAYS,
        /** The day on which it begins, not that on which it ends. */
        FIRST_DAY,
        /** Some days, on one of which it is: a month at most. */
        WINDOW,
        /** No more than a calendar could show. */
        UNKNOWN
    }

    /** Reads a date in EDTF; what is none is not known. */
    static MeetingTime of(String text) {
        try {
            Edtf edtf = Edtf.parse(text);
            EdtfBounds bounds = edtf.bounds();
            boolean isInterval = text.contains("/");
            Optional<LocalDate> last = isInterval ? bounds.latestEnd() : bounds.latestStart();
            boolean doubtful = edtf.isUncertain() || edtf.isApproximate();
            return new MeetingTime(text, known(text, bounds, last, isInterval), bounds.earliestStart(), last, doubtful);
        } catch (EdtfSyntaxException e) {
            return new MeetingTime(text, Kind.UNKNOWN, Optional.empty(), Optional.empty(), true);
        }
    }

    private static Kind known(String text, EdtfBounds bounds, Optional<LocalDate> last, boolean isInterval) {
        if (MOMENT.matcher(text).matches()) {
            return Kind.MOMENT;
        }
        Optional<LocalDate> first = bounds.earliestStart();
        boolean knowsFirst = first.isPresent() && first.equals(bounds.latestStart());
        boolean knowsLast = bounds.latestEnd().isPresent() && bounds.latestEnd().equals(bounds.earliestEnd());
        if (knowsFirst) {
            return !isInterval || knowsLast ? Kind.DAYS : Kind.FIRST_DAY;
        }
        boolean isNarrow =
                first.isPresent() && last.isPresent() && ChronoUnit.DAYS.between(first.get(), last.get()) < WIDEST;
        return isNarrow ? Kind.WINDOW : Kind.UNKNOWN;
    }

    /** The moment of {@link Kind#MOMENT}. */
    OffsetDateTime moment() {
        return OffsetDateTime.parse(text);
    }

    /** Whether both may speak of the same days. */
    boolean agreesWith(MeetingTime other) {
        return !isBefore(other) && !other.isBefore(this);
    }

    private boolean isBefore(MeetingTime other) {
        return last.isPresent() && other.first.isPresent() && last.get().isBefore(other.first.get());
    }

    /** Whether it may touch the time from one day to another, both included; never when nothing is known of it. */
    boolean mayTouch(Optional<LocalDate> from, Optional<LocalDate> to) {
        boolean isKnown = first.isPresent() || last.isPresent();
        boolean endsBefore = from.isPresent() && last.isPresent() && last.get().isBefore(from.get());
        boolean beginsAfter = to.isPresent() && first.isPresent() && first.get().isAfter(to.get());
        return isKnown && !endsBefore && !beginsAfter;
    }

    private long days() {
        return first.isPresent() && last.isPresent()
                ? ChronoUnit.DAYS.between(first.get(), last.get())
                : Long.MAX_VALUE;
    }
}
