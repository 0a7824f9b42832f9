package org.mithaq.search;

import java.util.Set;

/**
 * What is searched for.
 *
 * @param text the words, as somebody typed them; never longer than {@link #LONGEST} to find anything
 * @param types the thing must be of one of these classes; empty for any
 * @param properties the name must be given by one of these; empty for any
 * @param language the tag of the name, in lower case; {@code fr} also stands for {@code fr-ca}, empty for any
 */
public record SearchRequest(String text, Set<String> types, Set<String> properties, String language) {

    /** The longest text that is searched for, in characters as people count them. */
    public static final int LONGEST = 256;

    /** A search for a text among all names of all things. */
    public static SearchRequest of(String text) {
        return new SearchRequest(text, Set.of(), Set.of(), "");
    }

    /** Whether the text has anything that can be seen. */
    public boolean isVisible() {
        return text.codePoints()
                .anyMatch(point -> !Character.isWhitespace(point)
                        && !Character.isSpaceChar(point)
                        && !Character.isISOControl(point)
                        && Character.getType(point) != Character.FORMAT);
    }

    /** Whether the text is too long. */
    public boolean isTooLong() {
        return text.codePointCount(0, text.length()) > LONGEST;
    }
}
