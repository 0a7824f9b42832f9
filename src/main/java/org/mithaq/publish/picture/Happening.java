package org.mithaq.publish.picture;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param spell when, by the source that tells it first; null when no source tells
 * @param actors who did it or took part, and in whose name
 * @param objectives those of the Global Compact that it addresses
 * @param states those in whose territory it was
 */
public record Happening(
        String iri,
        HappeningKind kind,
        @Nullable Spell spell,
        SortedSet<String> actors,
        SortedSet<String> objectives,
        SortedSet<String> states) {

    /** Whether it can be put on a line of time. */
    public boolean isDated() {
        return spell != null && spell.isDated();
    }
}
