package org.mithaq.browse;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;

/** One list at one revision. */
public final class ListView {

    private static final Comparator<ValueCount> LATEST_FIRST =
            Comparator.comparing((ValueCount count) -> count.value().key()).reversed();

    private final ListKind kind;
    private final long revision;
    private final List<ListRow> rows;
    private final Map<Facet, FacetColumn> columns;
    private final NameWords words;

    /** The rows in each order that somebody wanted. */
    private final Map<Sorting, int[]> sorted = new ConcurrentHashMap<>();

    private record Sorting(ListOrder order, Language language) {}

    /**
     * A list.
     *
     * @param columns those of all its facets
     */
    ListView(ListKind kind, long revision, List<ListRow> rows, Map<Facet, FacetColumn> columns, NameWords words) {
        this.kind = kind;
        this.revision = revision;
        this.rows = rows;
        this.columns = columns;
        this.words = words;
    }

    /** Which list it is. */
    public ListKind kind() {
        return kind;
    }

    /** The revision that it shows. */
    public long revision() {
        return revision;
    }

    /** How many things there are. */
    public int size() {
        return rows.size();
    }

    /** The values of a thing in a facet of the list. */
    public List<FacetValue> values(ListRow row, Facet facet) {
        FacetColumn column = columns.get(facet);
        return column == null ? List.of() : column.of(row.index());
    }

    /** Those of a facet's values that have one of some keys. */
    public List<FacetValue> values(Facet facet, Collection<String> keys) {
        FacetColumn column = columns.get(facet);
        return column == null ? List.of() : column.named(keys);
    }

    /** What a choice leaves, for a reader of a language. A value that nothing has leaves nothing. */
    public ListSelection select(ListChoice choice, Language language) {
        BitSet named = words.having(choice.words(), rows.size());
        Map<Facet, BitSet> having = new EnumMap<>(Facet.class);
        choice.chosen().forEach((facet, keys) -> {
            if (columns.containsKey(facet) && !keys.isEmpty()) {
                having.put(facet, columns.get(facet).having(keys));
            }
        });
        Map<Facet, List<ValueCount>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : kind.facets()) {
            List<ValueCount> found = columns.get(facet).counts(all(named, having, facet), language);
            if (facet == Facet.YEAR) {
                found.sort(LATEST_FIRST);
            }
            counts.put(facet, found);
        }
        BitSet left = all(named, having, null);

        List<ListRow> shown = IntStream.of(sorted(choice.order(), language))
                .filter(left::get)
                .mapToObj(rows::get)
                .toList();
        return new ListSelection(shown, counts);
    }

    /** Does now what the first reader of each language would wait for. */
    void prepare() {
        words.prepare();
        for (Language language : Language.values()) {
            select(ListChoice.all(kind), language);
        }
    }

    private static BitSet all(BitSet named, Map<Facet, BitSet> having, @Nullable Facet but) {
        BitSet all = (BitSet) named.clone();
        having.forEach((facet, rows) -> {
            if (facet != but) {
                all.and(rows);
            }
        });
        return all;
    }

    private int[] sorted(ListOrder order, Language language) {
        Sorting sorting = new Sorting(order, language);
        int[] known = sorted.get(sorting);
        if (known == null) {
            known = order == ListOrder.NAME ? byName(language) : by(order, sorted(ListOrder.NAME, language));
            sorted.put(sorting, known);
        }
        return known;
    }

    private int[] byName(Language language) {
        return NameOrder.of(language)
                .of(rows.stream().map(row -> row.name().in(language).text()).toList());
    }

    private int[] by(ListOrder order, int[] names) {
        return IntStream.of(names)
                .mapToObj(rows::get)
                .sorted(comparator(order))
                .mapToInt(ListRow::index)
                .toArray();
    }

    private static Comparator<ListRow> comparator(ListOrder order) {
        Comparator<String> dates = order == ListOrder.NEWEST ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return order == ListOrder.NUMBER
                ? Comparator.comparingInt(row -> row.number() == 0 ? Integer.MAX_VALUE : row.number())
                : Comparator.comparing((ListRow row) -> row.start().isEmpty()).thenComparing(ListRow::start, dates);
    }
}
