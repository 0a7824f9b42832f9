package org.mithaq.text;

/** Whether a weekday that a text names is the one of the date beside it. */
public enum WeekdayCheck {
    /** The text names no weekday. */
    NOT_STATED,
    /** Each named weekday is that of its day. */
    AGREES,
    /** A named weekday is not that of its day: one of the two is wrong. */
    CONTRADICTS,
    /** A weekday is named, but year or day are not known. */
    UNDECIDED;

    /** The result for two dates that were checked each for itself. */
    WeekdayCheck and(WeekdayCheck other) {
        if (this == CONTRADICTS || other == CONTRADICTS) {
            return CONTRADICTS;
        }
        if (this == UNDECIDED || other == UNDECIDED) {
            return UNDECIDED;
        }
        return this == AGREES ? this : other;
    }
}
