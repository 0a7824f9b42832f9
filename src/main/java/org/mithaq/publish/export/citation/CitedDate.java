package org.mithaq.publish.export.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mithaq.edtf.Edtf;
import org.mithaq.edtf.EdtfSyntaxException;

/** The year, month and day of a date in EDTF, as far as it gives them. */
final class CitedDate {

    private static final int MONTHS = 12;
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    private CitedDate() {}

    /** One number to three: no day without a month; none when the date is no simple one. */
    static List<Integer> parts(String edtf) {
        Matcher date = DATE.matcher(edtf);
        if (!date.matches() || !isOne(edtf)) {
            return List.of();
        }
        List<Integer> parts = new ArrayList<>();
        for (int i = 1; i <= date.groupCount() && date.group(i) != null; i++) {
            parts.add(Integer.parseInt(date.group(i)));
        }
        // above the months are the seasons
        return parts.size() == 2 && parts.get(1) > MONTHS ? parts.subList(0, 1) : parts;
    }

    private static boolean isOne(String edtf) {
        try {
            return Edtf.parse(edtf).text().equals(edtf);
        } catch (EdtfSyntaxException e) {
            return false;
        }
    }
}
