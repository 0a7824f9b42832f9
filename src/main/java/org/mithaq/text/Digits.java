package org.mithaq.text;

/**
 * The decimal digits that Arabic script uses beside 0 to 9.
 *
 * <p><i>Source:</i> Unicode, Arabic-Indic digits U+0660 to U+0669 and extended Arabic-Indic digits U+06F0 to U+06F9.
 */
public final class Digits {

    private static final char ARABIC_INDIC_ZERO = '\u0660';
    private static final char EXTENDED_ARABIC_INDIC_ZERO = '\u06F0';

    private Digits() {}

    /** The text with both Arabic digit systems written as 0 to 9; everything else, and the order, is unchanged. */
    public static String toAscii(String text) {
        int length = text.length();
        for (int index = 0; index < length; index++) {
            if (toAscii(text.charAt(index)) != text.charAt(index)) {
                return convert(text, index);
            }
        }
        return text;
    }

    /** The text with 0 to 9 written as Arabic-Indic digits; everything else, and the order, is unchanged. */
    public static String toArabicIndic(String text) {
        StringBuilder arabic = new StringBuilder(text);
        for (int index = 0; index < arabic.length(); index++) {
            char character = arabic.charAt(index);
            if (character >= '0' && character <= '9') {
                arabic.setCharAt(index, (char) (character - '0' + ARABIC_INDIC_ZERO));
            }
        }
        return arabic.toString();
    }

    /** Whether a code point is a digit of one of the three systems. */
    static boolean isDigit(int point) {
        return point <= Character.MAX_VALUE && toAscii((char) point) >= '0' && toAscii((char) point) <= '9';
    }

    static char toAscii(char character) {
        if (character < ARABIC_INDIC_ZERO || character > EXTENDED_ARABIC_INDIC_ZERO + 9) {
            return character;
        }
        if (character <= ARABIC_INDIC_ZERO + 9) {
            return (char) (character - ARABIC_INDIC_ZERO + '0');
        }
        return character < EXTENDED_ARABIC_INDIC_ZERO
                ? character
                : (char) (character - EXTENDED_ARABIC_INDIC_ZERO + '0');
    }

    private static String convert(String text, int from) {
        StringBuilder ascii = new StringBuilder(text);
        for (int index = from; index < ascii.length(); index++) {
            ascii.setCharAt(index, toAscii(ascii.charAt(index)));
        }
        return ascii.toString();
    }
}
