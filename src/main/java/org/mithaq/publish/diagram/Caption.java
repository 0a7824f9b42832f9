package org.mithaq.publish.diagram;

import java.util.Optional;

/**
 * A line of text.
 *
 * @param text the words
 * @param address where it leads; empty when nowhere
 */
public record Caption(String text, Optional<String> address) {

    /** A line that leads nowhere. */
    public static Caption plain(String text) {
        return new Caption(text, Optional.empty());
    }
}
