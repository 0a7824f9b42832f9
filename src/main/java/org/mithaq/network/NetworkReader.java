package org.mithaq.network;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mithaq.query.InternalQuery;
import org.mithaq.query.catalogue.QueryRunner;

/** Reads what the queries of {@code queries/internal/network} find, all at one revision. */
final class NetworkReader {

    /** The most rows of one query. */
    static final int MOST_ROWS = 200_000;

    private NetworkReader() {}

    /** The facts of some kinds, of which {@code answers} has the queries. */
    static NetworkFacts read(Set<TieKind> wanted, Function<List<Query>, QueryRunner.Together> answers) {
        List<TieKind> kinds = List.copyOf(EnumSet.copyOf(wanted));
        List<Query> queries = new ArrayList<>(List.of(query("actors")));
        kinds.forEach(kind -> queries.add(query(kind.code())));
        QueryRunner.Together found = answers.apply(queries);
        found.rows().forEach(rows -> NetworkFacts.require(rows.size(), "rows", MOST_ROWS));
        SortedMap<String, NetworkActor> actors =
                new ActorRows().read(found.rows().get(0));
        List<Occasion> occasions = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            occasions.addAll(occasions(kinds.get(i), found.rows().get(i + 1)));
        }
        return new NetworkFacts(found.revision(), EnumSet.copyOf(wanted), actors, occasions);
    }

    private static Query query(String name) {
        return InternalQuery.named("network/" + name).limit(MOST_ROWS + 1L).query();
    }

    private static List<Occasion> occasions(TieKind kind, List<Binding> rows) {
        SortedMap<String, Occasion> found = new TreeMap<>();
        for (Binding row : rows) {
            String about = iri(row, "about");
            String target = kind.directed() ? iri(row, "target") : "";
            String actor = iri(row, "actor");
            if (!about.isEmpty() && !actor.isEmpty() && kind.directed() != target.isEmpty()) {
                found.computeIfAbsent(about + " " + target, key -> new Occasion(kind, about, target))
                        .add(actor, iri(row, "record"), period(row));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Occasion::about))
                .toList();
    }

    private static Period period(Binding row) {
        return new Period(text(row, "edtf"), day(row, "first"), day(row, "last"));
    }

    private static Optional<LocalDate> day(Binding row, String name) {
        try {
            return text(row, name).map(LocalDate::parse);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Binding row, String name) {
        return Optional.ofNullable(row.get(Var.alloc(name)))
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm);
    }

    /** An IRI; empty when there is none, as where a value is wrongly a literal. */
    static String iri(Binding row, String name) {
        Node node = row.get(Var.alloc(name));
        return node != null && node.isURI() ? node.getURI() : "";
    }
}
