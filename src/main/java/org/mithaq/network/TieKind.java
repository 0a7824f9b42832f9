package org.mithaq.network;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of tie between two actors. A tie with a direction leads from one actor to another; one without is shared: both did
 * the same.
 */
public enum TieKind {
    /** From a member to the organization that it belongs to. */
    MEMBERSHIP(true),
    /** From whoever holds a post to the organization in which it is. */
    OFFICE(true),
    /** From a body to the one that it is a part or an organ of. */
    PART(true),
    /** From a founder to what it founded. */
    FOUNDING(true),
    /** From whoever bears a status to whoever gave it. */
    DESIGNATION(true),
    /** From whoever took part or spoke to the one in whose name. */
    REPRESENTATION(true),
    /** Both took part in a meeting that was held. */
    MEETING(false),
    /** Both take part in a project, a process or another activity that is no meeting. */
    COOPERATION(false),
    /** Both made a statement together. */
    STATEMENT(false),
    /** Both adopted an instrument or a decision. */
    ADOPTION(false),
    /** Both made a commitment together. */
    COMMITMENT(false);

    private final boolean directed;

    TieKind(boolean directed) {
        this.directed = directed;
    }

    /** The word for it in addresses, files and the names of queries and messages: {@code membership}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it leads from one to the other. */
    public boolean directed() {
        return directed;
    }

    /** The kind of a code; empty when there is none. */
    public static Optional<TieKind> ofCode(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
