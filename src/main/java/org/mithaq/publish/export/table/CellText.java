package org.mithaq.publish.export.table;

import java.util.regex.Pattern;

/**
 * Texts as the cells of a workbook hold them.
 *
 * <p><em>Source</em>: ISO/IEC 29500-1 section 22.9.2.19 ({@code ST_Xstring}): a character that XML can't hold is written
 * {@code _xHHHH_}, and so is the low line before what only looks so.
 */
final class CellText {

    /** The most characters of a cell, counted in UTF-16. */
    static final int LONGEST = 32_767;

    private static final String CUT = "\u2026";
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final String LOW_LINE = "_x005F_";

    private CellText() {}

    /** Whether a cell can't hold the text. */
    static boolean isTooLong(String text) {
        return text.length() > LONGEST;
    }

    /** The text, or so much of it as a cell can hold, with an ellipsis at its end. */
    static String fitting(String text) {
        if (!isTooLong(text)) {
            return text;
        }
        int end = LONGEST - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** The text as it is written into the XML of a sheet, before what XML itself escapes. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        ESCAPE.matcher(text).replaceAll(LOW_LINE).codePoints().forEach(point -> {
            if (isXml(point)) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append(String.format("_x%04X_", point));
            }
        });
        return escaped.toString();
    }

    /** A carriage return would be read as a line feed. */
    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point >= ' ' && point < Character.MIN_SURROGATE
                || point > Character.MAX_SURROGATE && point != 0xFFFE && point != 0xFFFF;
    }
}
