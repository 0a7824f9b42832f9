package org.mithaq.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mithaq.text.DateWords.Habit;

/**
 * Reads dates that are three numbers with the same mark between them: 2022-05-17, 17/05/2022, 17.5.2022.
 *
 * <p>With the year last the day comes first; 5/6/2019 is not read, since writers differ. Where months may stand before
 * days, 5/17/2022 is read too.
 */
final class DateNumerals {

    /** Tokens of such a date. */
    static final int LENGTH = 5;

    private static final String MARKS = "/-.";

    private final List<DateToken> tokens;
    private final DateWords words;

    DateNumerals(List<DateToken> tokens, DateWords words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** The date that begins at this token; empty when none does, or when it is not certain which. */
    Optional<LocalDate> dateAt(int index) {
        if (!words.has(Habit.NUMBERS_ONLY) || !areJoinedNumbers(index)) {
            return Optional.empty();
        }
        String first = tokens.get(index).text();
        String second = tokens.get(index + 2).text();
        String third = tokens.get(index + 4).text();
        if (first.length() == 4 && second.length() <= 2 && third.length() <= 2) {
            return day(number(first), number(second), number(third));
        }
        if (third.length() != 4 || first.length() > 2 || second.length() > 2) {
            return Optional.empty();
        }
        int year = number(third);
        int day = number(first);
        int month = number(second);
        if (day > 12 || day == month) {
            return day(year, month, day);
        }
        return words.has(Habit.MONTH_BEFORE_DAY) && month > 12 ? day(year, day, month) : Optional.empty();
    }

    private boolean areJoinedNumbers(int index) {
        int last = index + LENGTH - 1;
        if (last >= tokens.size() || !tokens.get(index).isNumber()) {
            return false;
        }
        DateToken mark = tokens.get(index + 1);
        return MARKS.contains(mark.text())
                && isNext(index, mark)
                && isNext(index + 2, mark)
                && tokens.get(index + 2).isNumber()
                && tokens.get(last).isNumber()
                && !isPartOfLonger(index, last);
    }

    /** Whether this mark and a number follow the token without a space. */
    private boolean isNext(int index, DateToken mark) {
        return tokens.get(index + 1).isMark(mark.text().charAt(0))
                && tokens.get(index).end() == tokens.get(index + 1).start()
                && tokens.get(index + 1).end() == tokens.get(index + 2).start();
    }

    private boolean isPartOfLonger(int first, int last) {
        DateToken mark = tokens.get(first + 1);
        boolean before = first > 1 && tokens.get(first - 2).isNumber() && isNext(first - 2, mark);
        boolean after = last + 2 < tokens.size() && tokens.get(last + 2).isNumber() && isNext(last, mark);
        return before || after;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return year < DateParts.EARLIEST_YEAR ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException fault) {
            return Optional.empty();
        }
    }
}
