package org.mithaq.publish.picture;

import java.util.Locale;

/** What is counted by country. */
public enum MapMeasure {
    /** Meetings that were held there. */
    MEETINGS,
    /** Commitments of the state or its institutions. */
    COMMITMENTS,
    /** Public statements of the state or its institutions. */
    STATEMENTS,
    /** The state itself and its institutions, as far as any of these did something. */
    ACTORS;

    /** The word for it in addresses and in the keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
