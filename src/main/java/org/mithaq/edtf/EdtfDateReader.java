package org.mithaq.edtf;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/**
 * Reads one date, with its time of day or qualifier, from a stretch of an expression.
 *
 * <pre>
 * date      = (year ["-" month ["-" day]] | "Y" ["-"] five or more digits) ["?" | "~" | "%"]
 * date-time = year "-" month "-" day "T" time
 * year      = ["-"] four digits, of which the last one or two may be X if nothing follows
 * month     = 01..12 | 21..24 (season, no day follows) | XX (no day but XX follows)
 * day       = 01..31 | XX
 * </pre>
 */
final class EdtfDateReader {

    private static final int LONGEST_YEAR = 9;
    private static final int FIRST_SEASON = 21;
    private static final int LAST_SEASON = 24;
    private static final int LAST_GROUPING = 41;

    private final EdtfCursor cursor;
    private final boolean inInterval;

    EdtfDateReader(EdtfCursor cursor, boolean inInterval) {
        this.cursor = cursor;
        this.inInterval = inInterval;
    }

    EdtfDate read() {
        if (cursor.sees("[{")) {
            throw levelTwo(cursor.at());
        }
        EdtfDate date = cursor.takes('Y') ? prefixedYear() : calendarDate();
        if (cursor.sees("?~%")) {
            date = date.qualified(cursor.next());
            if (cursor.sees("-")) {
                throw levelTwo(cursor.at() - 1);
            }
        }
        if (cursor.sees("ES")) {
            throw levelTwo(cursor.at());
        }
        if (!cursor.isAtEnd()) {
            throw cursor.unexpected();
        }
        return date;
    }

    private EdtfDate prefixedYear() {
        int prefix = cursor.at() - 1;
        boolean negative = cursor.takes('-');
        int from = cursor.at();
        int length = cursor.digits();
        if (length == 0) {
            throw cursor.unexpected();
        }
        if (cursor.sees("EXS")) {
            throw levelTwo(cursor.at());
        }
        if (length <= 4 || cursor.number(from, from + 1) == 0) {
            throw cursor.fault(EdtfFault.NEEDLESS_YEAR_PREFIX, prefix);
        }
        if (length > LONGEST_YEAR) {
            throw cursor.fault(EdtfFault.YEAR_OUT_OF_RANGE, from);
        }
        int year = cursor.number(from, cursor.at());
        return negative ? years(-year, -year, 1) : years(year, year, 1);
    }

    private EdtfDate calendarDate() {
        int from = cursor.at();
        boolean negative = cursor.takes('-');
        int digits = cursor.at();
        int unspecified = component(4);
        if (unspecified == 4 && !negative) {
            return dayInUnknownYear(from);
        }
        if (unspecified > 2 || (unspecified > 0 && cursor.sees("-"))) {
            throw levelTwo(digits);
        }
        if (unspecified > 0) {
            int width = unspecified == 1 ? 10 : 100;
            int low = cursor.number(digits, digits + 4 - unspecified) * width;
            int high = low + width - 1;
            return negative ? years(-high, -low, 1) : years(low, high, 1);
        }
        int year = cursor.number(digits, digits + 4);
        if (negative && year == 0) {
            throw cursor.fault(EdtfFault.YEAR_OUT_OF_RANGE, from);
        }
        int signed = negative ? -year : year;
        int level = negative ? 1 : 0;
        return cursor.takes('-') ? afterYear(signed, level) : years(signed, signed, level);
    }

    private EdtfDate afterYear(int year, int level) {
        int from = cursor.at();
        if (component(2) > 0) {
            if (cursor.takes('-') && component(2) == 0) {
                throw levelTwo(from);
            }
            return years(year, year, 1);
        }
        int month = monthOrSeason(from);
        boolean dayFollows = cursor.takes('-');
        if (month >= FIRST_SEASON) {
            if (dayFollows) {
                throw cursor.fault(EdtfFault.DAY_OF_SEASON, cursor.at());
            }
            return years(year, year, 1);
        }
        YearMonth whole = YearMonth.of(year, month);
        return dayFollows ? afterMonth(whole, level) : EdtfDate.within(whole.atDay(1), whole.atEndOfMonth(), level);
    }

    private EdtfDate afterMonth(YearMonth month, int level) {
        int from = cursor.at();
        if (component(2) > 0) {
            return EdtfDate.within(month.atDay(1), month.atEndOfMonth(), 1);
        }
        LocalDate day = month.atDay(day(from, month.lengthOfMonth()));
        if (cursor.takes('T')) {
            if (inInterval) {
                throw cursor.fault(EdtfFault.TIME_IN_INTERVAL, cursor.at() - 1);
            }
            new EdtfTimeReader(cursor).read();
        }
        return EdtfDate.within(day, day, level);
    }

    /** The one form of level 2: {@code XXXX-MM-DD}. */
    private EdtfDate dayInUnknownYear(int from) {
        if (!cursor.takes('-')) {
            throw levelTwo(from);
        }
        int month = cursor.at();
        if (component(2) > 0 || !cursor.takes('-')) {
            throw levelTwo(from);
        }
        int day = cursor.at();
        if (monthOrSeason(month) >= FIRST_SEASON) {
            throw cursor.fault(EdtfFault.DAY_OF_SEASON, day);
        }
        if (component(2) > 0) {
            throw levelTwo(from);
        }
        day(day, Month.of(monthOrSeason(month)).maxLength());
        return EdtfDate.inUnknownYear();
    }

    private int component(int length) {
        int unspecified = cursor.component(length);
        if (unspecified > 0 && inInterval) {
            throw levelTwo(cursor.at() - length);
        }
        return unspecified;
    }

    private int monthOrSeason(int from) {
        int month = cursor.number(from, from + 2);
        if ((month >= 1 && month <= 12) || (month >= FIRST_SEASON && month <= LAST_SEASON)) {
            return month;
        }
        boolean grouping = month > LAST_SEASON && month <= LAST_GROUPING;
        throw grouping ? levelTwo(from) : cursor.fault(EdtfFault.MONTH_OUT_OF_RANGE, from);
    }

    private int day(int from, int lengthOfMonth) {
        int day = cursor.number(from, from + 2);
        if (day < 1 || day > lengthOfMonth) {
            throw cursor.fault(EdtfFault.IMPOSSIBLE_DATE, from);
        }
        return day;
    }

    private static EdtfDate years(int first, int last, int level) {
        return EdtfDate.within(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), level);
    }

    private EdtfSyntaxException levelTwo(int position) {
        return cursor.fault(EdtfFault.LEVEL_TWO, position);
    }
}
