package org.mithaq.browse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/** Names of things as queries find them, row by row: {@code ?thing}, {@code ?property}, {@code ?name}. */
final class NameCollector {

    /** What a thing is shown under, the best first. */
    private static final List<Node> SHOWN = List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), MQ.wording);

    private final Map<Node, List<Binding>> found = new HashMap<>();

    void add(Binding row) {
        if (row.get("name").isLiteral()) {
            found.computeIfAbsent(row.get("thing"), thing -> new ArrayList<>(3)).add(row);
        }
    }

    /** What to show: its name, or what it says, or the last part of its IRI; a literal is its own name. */
    ThingName of(Node thing) {
        if (thing.isLiteral()) {
            return ThingName.of(thing.getLiteralLexicalForm());
        }
        for (Node property : SHOWN) {
            Map<String, String> best = new HashMap<>();
            for (Binding row : found.getOrDefault(thing, List.of())) {
                if (row.get("property").equals(property)) {
                    Node name = row.get("name");
                    best.merge(
                            name.getLiteralLanguage(),
                            name.getLiteralLexicalForm(),
                            (one, other) -> one.compareTo(other) <= 0 ? one : other);
                }
            }
            if (!best.isEmpty()) {
                return new ThingName(best.entrySet().stream()
                        .map(each -> new ThingName.Text(each.getValue(), each.getKey()))
                        .sorted(Comparator.comparing(ThingName.Text::tag))
                        .toList());
            }
        }
        return ThingName.of(IriScheme.localName(thing.getURI()));
    }

    /** All names of a thing, those that are only found included. */
    List<String> all(Node thing) {
        return found.getOrDefault(thing, List.of()).stream()
                .map(row -> row.get("name").getLiteralLexicalForm())
                .distinct()
                .toList();
    }
}
