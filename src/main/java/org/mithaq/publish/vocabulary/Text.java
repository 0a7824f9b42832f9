package org.mithaq.publish.vocabulary;

/**
 * Words in a language.
 *
 * @param value the words
 * @param language their BCP 47 tag; empty for what belongs to no language, such as a name in code
 */
public record Text(String value, String language) {

    /** What is the same in all languages, and is read from left to right. */
    static Text code(String value) {
        return new Text(value, "");
    }
}
