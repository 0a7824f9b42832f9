package org.mithaq.web.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mithaq.browse.Facet;
import org.mithaq.browse.FacetValue;
import org.mithaq.browse.ListKind;
import org.mithaq.browse.ListSelection;
import org.mithaq.browse.ValueCount;
import org.mithaq.publish.report.Legible;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.Word;

/** The facets of a list as links: what can be chosen, and what is chosen and can be given up. */
final class FacetBlocks {

    private static final int SHOWN = 7;
    private static final int SHOWN_ON_DEMAND = 60;
    private static final int OPEN = 3;

    private final Page page;
    private final ListWords words;
    private final ListAddress address;

    FacetBlocks(Page page, ListAddress address) {
        this.page = page;
        this.words = new ListWords(page);
        this.address = address;
    }

    /** A link to another choice. */
    record Link(Word label, String count, String address) {}

    /**
     * A facet.
     *
     * @param chosen values that are chosen, each leading to the list without it
     * @param shown the most useful of the others
     * @param more further ones
     * @param left how many are not even among these
     */
    record Block(String heading, boolean open, List<Link> chosen, List<Link> shown, List<Link> more, int left) {}

    /** Something that is chosen: what it is, and the list without it. */
    record Chip(String heading, Word label, String address) {}

    /** The facets in which the things that are left have values. Those of many long names begin closed. */
    List<Block> blocks(ListSelection selection) {
        List<Block> blocks = new ArrayList<>();
        for (Facet facet : address.list().facets()) {
            List<ValueCount> counts = selection.counts().getOrDefault(facet, List.of());
            List<String> keys = chosen(facet);
            // all things of many a list are of one class
            boolean tells = facet == Facet.TYPE ? counts.size() > 1 || !keys.isEmpty() : !counts.isEmpty();
            if (tells) {
                blocks.add(block(facet, counts, keys, blocks.size() < OPEN && facet != Facet.SOURCE));
            }
        }
        return blocks;
    }

    private Block block(Facet facet, List<ValueCount> counts, List<String> keys, boolean open) {
        List<Link> chosen = counts.stream()
                .filter(count -> keys.contains(count.value().key()))
                .map(count -> link(facet, count))
                .toList();
        List<ValueCount> others = counts.stream()
                .filter(count -> !keys.contains(count.value().key()))
                .toList();
        int last = Math.min(others.size(), SHOWN + SHOWN_ON_DEMAND);
        int first = others.size() <= SHOWN + 2 ? others.size() : SHOWN;
        return new Block(
                words.heading(address.list(), facet),
                open || !keys.isEmpty(),
                chosen,
                others.stream().limit(first).map(count -> link(facet, count)).toList(),
                others.stream()
                        .limit(last)
                        .skip(first)
                        .map(count -> link(facet, count))
                        .toList(),
                others.size() - last);
    }

    private Link link(Facet facet, ValueCount count) {
        String target = page.href(address.toggled(facet, count.value().key()).text());
        return new Link(words.word(facet, count.value()), page.number(count.count()), target);
    }

    /** All that is chosen. A value that nothing has is shown as it is written. */
    List<Chip> chips(Map<Facet, List<FacetValue>> known) {
        List<Chip> chips = new ArrayList<>();
        ListKind list = address.list();
        String searched = address.choice().words();
        if (!searched.isEmpty()) {
            chips.add(new Chip(
                    page.text("page.browse.words"),
                    new Word(Legible.of(searched), null),
                    page.href(address.withoutWords().text())));
        }
        for (Facet facet : list.facets()) {
            for (String key : chosen(facet)) {
                Word label = known.getOrDefault(facet, List.of()).stream()
                        .filter(value -> value.key().equals(key))
                        .findFirst()
                        .map(value -> words.word(facet, value))
                        .orElseGet(() -> new Word(Legible.of(key), null));
                chips.add(new Chip(
                        words.heading(list, facet),
                        label,
                        page.href(address.toggled(facet, key).text())));
            }
        }
        return chips;
    }

    private List<String> chosen(Facet facet) {
        return address.choice().chosen().getOrDefault(facet, List.of());
    }
}
