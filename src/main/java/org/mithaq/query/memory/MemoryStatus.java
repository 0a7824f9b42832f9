package org.mithaq.query.memory;

/**
 * What becomes of queries in memory, for whoever runs an installation.
 *
 * @param state whether queries are answered from memory, or why not
 * @param triples in the union, at the newest revision; how many were read so far while it is being filled
 * @param copies how many there are, three at most
 * @param maxTriples above this number the store answers
 */
public record MemoryStatus(State state, long triples, int copies, long maxTriples) {

    /** Whether queries are answered from memory, or why not. */
    public enum State {
        /** The server is starting. */
        NOT_STARTED,
        /** The store is being read. */
        FILLING,
        /** Queries are answered from memory. */
        READY,
        /** There are more triples than {@link MemoryStatus#maxTriples}; the store answers. */
        TOO_LARGE,
        /** Something went wrong, which is in the log; the store answers until the next start. */
        FAILED,
        /** The server is ending. */
        CLOSED
    }
}
