package org.mithaq.text;

import static org.mithaq.text.ArabicNormalizer.ALEF;
import static org.mithaq.text.ArabicNormalizer.LAM;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * The key under which the spellings of one name meet, for search and for finding duplicates.
 *
 * <p>One function for every language, since a label's tag is often wrong where duplicates are found:
 *
 * <ul>
 *   <li>the {@linkplain ArabicNormalizer normal form} of the text, in lower case;
 *   <li>Latin letters without accents; the letters that no accent explains spelled out (oe, ae, ss, o, l, d, i, th);
 *   <li>the article al- removed from each Arabic word and numeral that begins with it, twice where a word begins so
 *       twice, so that "commitment" and "the commitment" meet; never from a word of which less than two letters would
 *       stay; li-l- is left as it is, and so is an article after a conjunction or preposition;
 *   <li>"and" and Abd joined to the next word, since both are written either way; the word for a body or authority with
 *       hamza on its yeh, not on an alef after it;
 *   <li>the French elisions {@code l' d' qu'} removed; any other apostrophe, ayn or hamza sign inside a word dropped;
 *   <li>the dots of initials dropped ({@code U.N.} is {@code UN}), all other punctuation turned into single spaces.
 * </ul>
 *
 * <p>Keys are stored: whoever changes a rule has to derive them all again. The key of a key is itself.
 *
 * <p><i>Source:</i> {@code mq:searchKey}.
 */
public final class NameKey {

    private static final String AND = "\u0648";
    private static final String SERVANT = "\u0639\u0628\u062F";
    private static final String BODY_WITH_ALEF = "\u0647\u064A\u0627\u0647";
    private static final String BODY = "\u0647\u064A\u0621\u0647";

    private final String text;
    private final StringBuilder key;
    /** Where the word being read starts in the key. */
    private int word;
    /** How many letters were read since the word, or its last initial, began. */
    private int piece;

    private NameKey(String text) {
        this.text = text;
        this.key = new StringBuilder(text.length());
    }

    /**
     * The key of a label, words separated by one space.
     *
     * <p><i>Shape:</i> in NFC; empty only when the label shows nothing: white space, invisible characters, vowel signs.
     * A label of punctuation alone is its own key.
     */
    public static String of(String label) {
        String normal = ArabicNormalizer.normalize(label);
        String key = new NameKey(withoutAccents(normal)).build();
        return key.isEmpty() ? normal.strip() : key;
    }

    private static String withoutAccents(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) >= '\u00C0' && !isArabic(text.charAt(index))) {
                return Normalizer.normalize(text, Form.NFD);
            }
        }
        return text;
    }

    private String build() {
        boolean decomposed = false;
        for (int index = 0; index < text.length(); ) {
            int point = text.codePointAt(index);
            int next = index + Character.charCount(point);
            decomposed |= point >= '\u00C0' && !isArabic(point);
            if (isPlainLetter(point)) {
                key.append((char) point);
                piece++;
            } else if (isApostrophe(point)) {
                apostrophe(next);
            } else if (point == '.') {
                dot(next);
            } else if (isPartOfWord(point)) {
                append(Character.toLowerCase(point));
            } else if (!isAccent(point)) {
                endWord();
            }
            index = next;
        }
        endWord();
        if (key.length() > 0 && key.charAt(key.length() - 1) == ' ') {
            key.setLength(key.length() - 1);
        }
        return decomposed ? Normalizer.normalize(key, Form.NFC) : key.toString();
    }

    private void append(int point) {
        piece++;
        switch (point) {
            case '\u0153' -> key.append("oe");
            case '\u00E6' -> key.append("ae");
            case '\u00DF' -> key.append("ss");
            case '\u00F8' -> key.append('o');
            case '\u0142' -> key.append('l');
            case '\u0111', '\u00F0' -> key.append('d');
            case '\u0131' -> key.append('i');
            case '\u00FE' -> key.append("th");
            default -> key.appendCodePoint(point);
        }
    }

    private void apostrophe(int next) {
        if (!isWordAt(next)) {
            endWord();
        } else if (wordIs("l") || wordIs("d") || wordIs("qu")) {
            key.setLength(word);
            piece = 0;
        }
    }

    /** A dot between single letters is dropped. */
    private void dot(int next) {
        boolean afterInitial = piece == 1 && Character.isLetter(key.charAt(key.length() - 1));
        boolean beforeInitial = isWordAt(next)
                && Character.isLetter(text.codePointAt(next))
                && !isWordAt(text.offsetByCodePoints(next, 1));
        if (afterInitial && beforeInitial) {
            piece = 0;
        } else {
            endWord();
        }
    }

    private void endWord() {
        if (wordIs(AND) || wordIs(SERVANT)) {
            piece = 0;
            return;
        }
        if (key.length() > word) {
            dropArticles();
            foldBody();
            key.append(' ');
        }
        word = key.length();
        piece = 0;
    }

    private void foldBody() {
        int from = key.length() - BODY_WITH_ALEF.length();
        if (from >= word && key.indexOf(BODY_WITH_ALEF, from) == from) {
            key.replace(from, key.length(), BODY);
        }
    }

    private void dropArticles() {
        int stem = word;
        while (startsWithArticle(stem) && (key.length() - stem >= 4 || isDigitAt(stem + 2))) {
            stem += 2;
        }
        key.delete(word, stem);
        boolean articleStandsBefore = word >= 3
                && startsWithArticle(word - 3)
                && key.charAt(word - 1) == ' '
                && (word == 3 || key.charAt(word - 4) == ' ');
        if (articleStandsBefore && isDigitAt(word)) {
            key.delete(word - 3, word);
        }
    }

    private boolean startsWithArticle(int from) {
        return key.length() - from >= 2 && key.charAt(from) == ALEF && key.charAt(from + 1) == LAM;
    }

    private boolean isDigitAt(int index) {
        return index < key.length() && Character.isDigit(key.charAt(index));
    }

    private boolean wordIs(String wanted) {
        return key.length() - word == wanted.length() && key.indexOf(wanted, word) == word;
    }

    private boolean isWordAt(int index) {
        return index < text.length() && isPartOfWord(text.codePointAt(index));
    }

    /** Letters that no rule changes: most of every label. */
    private static boolean isPlainLetter(int point) {
        return (point >= 'a' && point <= 'z') || (point >= ArabicNormalizer.HAMZA && point <= ArabicNormalizer.YEH);
    }

    private static boolean isPartOfWord(int point) {
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        return !isAccent(point) && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
    }

    private static boolean isAccent(int point) {
        return point >= '\u0300' && point <= '\u036F';
    }

    private static boolean isArabic(int point) {
        return point >= '\u0600' && point <= '\u06FF';
    }

    /** Apostrophes, and the signs that transliterations write for ayn and hamza. */
    static boolean isApostrophe(int point) {
        return switch (point) {
            case '\'', '`', '\u2018', '\u2019', '\u2032', '\u02B9' -> true;
            default -> point >= '\u02BB' && point <= '\u02BF';
        };
    }
}
