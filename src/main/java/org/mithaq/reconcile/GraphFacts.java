package org.mithaq.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.language.Language;
import org.mithaq.query.InternalQuery;
import org.mithaq.vocab.TermLabels;

/**
 * What the graph says of the things of one request, read for many things at once and kept until the request is answered.
 * Only things that were asked for by a {@code read} method are known.
 */
final class GraphFacts {

    private static final Var THING = Var.alloc("thing");
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var VALUE = Var.alloc("value");
    private static final long MOST_ROWS = 20_000;

    private static final String NAMES = "names";

    private final Function<Query, List<Binding>> run;
    private final Map<String, Map<Node, List<Node>>> values = new HashMap<>();
    private final Set<Node> named = new HashSet<>();
    private final Graph names = GraphFactory.createDefaultGraph();

    /** Facts from the rows that queries are answered with. */
    GraphFacts(Function<Query, List<Binding>> run) {
        this.run = run;
    }

    /** Reads the values of a property, or other query of a thing and its values, of things that were not read before. */
    void read(String query, Collection<Node> things) {
        Map<Node, List<Node>> known = values.computeIfAbsent(query, name -> new HashMap<>());
        Set<Node> wanted = new LinkedHashSet<>(things);
        wanted.removeAll(known.keySet());
        if (!wanted.isEmpty()) {
            wanted.forEach(thing -> known.put(thing, new ArrayList<>()));
            for (Binding row : run.apply(query(query, THING, wanted))) {
                known.get(row.get(THING)).add(row.get(VALUE));
            }
        }
    }

    /** The values that were read, in order. */
    List<Node> of(String query, Node thing) {
        return values.getOrDefault(query, Map.of()).getOrDefault(thing, List.of());
    }

    /** The things that have one of the values. */
    List<Node> having(TableProperty property, Collection<Node> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : run.apply(query(property.id(), VALUE, wanted)).stream()
                        .map(row -> row.get(THING))
                        .distinct()
                        .toList();
    }

    /** Reads the names of those nodes that may have any. */
    void readNames(Collection<Node> nodes) {
        Set<Node> wanted = new LinkedHashSet<>(nodes);
        wanted.removeIf(node -> !node.isURI() || !named.add(node));
        if (!wanted.isEmpty()) {
            for (Binding row : run.apply(query(NAMES, THING, wanted))) {
                names.add(row.get(THING), row.get(PROPERTY), row.get(VALUE));
            }
        }
    }

    /** The name of a node for a reader; its names were read. */
    String label(Node node, Language language) {
        return new TermLabels(names).of(node, language);
    }

    /** All that a node is called; its names were read. */
    List<String> names(Node node) {
        return names.find(node, Node.ANY, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .mapWith(Node::getLiteralLexicalForm)
                .toList();
    }

    /** The official names of a node by language; its names were read. */
    List<Node> officialNames(Node node) {
        return names.find(node, SKOS.prefLabel.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    /** A query for rows in which the variable is one of the terms; never more than 20,000 rows. */
    private static Query query(String name, Var variable, Collection<Node> terms) {
        return InternalQuery.named("reconcile/" + name)
                .among(variable.getVarName(), terms)
                .limit(MOST_ROWS)
                .query();
    }

    static List<Node> nodes(Collection<String> iris) {
        return iris.stream().map(NodeFactory::createURI).toList();
    }
}
