package org.mithaq.browse;

import java.util.List;
import java.util.Map;

/**
 * What a reader wants of a list.
 *
 * @param chosen for facets, the keys of values of which a thing has to have one at least
 * @param words of which each has to begin a word of a name of the thing, in any language; blank for none
 */
public record ListChoice(Map<Facet, List<String>> chosen, String words, ListOrder order) {

    /** All of a list in its usual order. */
    public static ListChoice all(ListKind kind) {
        return new ListChoice(Map.of(), "", kind.orders().get(0));
    }
}
