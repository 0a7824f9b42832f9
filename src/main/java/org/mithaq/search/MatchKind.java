package org.mithaq.search;

/** How a name was found, the best first; a name that was found by its words is as good as the worst of them. */
public enum MatchKind {
    /** The whole name, letter for letter but for spelling habits. */
    EXACT(0.85),
    /** All words, in any order and form. */
    WORDS(0.70),
    /** The last word is only begun. */
    PREFIX(0.55),
    /** With one typing error. */
    CORRECTED(0.40),
    /** By sound, from one script to the other. */
    SOUND(0.25),
    /** By the words of several names of the thing, or those of its class. */
    DESCRIPTION(0.10);

    private final double least;

    MatchKind(double least) {
        this.least = least;
    }

    /** A score of this kind, better than any of the kinds after it. */
    double score(double quality) {
        return least + 0.14 * quality;
    }

    /** The worse of two. */
    MatchKind worse(MatchKind other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
