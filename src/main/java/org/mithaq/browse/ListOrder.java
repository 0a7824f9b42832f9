package org.mithaq.browse;

import java.util.Locale;

/** The order of a list. What is equal in it is in the order of names; what has no date or number comes last. */
public enum ListOrder {
    /** By number. */
    NUMBER,
    /** The latest beginning first. */
    NEWEST,
    /** The earliest beginning first. */
    OLDEST,
    /** By name, as dictionaries of the reader's language do. */
    NAME;

    /** Its name in addresses and keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
