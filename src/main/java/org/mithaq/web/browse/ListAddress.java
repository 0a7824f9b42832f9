package org.mithaq.web.browse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mithaq.browse.Facet;
import org.mithaq.browse.ListChoice;
import org.mithaq.browse.ListKind;
import org.mithaq.browse.ListOrder;

/** Where a choice of a list is found; the same choice always has the same address. What follows the language is given. */
record ListAddress(ListKind list, ListChoice choice) {

    /** The whole list. */
    static ListAddress of(ListKind list) {
        return new ListAddress(list, ListChoice.all(list));
    }

    /** With a value that is chosen, or not any more when it was. */
    ListAddress toggled(Facet facet, String key) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        chosen.putAll(choice.chosen());
        List<String> keys = new ArrayList<>(chosen.getOrDefault(facet, List.of()));
        if (!keys.remove(key)) {
            keys.add(key);
        }
        chosen.put(facet, keys);
        return new ListAddress(list, new ListChoice(chosen, choice.words(), choice.order()));
    }

    /** In another order. */
    ListAddress ordered(ListOrder order) {
        return new ListAddress(list, new ListChoice(choice.chosen(), choice.words(), order));
    }

    /** Whatever its words. */
    ListAddress withoutWords() {
        return new ListAddress(list, new ListChoice(choice.chosen(), "", choice.order()));
    }

    /** The parameters, but the words: name and value. */
    List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        for (Facet facet : list.facets()) {
            choice.chosen().getOrDefault(facet, List.of()).stream()
                    .sorted()
                    .forEach(key -> parameters.add(Map.entry(facet.code(), key)));
        }
        if (choice.order() != list.orders().get(0)) {
            parameters.add(Map.entry(ListRequest.SORT, choice.order().code()));
        }
        return parameters;
    }

    /** The address: {@code browse/meetings?status=…}. */
    String text() {
        return with(List.of());
    }

    /** The address with one more parameter. */
    String with(String name, String value) {
        return with(List.of(Map.entry(name, value)));
    }

    private String with(List<Map.Entry<String, String>> more) {
        List<Map.Entry<String, String>> all = new ArrayList<>(parameters());
        if (!choice.words().isEmpty()) {
            all.add(0, Map.entry(ListRequest.WORDS, choice.words()));
        }
        all.addAll(more);
        StringBuilder address = new StringBuilder("browse/").append(list.code());
        char before = '?';
        for (Map.Entry<String, String> parameter : all) {
            address.append(before).append(parameter.getKey()).append('=').append(encoded(parameter.getValue()));
            before = '&';
        }
        return address.toString();
    }

    /** Slashes are allowed in queries and easier to read. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2F", "/");
    }
}
