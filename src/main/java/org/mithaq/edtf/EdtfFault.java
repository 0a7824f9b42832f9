package org.mithaq.edtf;

/**
 * Why an expression is no EDTF date or interval that is accepted here.
 *
 * <p><i>Shape:</i> one constant for each kind of repair that an editor can make; {@link #code} is stable and may be
 * published and translated.
 */
public enum EdtfFault {
    /** Nothing stands where an expression should. */
    EMPTY("edtf.empty"),
    /** A character that the format does not allow at this place. */
    UNEXPECTED_CHARACTER("edtf.unexpected-character"),
    /** The expression, or one end of an interval, stops before it is complete. */
    UNEXPECTED_END("edtf.unexpected-end"),
    /** A form of level 2 (sets, exponents, sub-year groupings, parts qualified or unspecified one by one). */
    LEVEL_TWO("edtf.level-two"),
    /** {@code Y} before a year that four digits can write, or before a year with leading zeros. */
    NEEDLESS_YEAR_PREFIX("edtf.needless-year-prefix"),
    /** A year that {@link java.time.LocalDate} cannot hold, or the year minus zero. */
    YEAR_OUT_OF_RANGE("edtf.year-out-of-range"),
    /** A month that is neither 01 to 12 nor a season 21 to 24. */
    MONTH_OUT_OF_RANGE("edtf.month-out-of-range"),
    /** A day that the month does not have in that year. */
    IMPOSSIBLE_DATE("edtf.impossible-date"),
    /** A day after a season. */
    DAY_OF_SEASON("edtf.day-of-season"),
    /** An hour, minute or second outside the clock. */
    TIME_OUT_OF_RANGE("edtf.time-out-of-range"),
    /** A zone farther than 14:00 from UTC, or minus zero. */
    ZONE_OUT_OF_RANGE("edtf.zone-out-of-range"),
    /** A time of day inside an interval. */
    TIME_IN_INTERVAL("edtf.time-in-interval"),
    /** An interval neither of whose ends is a date. */
    INTERVAL_WITHOUT_DATE("edtf.interval-without-date"),
    /** An interval that ends before it starts. */
    REVERSED_INTERVAL("edtf.reversed-interval");

    private final String code;

    EdtfFault(String code) {
        this.code = code;
    }

    /** The stable, language-neutral name of the fault, such as {@code edtf.impossible-date}. */
    public String code() {
        return code;
    }
}
