package org.mithaq.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that begin at a token.
 *
 * <pre>
 * expression = ["from" | "between"] point {("to" | "-" | "and" | ",") point}
 * point      = ["day"] [weekday {"and" weekday} [","] ["corresponding to"]] number ["of"] [month [year]]
 *            | ["month"] month [year] | "year" year
 * month      = name ["/" name | "(" name ")"], both of one month
 * year       = [","] ["of"] ["year"] four digits ["CE"], not followed by "AH"
 * </pre>
 */
final class DateGrammar {

    /** The first year that is Gregorian throughout; also keeps Hijri years out, whose era is often not written. */
    private static final int EARLIEST_YEAR = 1583;

    /** No list of days or weekdays is longer; keeps the work on any text in proportion to its length. */
    private static final int LONGEST_LIST = 31;

    private static final int NO_YEAR = 0;
    private static final int REFUSED = -1;

    private final List<DateToken> tokens;
    private int at;

    DateGrammar(List<DateToken> tokens) {
        this.tokens = tokens;
    }

    /** The dates that begin at this token; empty when none does. */
    Optional<DateExpression> expressionAt(int index) {
        at = index;
        boolean from = takes(DateWords.FROM);
        boolean between = !from && takesBetween();
        List<DatePoint> points = new ArrayList<>();
        boolean range = false;
        DatePoint point = point(false);
        while (point != null && points.size() < LONGEST_LIST) {
            points.add(point);
            int before = at;
            boolean toJoin = !range && takesTo();
            boolean andJoin = !range && !toJoin && (between || point.awaitsAnother()) && takesAnd(point);
            DatePoint next = toJoin || andJoin ? point(point.isYearOnly()) : null;
            at = next == null ? before : at;
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
        int from = at;
        boolean dayWord = takes(DateWords.DAY);
        List<DayOfWeek> weekdays = weekdays();
        if (!weekdays.isEmpty()) {
            takes(',');
            takes(DateWords.CORRESPONDING_TO);
        }
        int day = day();
        if (day > 0) {
            int before = at;
            takes(DateWords.FROM);
            takes(DateWords.MONTH);
            Month month = month();
            at = month == null ? before : at;
            int year = month == null ? NO_YEAR : yearAfterMonth();
            return year == REFUSED ? null : new DatePoint(weekdays, day, month, year, from, at);
        }
        if (dayWord || !weekdays.isEmpty()) {
            return null;
        }
        if (takes(DateWords.YEAR) || (afterYear && seesNumber())) {
            int year = year();
            return year > 0 ? new DatePoint(weekdays, 0, null, year, from, at) : null;
        }
        return followsNumber() ? null : wholeMonth(from);
    }

    private @Nullable DatePoint wholeMonth(int from) {
        takes(DateWords.MONTH);
        Month month = month();
        int year = month == null ? REFUSED : yearAfterMonth();
        return year == REFUSED ? null : new DatePoint(List.of(), 0, month, year, from, at);
    }

    private List<DayOfWeek> weekdays() {
        List<DayOfWeek> weekdays = new ArrayList<>();
        int before = at;
        DayOfWeek weekday = weekday();
        while (weekday != null && weekdays.size() < LONGEST_LIST) {
            weekdays.add(weekday);
            before = at;
            takes(DateWords.AND);
            weekday = weekday();
        }
        at = before;
        return List.copyOf(weekdays);
    }

    private @Nullable DayOfWeek weekday() {
        if (at == tokens.size() || !tokens.get(at).isWord(DateWords.WEEKDAYS.keySet())) {
            return null;
        }
        return DateWords.WEEKDAYS.get(tokens.get(at++).text());
    }

    /** A number of a day, 1 to 31, or 0 when there is none. */
    private int day() {
        if (takes(DateWords.FIRST)) {
            return 1;
        }
        int before = at;
        takes(DateWords.PREFIXES_OF_NUMBERS);
        if (seesNumber() && !tokens.get(at).attached() && tokens.get(at).text().length() <= 2) {
            int day = Integer.parseInt(tokens.get(at).text());
            if (day >= 1 && day <= 31) {
                at++;
                return day;
            }
        }
        at = before;
        return 0;
    }

    private @Nullable Month month() {
        Month month = monthName();
        int before = at;
        if (month == null) {
            return null;
        }
        if (takes('/')) {
            Month same = monthName();
            at = same == null ? before : at;
            return same == null || same == month ? month : null;
        }
        if (takes('(') && !(monthName() == month && takes(')'))) {
            at = before;
        }
        return month;
    }

    private @Nullable Month monthName() {
        for (int words = 2; words >= 1; words--) {
            if (at + words <= tokens.size()) {
                String name = words == 1
                        ? tokens.get(at).text()
                        : tokens.get(at).text() + " " + tokens.get(at + 1).text();
                Month month = DateWords.MONTHS.get(name);
                if (month != null) {
                    at += words;
                    return month;
                }
            }
        }
        return null;
    }

    /** The year after a month; {@link #NO_YEAR} when none is stated, {@link #REFUSED} when it is not one of ours. */
    private int yearAfterMonth() {
        int before = at;
        boolean comma = takes(',');
        takes(DateWords.FROM);
        takes(DateWords.YEAR);
        if (seesNumber() && tokens.get(at).text().length() == 4) {
            int year = year();
            if (year != REFUSED || !comma) {
                return year;
            }
        }
        at = before;
        return NO_YEAR;
    }

    private int year() {
        if (!seesNumber() || tokens.get(at).text().length() != 4) {
            return REFUSED;
        }
        int year = Integer.parseInt(tokens.get(at++).text());
        if (year < EARLIEST_YEAR || takes(DateWords.HIJRI_ERA)) {
            return REFUSED;
        }
        takes(DateWords.COMMON_ERA);
        return year;
    }

    private boolean takesTo() {
        if (takes('-')) {
            return true;
        }
        int before = at;
        takes(DateWords.AND);
        boolean taken = takes(DateWords.TO);
        if (taken) {
            takes(DateWords.AS_FAR_AS);
        } else {
            at = before;
        }
        return taken;
    }

    /** "And", or the comma of a list of days. */
    private boolean takesAnd(DatePoint before) {
        boolean comma = before.day() > 0 && before.month() == null && takes(',');
        return takes(DateWords.AND) || comma;
    }

    private boolean takesBetween() {
        int before = at;
        takes(DateWords.WHAT_IS);
        boolean taken = takes(DateWords.BETWEEN);
        at = taken ? at : before;
        return taken;
    }

    private boolean followsNumber() {
        return at > 0
                && tokens.get(at - 1).isNumber()
                && !tokens.get(at - 1).attached()
                && tokens.get(at - 1).text().length() <= 2;
    }

    private boolean seesNumber() {
        return at < tokens.size() && tokens.get(at).isNumber();
    }

    private boolean takes(Set<String> words) {
        boolean taken = at < tokens.size() && tokens.get(at).isWord(words);
        at += taken ? 1 : 0;
        return taken;
    }

    private boolean takes(char mark) {
        boolean taken = at < tokens.size() && tokens.get(at).isMark(mark);
        at += taken ? 1 : 0;
        return taken;
    }
}
