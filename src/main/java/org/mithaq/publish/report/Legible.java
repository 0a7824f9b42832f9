package org.mithaq.publish.report;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/**
 * Text that somebody else wrote, made fit to be shown: what can't be seen, or changes how the rest is seen, is written
 * as an escape of Turtle ({@code \}{@code u202E}), and what is too long is cut. Markup is left as it is: who writes
 * HTML escapes it.
 */
public final class Legible {

    private static final String ELLIPSIS = "\u2026";

    private Legible() {}

    /** The text with control, format, private-use and unpaired surrogate characters made visible. */
    public static String of(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isVisible(character)) {
                legible.appendCodePoint(character);
            } else {
                String escape = Character.isBmpCodePoint(character) ? "\\u%04X" : "\\U%08X";
                legible.append(String.format(Locale.ROOT, escape, character));
            }
        });
        return legible.toString();
    }

    /**
     * The legible text, cut before the last character, as readers see characters, that would make it longer than the
     * limit; an ellipsis stands for the rest.
     *
     * @param limit the number of code units that are kept at most, escapes not counted
     */
    public static String of(String text, int limit) {
        if (text.length() <= limit) {
            return of(text);
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(0, Math.min(text.length(), 2 * limit)));
        int end = characters.isBoundary(limit) ? limit : characters.preceding(limit);
        // a heap of combining marks is one character without end
        return of(text.substring(0, end > 0 ? end : limit)) + ELLIPSIS;
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
