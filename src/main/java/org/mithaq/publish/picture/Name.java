package org.mithaq.publish.picture;

/**
 * A name as pictures show it.
 *
 * @param text legible, not escaped
 * @param lang its BCP 47 tag; empty for none
 */
public record Name(String text, String lang) {}
