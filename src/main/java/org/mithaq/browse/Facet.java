package org.mithaq.browse;

import java.util.Locale;

/** Something by which the things of a list differ. What it means for a thing stands in {@code queries/internal/browse/<code>.rq}. */
public enum Facet {
    /** The class. */
    TYPE,
    /** The kind, from a code list. */
    KIND,
    /** Whoever makes, speaks for, holds or publishes it. */
    ACTOR,
    /** The state to which it belongs. */
    COUNTRY,
    /** The network to which it belongs, or that takes part. */
    NETWORK,
    /** The objective that it deals with. */
    OBJECTIVE,
    /** The instrument on which it rests. */
    INSTRUMENT,
    /** The current status. */
    STATUS,
    /** The year in which it begins, or may at the earliest. */
    YEAR,
    /** The language in which it is written, a BCP 47 tag. */
    LANGUAGE,
    /** The document that speaks of it. */
    SOURCE;

    /** Its name in addresses and keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file of its query. */
    String query() {
        return "browse/" + code();
    }
}
