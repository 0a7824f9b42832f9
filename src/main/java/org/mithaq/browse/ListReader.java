package org.mithaq.browse;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mithaq.query.InternalQuery;
import org.mithaq.query.Snapshot;

/** Reads lists from a snapshot. */
final class ListReader {

    private static final String THING = "thing";
    private static final String TYPE = "type";
    private static final String VALUE = "value";

    private final Snapshot snapshot;

    ListReader(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** How many things a list has. */
    long count(ListKind kind) {
        List<Binding> rows = of("browse/count", kind).rows(snapshot);
        return ((Number) rows.get(0).get("count").getLiteralValue()).longValue();
    }

    /** A list. */
    ListView read(ListKind kind) {
        List<Binding> types = of(Facet.TYPE.query(), kind).rows(snapshot);
        Map<Node, Integer> index = new LinkedHashMap<>();
        types.stream()
                .map(row -> row.get(THING))
                .filter(Node::isURI)
                .forEach(thing -> index.putIfAbsent(thing, index.size()));
        NameCollector names = new NameCollector();
        of("browse/names", kind).rows(snapshot).forEach(names::add);
        List<ListRow> rows = rows(kind, index, names);
        Map<Facet, FacetColumn> columns = new EnumMap<>(Facet.class);
        for (Facet facet : kind.facets()) {
            List<Binding> values =
                    facet == Facet.TYPE ? types : of(facet.query(), kind).rows(snapshot);
            columns.put(facet, column(values, index));
        }
        List<List<String>> words = new ArrayList<>(index.size());
        index.keySet().forEach(thing -> words.add(names.all(thing)));
        return new ListView(kind, snapshot.revision(), rows, columns, new NameWords(words));
    }

    private List<ListRow> rows(ListKind kind, Map<Node, Integer> index, NameCollector names) {
        Map<Node, Set<String>> dates = new HashMap<>();
        Map<Node, String> starts = new HashMap<>();
        for (Binding row : of("browse/dates", kind).rows(snapshot)) {
            dates.computeIfAbsent(row.get(THING), thing -> new LinkedHashSet<>())
                    .add(row.get("edtf").getLiteralLexicalForm());
            if (row.contains("start")) {
                starts.merge(row.get(THING), row.get("start").getLiteralLexicalForm(), ListReader::earlier);
            }
        }
        Map<Node, Integer> numbers = new HashMap<>();
        if (kind.orders().contains(ListOrder.NUMBER)) {
            of("browse/numbers", kind)
                    .rows(snapshot)
                    .forEach(row -> numbers.merge(
                            row.get(THING), ((Number) row.get("number").getLiteralValue()).intValue(), Math::min));
        }
        List<ListRow> rows = new ArrayList<>(index.size());
        index.forEach((thing, number) -> rows.add(new ListRow(
                number,
                thing.getURI(),
                names.of(thing),
                List.copyOf(dates.getOrDefault(thing, Set.of())),
                starts.getOrDefault(thing, ""),
                numbers.getOrDefault(thing, 0))));
        return rows;
    }

    private static String earlier(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private FacetColumn column(List<Binding> rows, Map<Node, Integer> index) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Node> values = new ArrayList<>();
        List<List<Integer>> ofRow = new ArrayList<>(index.size());
        index.keySet().forEach(thing -> ofRow.add(new ArrayList<>(1)));
        for (Binding row : rows) {
            Integer thing = index.get(row.get(THING));
            Node value = row.get(VALUE);
            if (thing != null && value != null && !value.isBlank()) {
                int number = numbers.computeIfAbsent(FacetValue.key(value), key -> {
                    values.add(value);
                    return values.size() - 1;
                });
                if (!ofRow.get(thing).contains(number)) {
                    ofRow.get(thing).add(number);
                }
            }
        }
        NameCollector names = names(values);
        return new FacetColumn(
                values.stream()
                        .map(value -> FacetValue.of(value, names.of(value)))
                        .toList(),
                ofRow);
    }

    private NameCollector names(List<Node> values) {
        NameCollector names = new NameCollector();
        List<Node> things = values.stream().filter(Node::isURI).toList();
        if (!things.isEmpty()) {
            InternalQuery.named("browse/value-names")
                    .among(THING, things)
                    .rows(snapshot)
                    .forEach(names::add);
        }
        return names;
    }

    private InternalQuery of(String query, ListKind kind) {
        Set<Node> types = new LinkedHashSet<>(kind.classes());
        InternalQuery.named("browse/classes")
                .among("root", kind.classes())
                .rows(snapshot)
                .forEach(row -> types.add(row.get(TYPE)));
        return InternalQuery.named(query).among(TYPE, types);
    }
}
