package org.mithaq.query.catalogue;

import java.util.regex.Pattern;

/** A text that somebody sent, as it is shown in a problem: short, on one line, and with nothing that can't be seen. */
public final class ReceivedValue {

    private static final int LENGTH = 100;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private ReceivedValue() {}

    /** At most 100 characters of it; what can't be seen is U+FFFD. */
    public static String shown(String text) {
        String cut = text.codePointCount(0, text.length()) <= LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LENGTH)) + "…";
        return INVISIBLE.matcher(cut).replaceAll("\uFFFD");
    }
}
