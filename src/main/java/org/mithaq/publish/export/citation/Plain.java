package org.mithaq.publish.export.citation;

import java.util.regex.Pattern;

/** Texts for formats in which a line is a field. */
final class Plain {

    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private Plain() {}

    /** The text on one line. */
    static String line(String text) {
        return BREAK.matcher(text).replaceAll(" ").strip();
    }
}
