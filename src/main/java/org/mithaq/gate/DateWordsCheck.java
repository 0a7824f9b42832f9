package org.mithaq.gate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mithaq.edtf.Edtf;
import org.mithaq.edtf.EdtfBounds;
import org.mithaq.edtf.EdtfSyntaxException;
import org.mithaq.text.DateLanguage;

/**
 * Tells whether the words of a date can mean the EDTF expression beside them.
 *
 * <p>They can't when the words, read as far as {@link DateLanguage} reads them, name another day or period: neither lies
 * within the other. Words that are read only in part, such as "before 11 February 2022", say nothing against any date, nor
 * does an expression that is marked approximate or uncertain.
 */
final class DateWordsCheck {

    private static final Locale NAMES = Locale.ENGLISH;
    private static final Pattern YEARLESS = Pattern.compile("XXXX-\\d\\d-\\d\\d");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private DateWordsCheck() {}

    /**
     * What the words say instead of the expression: an EDTF date, or an English weekday name.
     *
     * @param words a date in words of the language
     * @param expression a valid EDTF expression
     * @param stated the weekday recorded beside it, as its English name
     * @return empty when the words may mean the expression, or are not understood
     */
    static Optional<String> contradiction(
            DateLanguage language, String words, String expression, Optional<String> stated) {
        return language.only(words).flatMap(date -> {
            if (contradicts(date.edtf(), expression)) {
                return Optional.of(date.edtf());
            }
            return date.weekday()
                    .filter(weekday -> isOtherDay(weekday, expression, stated))
                    .map(DateWordsCheck::name);
        });
    }

    private static boolean contradicts(String reading, String expression) {
        if (YEARLESS.matcher(reading).matches()) {
            return DAY.matcher(expression).matches() && !expression.substring(5).equals(reading.substring(5));
        }
        try {
            Edtf date = Edtf.parse(expression);
            Edtf said = Edtf.parse(reading);
            return !date.isApproximate()
                    && !date.isUncertain()
                    && !within(date.bounds(), said.bounds())
                    && !within(said.bounds(), date.bounds());
        } catch (EdtfSyntaxException fault) {
            return false;
        }
    }

    /** Whether one span lies within the other; an unknown bound lies anywhere. */
    private static boolean within(EdtfBounds inner, EdtfBounds outer) {
        return !isBefore(inner.earliestStart(), outer.earliestStart())
                && !isBefore(outer.latestEnd(), inner.latestEnd());
    }

    private static boolean isBefore(Optional<LocalDate> day, Optional<LocalDate> other) {
        return day.isPresent() && other.isPresent() && day.get().isBefore(other.get());
    }

    /** A recorded weekday that agrees with the words is compared with the date elsewhere (rule R01). */
    private static boolean isOtherDay(DayOfWeek weekday, String expression, Optional<String> stated) {
        if (stated.isPresent()) {
            return !stated.get().equals(name(weekday));
        }
        return DAY.matcher(expression).matches() && LocalDate.parse(expression).getDayOfWeek() != weekday;
    }

    private static String name(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, NAMES);
    }
}
