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
 * A place among the tokens of a text, and the parts of a date that are read from there: each moves the place behind what
 * it took, or leaves it where it was.
 */
final class DateParts {

    /** The first year that is Gregorian throughout; also keeps Hijri years out, whose era is often not written. */
    static final int EARLIEST_YEAR = 1583;

    static final int NO_YEAR = 0;
    static final int REFUSED = -1;

    /** No list of days or weekdays is longer; keeps the work on any text in proportion to its length. */
    static final int LONGEST_LIST = 31;

    private static final int LONGEST_SHORT_NAME = 5;

    private final List<DateToken> tokens;
    private final DateWords words;
    private final DateNumerals numerals;
    private int at;

    DateParts(List<DateToken> tokens, DateWords words) {
        this.tokens = tokens;
        this.words = words;
        this.numerals = new DateNumerals(tokens, words);
    }

    /** The next token. */
    int at() {
        return at;
    }

    void goTo(int token) {
        at = token;
    }

    /** A date of three numbers. */
    Optional<LocalDate> numerals() {
        Optional<LocalDate> date = numerals.dateAt(at);
        at += date.isPresent() ? DateNumerals.LENGTH : 0;
        return date;
    }

    List<DayOfWeek> weekdays() {
        List<DayOfWeek> weekdays = new ArrayList<>();
        int before = at;
        DayOfWeek weekday = weekday();
        while (weekday != null && weekdays.size() < LONGEST_LIST) {
            weekdays.add(weekday);
            before = at;
            takes(Role.AND);
            weekday = weekday();
        }
        at = before;
        return List.copyOf(weekdays);
    }

    private @Nullable DayOfWeek weekday() {
        DayOfWeek weekday =
                at == tokens.size() ? null : words.weekday(tokens.get(at).text());
        if (weekday != null) {
            at++;
            takesPointOfShortName();
        }
        return weekday;
    }

    /** A number of a day, 1 to 31, or 0 when there is none. */
    int day() {
        if (takes(Role.FIRST)) {
            return 1;
        }
        int before = at;
        takes(Role.PREFIX_OF_NUMBER);
        if (seesNumber() && !tokens.get(at).attached() && tokens.get(at).text().length() <= 2) {
            int day = Integer.parseInt(tokens.get(at).text());
            if (day >= 1 && day <= 31) {
                at++;
                takes(Role.ORDINAL);
                return day;
            }
        }
        at = before;
        return 0;
    }

    @Nullable
    Month month() {
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
        for (int parts = 2; parts >= 1; parts--) {
            if (at + parts <= tokens.size()) {
                String name = parts == 1
                        ? tokens.get(at).text()
                        : tokens.get(at).text() + " " + tokens.get(at + 1).text();
                Month month = words.month(name);
                if (month != null) {
                    at += parts;
                    takesPointOfShortName();
                    return month;
                }
            }
        }
        return null;
    }

    /** The year after a month; {@link #NO_YEAR} when none is stated, {@link #REFUSED} when it is not one of ours. */
    int yearAfterMonth() {
        int before = at;
        boolean comma = takes(',');
        takes(Role.OF);
        takesArticle();
        takes(Role.YEAR);
        if (seesNumber() && tokens.get(at).text().length() == 4) {
            int year = year();
            if (year != REFUSED || !comma) {
                return year;
            }
        }
        at = before;
        return NO_YEAR;
    }

    int year() {
        if (!seesNumber() || tokens.get(at).text().length() != 4) {
            return REFUSED;
        }
        int year = Integer.parseInt(tokens.get(at++).text());
        if (year < EARLIEST_YEAR || takes(Role.HIJRI_ERA)) {
            return REFUSED;
        }
        takes(Role.COMMON_ERA);
        return year;
    }

    boolean followsNumber() {
        return at > 0
                && tokens.get(at - 1).isNumber()
                && !tokens.get(at - 1).attached()
                && tokens.get(at - 1).text().length() <= 2;
    }

    boolean seesNumber() {
        return at < tokens.size() && tokens.get(at).isNumber();
    }

    /** An article, also one that is written with an apostrophe. */
    void takesArticle() {
        if (takes(Role.ARTICLE)) {
            takes('\'');
        }
    }

    private void takesPointOfShortName() {
        if (words.has(Habit.NAMES_ARE_CUT) && tokens.get(at - 1).text().length() <= LONGEST_SHORT_NAME) {
            takes('.');
        }
    }

    boolean takes(Role role) {
        boolean taken = at < tokens.size() && tokens.get(at).isWord(words.of(role));
        at += taken ? 1 : 0;
        return taken;
    }

    boolean takes(char mark) {
        boolean taken = at < tokens.size() && tokens.get(at).isMark(mark);
        at += taken ? 1 : 0;
        return taken;
    }
}
