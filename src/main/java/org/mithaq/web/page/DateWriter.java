package org.mithaq.web.page;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.publish.report.Legible;
import org.mithaq.text.Digits;

/**
 * Dates of EDTF in the words of a reader: no more exact than they are written, and what they leave open is said.
 *
 * <p><em>Source</em>: the forms that {@link org.mithaq.edtf.Edtf} accepts. Any other text stays as it is.
 */
final class DateWriter {

    private static final Pattern INTERVAL = Pattern.compile("(.*)/(.*)");
    private static final Pattern DAYS_OF_A_MONTH =
            Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])-(\\d\\d)/\\1-\\2-(\\d\\d)");
    private static final Pattern ONE_OF = Pattern.compile("\\[(.*?)\\.\\.(.*)]");
    private static final Pattern DATE =
            Pattern.compile("(-?\\d{4}|\\d{2}XX|\\d{3}X|XXXX)(?:-(\\d\\d|XX)(?:-(\\d\\d|XX))?)?(T.*)?([?~%])?");
    private static final Pattern CLOCK = Pattern.compile("T(\\d\\d:\\d\\d).*");
    private static final int FIRST_SEASON = 21;
    private static final int LAST_SEASON = 24;

    private final Messages messages;
    private final Preferences preferences;

    DateWriter(Messages messages, Preferences preferences) {
        this.messages = messages;
        this.preferences = preferences;
    }

    /** The words, without markup. */
    String words(String edtf) {
        return digits(spanned(Legible.of(edtf)));
    }

    /** A text with the digits that the reader prefers. */
    String digits(String text) {
        boolean arabic =
                messages.language() == Language.ARABIC && preferences.digits() == Preferences.DigitStyle.ARABIC;
        return arabic ? Digits.toArabicIndic(text) : text;
    }

    private String spanned(String edtf) {
        Matcher oneOf = ONE_OF.matcher(edtf);
        if (oneOf.matches()) {
            return bounded("page.date.day", oneOf.group(1), oneOf.group(2));
        }
        Matcher days = DAYS_OF_A_MONTH.matcher(edtf);
        if (days.matches()) {
            Map<String, Object> parts = Map.of(
                    "first", Integer.parseInt(days.group(3)),
                    "last", Integer.parseInt(days.group(4)),
                    "month", month(Integer.parseInt(days.group(2))),
                    "year", days.group(1));
            return messages.text("page.date.days", parts);
        }
        Matcher interval = INTERVAL.matcher(edtf);
        return interval.matches() ? bounded("page.date", interval.group(1), interval.group(2)) : date(edtf);
    }

    /** An end is a date, or open ({@code ..}), or not known (nothing). */
    private String bounded(String key, String first, String last) {
        boolean hasFirst = !first.isEmpty() && !first.equals("..");
        boolean hasLast = !last.isEmpty() && !last.equals("..");
        if (hasFirst && hasLast) {
            return messages.text(key + ".between", Map.of("from", date(first), "to", date(last)));
        } else if (hasFirst) {
            String form = last.isEmpty() && key.equals("page.date") ? ".from-unknown-end" : ".from";
            return messages.text(key + form, Map.of("from", date(first)));
        }
        return hasLast ? messages.text(key + ".until", Map.of("to", date(last))) : first + "/" + last;
    }

    private String date(String edtf) {
        Matcher date = DATE.matcher(edtf);
        if (!date.matches()) {
            return edtf;
        }
        String words = calendar(date.group(1), date.group(2), date.group(3));
        if (date.group(4) != null) {
            Matcher clock = CLOCK.matcher(date.group(4));
            words = clock.matches()
                    ? messages.text("page.date.at", Map.of("date", words, "time", clock.group(1)))
                    : edtf;
        }
        return date.group(5) == null ? words : messages.text(qualifier(date.group(5)), Map.of("date", words));
    }

    private String calendar(String year, @Nullable String month, @Nullable String day) {
        if (month == null || month.equals("XX")) {
            return year(year);
        }
        int number = Integer.parseInt(month);
        if (number >= FIRST_SEASON && number <= LAST_SEASON) {
            return messages.text("page.date.season." + number, Map.of("year", year(year)));
        } else if (number < 1 || number > 12) {
            return year + "-" + month;
        }
        boolean hasDay = day != null && !day.equals("XX");
        String key = "page.date.calendar" + (hasDay ? ".day" : "") + (year.equals("XXXX") ? ".no-year" : "");
        Map<String, Object> parts =
                Map.of("day", hasDay ? Integer.parseInt(day) : 0, "month", month(number), "year", year(year));
        return messages.text(key, parts);
    }

    private String year(String year) {
        if (year.endsWith("X") && !year.equals("XXXX")) {
            String key = year.endsWith("XX") ? "page.date.century" : "page.date.decade";
            return messages.text(key, Map.of("year", year.replace('X', '0'), "last", year.replace('X', '9')));
        }
        return year;
    }

    private String month(int number) {
        return messages.language() == Language.ARABIC
                ? preferences.months().name(number)
                : Month.of(number)
                        .getDisplayName(TextStyle.FULL, messages.language().locale());
    }

    private static String qualifier(String mark) {
        return switch (mark) {
            case "?" -> "page.date.perhaps";
            case "~" -> "page.date.about";
            default -> "page.date.perhaps-about";
        };
    }
}
