package org.mithaq.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One word of a name as search sees it.
 *
 * <p>Words end at white space and punctuation, and where letters are followed by digits ({@code COP29}). What
 * {@link NameKey} writes together is one word here too: initials ({@code U.N.}), "and" and Abd with the word after them.
 * Single Latin letters in a row are one word, so that {@code I O M} is {@code IOM}.
 *
 * @param start where it begins in the text, in characters
 * @param end where it ends
 * @param key its {@link NameKey}, never empty
 */
public record NameWord(int start, int end, String key) {

    private static final String AND = "\u0648";
    private static final String SERVANT = "\u0639\u0628\u062F";

    /** The words of a text, in its order; none when it holds no letter and no digit. */
    public static List<NameWord> of(String text) {
        List<NameWord> words = new ArrayList<>();
        int index = 0;
        while (index < text.length()) {
            int end = endOfWord(text, index);
            if (end > index) {
                add(text, index, end, words);
                index = end;
            } else {
                index = text.offsetByCodePoints(index, 1);
            }
        }
        return joinedLetters(words);
    }

    private static int endOfWord(String text, int start) {
        int index = start;
        boolean letterBefore = false;
        while (index < text.length()) {
            int point = text.codePointAt(index);
            boolean digit = Digits.isDigit(point);
            boolean inside = index > start && (isApostrophe(point) || isDotOfInitials(text, start, index));
            if (!isWord(point) && !inside || digit && letterBefore && !isArticle(text, start, index)) {
                return index;
            }
            letterBefore = Character.isLetter(point);
            index += Character.charCount(point);
        }
        return index;
    }

    /** A word of only "and" or Abd waits for the next one, as in {@link NameKey}. */
    private static void add(String text, int start, int end, List<NameWord> words) {
        int from = start;
        if (!words.isEmpty()) {
            NameWord last = words.get(words.size() - 1);
            if (last.key.equals(AND) || last.key.equals(SERVANT)) {
                from = last.start;
                words.remove(words.size() - 1);
            }
        }
        for (String key : NameKey.of(text.substring(from, end)).split(" ")) {
            if (key.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(new NameWord(from, end, key));
            }
        }
    }

    private static List<NameWord> joinedLetters(List<NameWord> words) {
        List<NameWord> joined = new ArrayList<>();
        for (int first = 0; first < words.size(); ) {
            int next = first;
            StringBuilder letters = new StringBuilder();
            while (next < words.size() && isLatinLetter(words.get(next).key)) {
                letters.append(words.get(next++).key);
            }
            if (next - first < 2) {
                joined.add(words.get(first));
                first++;
            } else {
                joined.add(new NameWord(words.get(first).start, words.get(next - 1).end, letters.toString()));
                first = next;
            }
        }
        return joined;
    }

    private static boolean isLatinLetter(String key) {
        return key.length() == 1 && key.charAt(0) >= 'a' && key.charAt(0) <= 'z';
    }

    /** The article before a numeral belongs to it, also with a stroke between. */
    private static boolean isArticle(String text, int start, int end) {
        String letters = ArabicNormalizer.normalize(text.substring(start, end));
        return letters.equals("\u0627\u0644");
    }

    private static boolean isDotOfInitials(String text, int start, int dot) {
        if (text.charAt(dot) != '.' || dot + 1 >= text.length()) {
            return false;
        }
        boolean letterAfter = Character.isLetter(text.codePointAt(dot + 1));
        boolean initialBefore = Character.isLetter(text.charAt(dot - 1))
                && (dot - 1 == start || text.charAt(dot - 2) == '.' || isApostrophe(text.charAt(dot - 2)));
        return letterAfter && initialBefore;
    }

    private static boolean isWord(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
            default -> Character.isLetterOrDigit(point);
        };
    }

    private static boolean isApostrophe(int point) {
        return NameKey.isApostrophe(point);
    }
}
