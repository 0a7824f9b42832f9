package org.mithaq.browse;

import java.util.BitSet;
import java.util.List;
import org.mithaq.text.NameKey;

/** The words of the names of the rows of a view, as search writes them: made when somebody first filters by words. */
final class NameWords {

    private final List<List<String>> names;
    private volatile List<String> keys = List.of();

    /**
     * Words.
     *
     * @param names all names of each row, in any language
     */
    NameWords(List<List<String>> names) {
        this.names = names;
    }

    /** The rows that have, for each of some words, one that begins with it; all for no words. */
    BitSet having(String words, int size) {
        BitSet rows = new BitSet(size);
        rows.set(0, size);
        if (words.isBlank()) {
            return rows;
        }
        List<String> all = keys();
        for (String word : NameKey.of(words).split(" ")) {
            String start = " " + word;
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                if (!all.get(row).contains(start)) {
                    rows.clear(row);
                }
            }
        }
        return rows;
    }

    /** Makes the words now. */
    void prepare() {
        keys();
    }

    private List<String> keys() {
        List<String> known = keys;
        if (known.size() < names.size()) {
            known = names.stream().map(NameWords::key).toList();
            keys = known;
        }
        return known;
    }

    private static String key(List<String> names) {
        StringBuilder key = new StringBuilder();
        names.forEach(name -> key.append(' ').append(NameKey.of(name)));
        return key.toString();
    }
}
