package org.mithaq.publish.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mithaq.language.Language;

/**
 * How a name is set into a sentence of another direction. In plain text a name that holds letters of the other direction
 * stands between {@code FSI} and {@code PDI}, so that neither disturbs the order of the other; in HTML {@code <bdi>} does
 * it, and programs want neither.
 *
 * <p><em>Source</em>: Unicode Standard Annex 9, section 2.4.2.
 */
public enum Isolation {
    /** Names stand as they are. */
    NONE,
    /** Names with letters of the other direction are isolated by characters. */
    CHARACTERS;

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    /** A date has no letters, but between Arabic words its numbers would change places. */
    private static final Pattern DATE = Pattern.compile("[0-9]+(?:[-/][0-9X]+)+[?~%]?");

    /** Words, addresses and terms in Latin letters, and dates, inside an Arabic sentence. */
    private static final Pattern LEFT_TO_RIGHT =
            Pattern.compile("\\p{IsLatin}(?:[\\p{ASCII}&&[^\\s]]*[\\p{IsLatin}0-9/}#])?|[0-9X]+(?:[-/][0-9X]+)+");

    /** The name as it is set into a text of a language. */
    public String wrap(String name, Language language) {
        return this == CHARACTERS && holdsOtherDirection(name, language) ? isolated(name) : name;
    }

    /** A sentence of ours with the words in it that are not of its direction set apart. */
    String wrapWords(String sentence, Language language) {
        return this == CHARACTERS && language == Language.ARABIC
                ? LEFT_TO_RIGHT.matcher(sentence).replaceAll(word -> Matcher.quoteReplacement(isolated(word.group())))
                : sentence;
    }

    private static String isolated(String text) {
        return FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;
    }

    private static boolean holdsOtherDirection(String name, Language language) {
        boolean rightToLeft = language == Language.ARABIC;
        if (rightToLeft && DATE.matcher(name).matches()) {
            return true;
        }
        int depth = 0;
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            int character = name.codePointAt(i);
            if (character == FIRST_STRONG_ISOLATE) {
                depth++;
            } else if (character == POP_DIRECTIONAL_ISOLATE) {
                depth--;
            } else if (depth == 0) {
                byte direction = Character.getDirectionality(character);
                boolean left = direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
                boolean right = direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
                if (rightToLeft ? left : right) {
                    return true;
                }
            }
        }
        return false;
    }
}
