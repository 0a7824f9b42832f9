package org.mithaq.network;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** Puts the rows about each actor together. */
final class ActorRows {

    private final SortedMap<String, NetworkActor> actors = new TreeMap<>();

    SortedMap<String, NetworkActor> read(List<Binding> rows) {
        for (Binding row : rows) {
            String iri = NetworkReader.iri(row, "actor");
            ActorType.of(NetworkReader.iri(row, "type"))
                    .filter(type -> !iri.isEmpty())
                    .ifPresent(type -> add(iri, type, row));
        }
        return actors;
    }

    private void add(String iri, ActorType type, Binding row) {
        NetworkActor actor = actors.computeIfAbsent(
                iri,
                key -> new NetworkActor(
                        iri,
                        EnumSet.noneOf(ActorType.class),
                        new TreeMap<>(),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new TreeSet<>()));
        actor.types().add(type);
        if (type == ActorType.STATE) {
            actor.countries().add(iri);
        }
        addIri(actor.kinds(), row, "kind");
        addIri(actor.countries(), row, "country");
        Node code = row.get(Var.alloc("code"));
        if (code != null && code.isLiteral()) {
            actor.codes().add(code.getLiteralLexicalForm());
        }
        addName(actor.names(), row.get(Var.alloc("name")));
    }

    private static void addIri(SortedSet<String> to, Binding row, String name) {
        String iri = NetworkReader.iri(row, name);
        if (!iri.isEmpty()) {
            to.add(iri);
        }
    }

    /** Of two names in one language, which a rule reports, the first in order. */
    private static void addName(Map<String, String> names, @Nullable Node name) {
        if (name != null && name.isLiteral()) {
            names.merge(
                    name.getLiteralLanguage().toLowerCase(Locale.ROOT),
                    name.getLiteralLexicalForm(),
                    (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }
}
