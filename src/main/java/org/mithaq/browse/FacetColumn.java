package org.mithaq.browse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mithaq.language.Language;

/** The values of all rows of a view in one facet. */
final class FacetColumn {

    private static final int[] NONE = {};

    private final List<FacetValue> values;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] ofRow;

    /** The values in the order of their names. */
    private final Map<Language, int[]> byName = new ConcurrentHashMap<>();

    /**
     * A column.
     *
     * @param ofRow for each row, which of the values it has
     */
    FacetColumn(List<FacetValue> values, List<List<Integer>> ofRow) {
        this.values = values;
        for (int number = 0; number < values.size(); number++) {
            numbers.put(values.get(number).key(), number);
        }
        this.ofRow = ofRow.stream()
                .map(list -> list.isEmpty()
                        ? NONE
                        : list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The values of a row. */
    List<FacetValue> of(int row) {
        List<FacetValue> found = new ArrayList<>(ofRow[row].length);
        for (int value : ofRow[row]) {
            found.add(values.get(value));
        }
        return found;
    }

    /** The values that have one of some keys. */
    List<FacetValue> named(Collection<String> keys) {
        return keys.stream()
                .filter(numbers::containsKey)
                .map(key -> values.get(numbers.get(key)))
                .toList();
    }

    /** The rows that have one of the values at least. */
    BitSet having(Collection<String> keys) {
        BitSet wanted = new BitSet(values.size());
        keys.stream().filter(numbers::containsKey).forEach(key -> wanted.set(numbers.get(key)));
        BitSet rows = new BitSet(ofRow.length);
        for (int row = 0; row < ofRow.length; row++) {
            for (int value : ofRow[row]) {
                if (wanted.get(value)) {
                    rows.set(row);
                }
            }
        }
        return rows;
    }

    /**
     * How many of some rows have each value: the most frequent first, then in the order of names. Values that none has are left
     * out.
     */
    List<ValueCount> counts(BitSet rows, Language language) {
        int[] counts = new int[values.size()];
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            for (int value : ofRow[row]) {
                counts[value]++;
            }
        }
        List<ValueCount> found = new ArrayList<>();
        for (int value : byName.computeIfAbsent(language, this::byName)) {
            if (counts[value] > 0) {
                found.add(new ValueCount(values.get(value), counts[value]));
            }
        }
        found.sort(Comparator.comparingInt(count -> -count.count()));
        return found;
    }

    private int[] byName(Language language) {
        return NameOrder.of(language)
                .of(values.stream()
                        .map(value -> value.name().in(language).text())
                        .toList());
    }
}
