package org.mithaq.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One date of an expression as far as its words say it: a day, a month or a year.
 *
 * <p><i>Shape:</i> {@code day} and {@code year} are 0, {@code month} is null where not stated; {@code from} and
 * {@code to} are the tokens it was read from, weekday included.
 */
record DatePoint(
        List<DayOfWeek> weekdays, int day, @Nullable Month month, int year, int from, int to) {

    /** Whether the words alone make a date: a day of a month, or anything with a year. */
    boolean isComplete() {
        return year > 0 || (day > 0 && month != null);
    }

    boolean isYearOnly() {
        return month == null && day == 0;
    }

    /** Whether "and" may join another date to this one; after a day or month with its year a new statement begins. */
    boolean awaitsAnother() {
        return year == 0 || isYearOnly();
    }

    /** This date with the month and year that are stated once, after the next one. */
    DatePoint completedBy(DatePoint next) {
        Month sharedMonth = month == null && day > 0 ? next.month : month;
        return new DatePoint(weekdays, day, sharedMonth, year > 0 ? year : next.year, from, to);
    }

    DatePoint withWeekdays(List<DayOfWeek> stated) {
        return new DatePoint(stated, day, month, year, from, to);
    }

    /** The date in EDTF; empty when it is incomplete or the calendar has no such day. */
    Optional<String> edtf() {
        if (!isComplete() || !isReal()) {
            return Optional.empty();
        }
        if (month == null) {
            return Optional.of(Year.of(year).toString());
        }
        if (day == 0) {
            return Optional.of(YearMonth.of(year, month).toString());
        }
        return Optional.of(
                year == 0
                        ? "XXXX" + MonthDay.of(month, day).toString().substring(1)
                        : LocalDate.of(year, month, day).toString());
    }

    /** The first day that may be meant; empty when the year is not known. */
    Optional<LocalDate> first() {
        if (year == 0 || !isReal()) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(year, month == null ? Month.JANUARY : month, Math.max(day, 1)));
    }

    /** The last day that may be meant; empty when the year is not known. */
    Optional<LocalDate> last() {
        return first().map(start -> {
            if (day > 0) {
                return start;
            }
            return (month == null ? start.plusYears(1) : start.plusMonths(1)).minusDays(1);
        });
    }

    /** Whether {@code next} is the following day, month or year, and stated to the same precision. */
    boolean isFollowedBy(DatePoint next) {
        boolean alike = (day > 0) == (next.day > 0) && (month == null) == (next.month == null);
        return alike && last().isPresent() && last().map(end -> end.plusDays(1)).equals(next.first());
    }

    /** Whether all of this date lies before all of {@code next}; false when a year is not known. */
    boolean isBefore(DatePoint next) {
        return last().isPresent()
                && next.first().isPresent()
                && last().get().isBefore(next.first().get());
    }

    /** Whether the stated weekdays fit the day. */
    WeekdayCheck weekdayCheck() {
        if (weekdays.isEmpty()) {
            return WeekdayCheck.NOT_STATED;
        }
        if (day == 0 || first().isEmpty()) {
            return WeekdayCheck.UNDECIDED;
        }
        DayOfWeek calculated = first().get().getDayOfWeek();
        return weekdays.stream().allMatch(calculated::equals) ? WeekdayCheck.AGREES : WeekdayCheck.CONTRADICTS;
    }

    private boolean isReal() {
        if (day == 0) {
            return true;
        }
        return month != null
                && day
                        <= (year == 0
                                ? month.maxLength()
                                : YearMonth.of(year, month).lengthOfMonth());
    }
}
