package org.mithaq.access;

/** The names under which the history keeps who changed the graph. */
public final class Actors {

    /** Whoever holds the token of an editor. */
    public static final String EDITOR = "editor";

    /** The loader of files. What it wrote, it may write over. */
    public static final String LOAD = "load";

    private Actors() {}
}
