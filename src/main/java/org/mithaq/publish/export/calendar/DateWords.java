package org.mithaq.publish.export.calendar;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.mithaq.language.Language;

/** Dates that are known in part, in words. */
final class DateWords {

    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])[?~%]?");

    private DateWords() {}

    /** A month by its name, a window by its ends; any other date as it is recorded, in EDTF. */
    static String of(MeetingTime time, Language language) {
        if (MONTH.matcher(time.text()).matches()) {
            YearMonth month = YearMonth.parse(time.text().substring(0, "2024-05".length()));
            return DateTimeFormatter.ofPattern("LLLL uuuu", language.locale()).format(month);
        }
        return time.kind() == MeetingTime.Kind.WINDOW
                ? time.first().orElseThrow() + " \u2013 " + time.last().orElseThrow()
                : time.text();
    }
}
