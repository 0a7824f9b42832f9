package org.mithaq.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.text.DateWords.Habit;
import org.mithaq.text.DateWords.Role;

/**
 * Reads the dates that begin at a token.
 *
 * <pre>
 * expression = ["from" | "between"] point {("to" | "-" | "and" | ",") point}
 * point      = days number ["st"] ["of"] [month [year]] | days month number ["st"] [year]
 *            | ["month" ["of"]] month [year] | "year" year | numerals
 * days       = ["the"] ["day"] [weekday {"and" weekday} [","] ["corresponding to"]] ["the"]
 * month      = name ["."] ["/" name | "(" name ")"], both of one month
 * year       = [","] ["of"] ["year"] four digits ["CE"], not followed by "AH"
 * </pre>
 *
 * The day after its month, the point after a short name, and numerals ({@link DateNumerals}) are read in languages of
 * that {@linkplain DateWords.Habit habit} only. After a month with its day the days that follow may leave the month out.
 */
final class DateGrammar {

    private final DateWords words;
    private final DateParts parts;

    /** The month of a day that stood after it; the days that follow may be of the same. */
    private @Nullable Month leadingMonth;

    DateGrammar(List<DateToken> tokens, DateWords words) {
        this.words = words;
        this.parts = new DateParts(tokens, words);
    }

    /** The dates that begin at this token; empty when none does. */
    Optional<DateExpression> expressionAt(int index) {
        parts.goTo(index);
        leadingMonth = null;
        boolean from = parts.takes(Role.FROM);
        boolean between = !from && takesBetween();
        List<DatePoint> points = new ArrayList<>();
        boolean range = false;
        DatePoint point = point(false);
        while (point != null && points.size() < DateParts.LONGEST_LIST) {
            points.add(point);
            int before = parts.at();
            boolean toJoin = !range && takesTo();
            boolean andJoin = !range && !toJoin && (between || point.awaitsAnother()) && takesAnd(point);
            DatePoint next = toJoin || andJoin ? point(point.isYearOnly()) : null;
            parts.goTo(next == null ? before : parts.at());
            range |= next != null && (toJoin || between);
            point = next;
        }
        while (!points.isEmpty() && !points.get(points.size() - 1).isComplete()) {
            points.remove(points.size() - 1);
        }
        boolean opened = from || between;
        if (points.isEmpty() || (opened && (!range || points.size() < 2))) {
            return Optional.empty();
        }
        int to = points.get(points.size() - 1).to();
        return Optional.of(DateExpression.of(points, range && points.size() > 1, index, to));
    }

    private @Nullable DatePoint point(boolean afterYear) {
        int from = parts.at();
        parts.takesArticle();
        boolean dayWord = parts.takes(Role.DAY);
        List<DayOfWeek> weekdays = parts.weekdays();
        if (!weekdays.isEmpty()) {
            parts.takes(',');
            parts.takes(Role.CORRESPONDING_TO);
            parts.takesArticle();
        }
        Optional<LocalDate> date = parts.numerals();
        if (date.isPresent()) {
            LocalDate day = date.get();
            return new DatePoint(weekdays, day.getDayOfMonth(), day.getMonth(), day.getYear(), from, parts.at());
        }
        int day = parts.day();
        if (day > 0) {
            return day(weekdays, day, from);
        }
        DatePoint afterMonth = words.has(Habit.MONTH_BEFORE_DAY) ? dayAfterMonth(weekdays, from) : null;
        if (afterMonth != null || dayWord || !weekdays.isEmpty()) {
            return afterMonth;
        }
        if (parts.takes(Role.YEAR) || (afterYear && parts.seesNumber())) {
            int year = parts.year();
            return year > 0 ? new DatePoint(weekdays, 0, null, year, from, parts.at()) : null;
        }
        return parts.followsNumber() ? null : wholeMonth(from);
    }

    /** A day that is read already, with its month and year as far as they follow. */
    private @Nullable DatePoint day(List<DayOfWeek> weekdays, int day, int from) {
        int before = parts.at();
        parts.takes(Role.OF);
        parts.takes(Role.MONTH);
        Month month = parts.month();
        if (month == null) {
            parts.goTo(before);
            month = leadingMonth;
        } else {
            leadingMonth = null;
        }
        int year = month == null ? DateParts.NO_YEAR : parts.yearAfterMonth();
        return year == DateParts.REFUSED ? null : new DatePoint(weekdays, day, month, year, from, parts.at());
    }

    private @Nullable DatePoint dayAfterMonth(List<DayOfWeek> weekdays, int from) {
        int before = parts.at();
        Month month = parts.followsNumber() ? null : parts.month();
        parts.takesArticle();
        int day = month == null ? 0 : parts.day();
        if (day == 0) {
            parts.goTo(before);
            return null;
        }
        leadingMonth = month;
        int year = parts.yearAfterMonth();
        return year == DateParts.REFUSED ? null : new DatePoint(weekdays, day, month, year, from, parts.at());
    }

    private @Nullable DatePoint wholeMonth(int from) {
        boolean monthWord = parts.takes(Role.MONTH);
        if (monthWord) {
            parts.takes(Role.OF);
        }
        Month month = parts.month();
        int year = month == null ? DateParts.REFUSED : parts.yearAfterMonth();
        return year == DateParts.REFUSED ? null : new DatePoint(List.of(), 0, month, year, from, parts.at());
    }

    private boolean takesTo() {
        if (parts.takes('-')) {
            return true;
        }
        int before = parts.at();
        parts.takes(Role.AND);
        boolean taken = parts.takes(Role.TO);
        if (taken) {
            parts.takes(Role.AS_FAR_AS);
        } else {
            parts.goTo(before);
        }
        return taken;
    }

    /** "And", or the comma of a list of days. */
    private boolean takesAnd(DatePoint before) {
        boolean awaitsMonth = before.month() == null || leadingMonth != null;
        boolean comma = before.day() > 0 && awaitsMonth && parts.takes(',');
        return parts.takes(Role.AND) || comma;
    }

    private boolean takesBetween() {
        int before = parts.at();
        parts.takes(Role.WHAT_IS);
        boolean taken = parts.takes(Role.BETWEEN);
        parts.goTo(taken ? parts.at() : before);
        return taken;
    }
}
