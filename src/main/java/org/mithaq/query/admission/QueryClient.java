package org.mithaq.query.admission;

/**
 * Who asks.
 *
 * @param name what tells clients apart: an address, or the name of a part of the server
 * @param hasBudget whether its work and its errors are counted
 */
public record QueryClient(String name, boolean hasBudget) {

    /** Somebody of whom only the network address is known. */
    public static QueryClient at(String address) {
        return new QueryClient(address, true);
    }

    /** Somebody who is known to the server, such as an editor. */
    public static QueryClient known(String name) {
        return new QueryClient(name, false);
    }

    /** The same as a reader of pages, with a turn and a budget of its own. */
    public QueryClient reading() {
        return new QueryClient(name + " (pages)", hasBudget);
    }
}
