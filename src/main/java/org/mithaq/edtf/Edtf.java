package org.mithaq.edtf;

/**
 * A date or interval in Extended Date/Time Format, checked and read.
 *
 * <p>Levels 0 and 1 are supported whole, and of level 2 two forms that press texts need: {@code XXXX-02-11}, a month and
 * day whose year is not known, and {@code [2024-11..]}, one day not before (or {@code [..2024-11]} not after, or
 * {@code [2024-11..2025-02]} between) what is known. Every other form of level 2 is refused as
 * {@link EdtfFault#LEVEL_TWO}.
 *
 * <p>Where the specification is silent:
 *
 * <ul>
 *   <li>A qualifier may follow any date of level 0 or 1 but no time of day; it leaves the bounds as they are, for the
 *       format gives no width to "approximate" or "uncertain".
 *   <li>A season is a season anywhere on Earth, so its bounds are those of the year it is written with,
 *       even for a winter that runs on into the next.
 *   <li>A date and time means its calendar day in its own offset; it is not moved to UTC.
 *   <li>Seconds end at 59, zones at 14:00 from UTC, as in XML Schema. The year {@code 0000} is 1 BCE; {@code -0000} is
 *       refused.
 *   <li>An interval needs a date at one end at least: {@code ../..} and {@code /} say nothing and are refused.
 * </ul>
 *
 * <p><i>Source:</i> Library of Congress, <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time Format
 * Specification</a>, 4 February 2019; {@code mq:edtf}.
 */
public final class Edtf {

    private final String text;
    private final int level;
    private final EdtfBounds bounds;
    private final boolean uncertain;
    private final boolean approximate;

    Edtf(String text, EdtfDate date) {
        this(text, date.level(), EdtfBounds.within(date), date.uncertain(), date.approximate());
    }

    Edtf(String text, EdtfDate start, EdtfDate end) {
        this(
                text,
                Math.max(start.level(), end.level()),
                EdtfBounds.between(start, end),
                start.uncertain() || end.uncertain(),
                start.approximate() || end.approximate());
    }

    private Edtf(String text, int level, EdtfBounds bounds, boolean uncertain, boolean approximate) {
        this.text = text;
        this.level = level;
        this.bounds = bounds;
        this.uncertain = uncertain;
        this.approximate = approximate;
    }

    /**
     * Reads an expression, strictly: no white space, no lower-case letters, no day that the calendar lacks.
     *
     * @throws EdtfSyntaxException with one of the codes of {@link EdtfFault} and the place of the fault
     */
    public static Edtf parse(String text) {
        return new EdtfParser(text).parse();
    }

    /** The expression as it was given. */
    public String text() {
        return text;
    }

    /** The lowest level of the specification that has this form: 0, 1, or 2 for the two forms that are accepted of it. */
    public int level() {
        return level;
    }

    /** The days between which the span began and ended, as far as the expression bounds them. */
    public EdtfBounds bounds() {
        return bounds;
    }

    /** Whether the date, or one end of the interval, is marked {@code ?} or {@code %}. */
    public boolean isUncertain() {
        return uncertain;
    }

    /** Whether the date, or one end of the interval, is marked {@code ~} or {@code %}. */
    public boolean isApproximate() {
        return approximate;
    }

    /** Equal when written alike; {@code 2021} and {@code 2021-XX} have the same bounds and are not equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Edtf that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
