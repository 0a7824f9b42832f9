package org.mithaq.edtf;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The first and last days on which a time span may have begun, and on which it may have ended.
 *
 * <p><i>Shape:</i> empty means that the expression says nothing about that bound. Earliest is never after latest, and no
 * start bound is after the end bound of the same name.
 *
 * <p><i>Units:</i> calendar days of the proleptic Gregorian calendar; year 0 is 1 BCE, as in ISO 8601 and XSD 1.1.
 *
 * <p><i>Source:</i> {@code mq:earliestStart}, {@code mq:latestStart}, {@code mq:earliestEnd}, {@code mq:latestEnd}.
 */
public record EdtfBounds(
        Optional<LocalDate> earliestStart,
        Optional<LocalDate> latestStart,
        Optional<LocalDate> earliestEnd,
        Optional<LocalDate> latestEnd) {

    /**
     * A day in the lexical form of {@code xsd:date}, without a zone.
     *
     * <p>{@link LocalDate#toString} is not that form: it writes a plus sign before years of more than four digits, which
     * {@code xsd:date} refuses.
     */
    public static String xsdDate(LocalDate day) {
        String iso = day.toString();
        return iso.startsWith("+") ? iso.substring(1) : iso;
    }

    /** The bounds of something that happened on one day, or within one period, {@code date}. */
    static EdtfBounds within(EdtfDate date) {
        return new EdtfBounds(date.first(), date.last(), date.first(), date.last());
    }

    /**
     * The bounds of an interval from {@code start} to {@code end}.
     *
     * <p>It cannot have begun after its last possible end, nor ended before its first possible start; where the two
     * dates overlap the inner bounds are drawn in accordingly.
     */
    static EdtfBounds between(EdtfDate start, EdtfDate end) {
        return new EdtfBounds(
                start.first(),
                start.last().map(day -> earlier(day, end.last())),
                end.first().map(day -> later(day, start.first())),
                end.last());
    }

    private static LocalDate earlier(LocalDate day, Optional<LocalDate> limit) {
        return limit.filter(day::isAfter).orElse(day);
    }

    private static LocalDate later(LocalDate day, Optional<LocalDate> limit) {
        return limit.filter(day::isBefore).orElse(day);
    }
}
