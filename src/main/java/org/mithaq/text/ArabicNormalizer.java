package org.mithaq.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Writes Arabic words that differ only in spelling habit alike.
 *
 * <p>In this order:
 *
 * <ol>
 *   <li>zero-width, bidi and other format characters, variation selectors and tatweel are dropped;
 *   <li>presentation forms, ligatures and letters typed as letter and hamza become ordinary letters (NFKC);
 *   <li>harakat, superscript alef and Quranic marks are dropped;
 *   <li>alef with madda, hamza or wasla becomes alef; hamza on waw or yeh becomes hamza;
 *   <li>alef maqsura and Farsi yeh become yeh, keheh becomes kaf;
 *   <li>teh marbuta and the other forms of heh become heh;
 *   <li>Arabic digits become 0 to 9.
 * </ol>
 *
 * <p>Hamza on its two seats is folded into one letter, not into the seats, so that Egyptian and other spellings of
 * "affairs" or "responsible" meet. Case, Latin accents, punctuation and white space stay, but for what NFKC changes.
 * Applying it twice changes nothing more.
 *
 * <p><i>Source:</i> the letter rules extend those of Lucene's normaliser for Arabic; NFKC is Unicode Standard Annex 15.
 */
public final class ArabicNormalizer {

    static final char HAMZA = '\u0621';
    static final char ALEF_MADDA = '\u0622';
    static final char ALEF_HAMZA_ABOVE = '\u0623';
    static final char WAW_HAMZA = '\u0624';
    static final char ALEF_HAMZA_BELOW = '\u0625';
    static final char YEH_HAMZA = '\u0626';
    static final char ALEF = '\u0627';
    static final char TEH_MARBUTA = '\u0629';
    static final char TATWEEL = '\u0640';
    static final char KAF = '\u0643';
    static final char LAM = '\u0644';
    static final char HEH = '\u0647';
    static final char WAW = '\u0648';
    static final char ALEF_MAKSURA = '\u0649';
    static final char YEH = '\u064A';
    static final char ALEF_WASLA = '\u0671';
    static final char ALEF_WAVY_HAMZA_ABOVE = '\u0672';
    static final char ALEF_WAVY_HAMZA_BELOW = '\u0673';
    static final char KEHEH = '\u06A9';
    static final char HEH_DOACHASHMEE = '\u06BE';
    static final char HEH_WITH_YEH_ABOVE = '\u06C0';
    static final char HEH_GOAL = '\u06C1';
    static final char HEH_GOAL_HAMZA = '\u06C2';
    static final char TEH_MARBUTA_GOAL = '\u06C3';
    static final char FARSI_YEH = '\u06CC';
    static final char AE = '\u06D5';
    static final char COMMA = '\u060C';

    private static final char ARABIC_LETTER_MARK = '\u061C';
    private static final char SUKUN = '\u0652';
    private static final char LAST_OF_ARABIC_BLOCK = '\u06FF';
    private static final char FIRST_VARIATION_SELECTOR = '\uFE00';
    private static final char LAST_VARIATION_SELECTOR = '\uFE0F';
    private static final char GRAPHEME_JOINER = '\u034F';

    private static final int DROPPED = -1;
    /** The longest run of marks that Unicode calls stream-safe (Annex 15, section 13). */
    private static final int MOST_MARKS = 30;

    private ArabicNormalizer() {}

    /** The normal form of a text; empty when the text holds nothing but dropped characters. */
    public static String normalize(String text) {
        return isSimple(text) ? foldSimple(text) : fold(text);
    }

    /** Whether no character of the text takes part in composition or has a compatibility form. */
    private static boolean isSimple(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean latin = character < '\u00A0';
            boolean arabic = character >= COMMA && character <= SUKUN && character != ARABIC_LETTER_MARK;
            if (!latin && !arabic && !Digits.isDigit(character)) {
                return false;
            }
        }
        return true;
    }

    private static String foldSimple(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            int character = fold(text.charAt(index));
            if (character != DROPPED) {
                folded.append((char) character);
            }
        }
        return folded.toString();
    }

    private static String fold(String text) {
        String composed = Normalizer.normalize(visible(text), Form.NFKC);
        return Normalizer.normalize(visible(foldSimple(composed)), Form.NFC);
    }

    /** The text without invisible characters, and without marks heaped up to make normalising them slow. */
    private static StringBuilder visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        int marks = 0;
        for (int index = 0; index < text.length(); index = text.offsetByCodePoints(index, 1)) {
            int point = text.codePointAt(index);
            if (!isInvisible(point)) {
                marks = isMark(point) ? marks + 1 : 0;
                if (marks <= MOST_MARKS) {
                    visible.appendCodePoint(point);
                }
            }
        }
        return visible;
    }

    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT
                || point == TATWEEL
                || point == GRAPHEME_JOINER
                || (point >= FIRST_VARIATION_SELECTOR && point <= LAST_VARIATION_SELECTOR);
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static int fold(char character) {
        if (character < COMMA) {
            return character;
        }
        return switch (character) {
            case ALEF_MADDA,
                    ALEF_HAMZA_ABOVE,
                    ALEF_HAMZA_BELOW,
                    ALEF_WASLA,
                    ALEF_WAVY_HAMZA_ABOVE,
                    ALEF_WAVY_HAMZA_BELOW -> ALEF;
            case WAW_HAMZA, YEH_HAMZA -> HAMZA;
            case ALEF_MAKSURA, FARSI_YEH -> YEH;
            case KEHEH -> KAF;
            case TEH_MARBUTA, TEH_MARBUTA_GOAL, HEH_DOACHASHMEE, HEH_GOAL, HEH_GOAL_HAMZA, HEH_WITH_YEH_ABOVE, AE ->
                HEH;
            case TATWEEL -> DROPPED;
            default -> isArabicMark(character) ? DROPPED : Digits.toAscii(character);
        };
    }

    private static boolean isArabicMark(char character) {
        boolean letter = character >= HAMZA && character <= YEH;
        boolean arabic = character <= LAST_OF_ARABIC_BLOCK || (character >= '\u0870' && character <= '\u08FF');
        return !letter && arabic && Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
