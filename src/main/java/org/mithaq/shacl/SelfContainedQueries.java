package org.mithaq.shacl;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Writes the prefixes of SHACL-SPARQL ({@code sh:prefixes}, SHACL section 5.2.1) into the queries that use them. The engine
 * runs a query of its own for each constraint to find them, which takes a second of a start.
 */
final class SelfContainedQueries {

    private static final Set<Node> TEXTS = Set.of(SHACL.select, SHACL.ask);

    private final Graph shapes;
    private final Map<Node, Map<String, String>> declared = new HashMap<>();

    private SelfContainedQueries(Graph shapes) {
        this.shapes = shapes;
    }

    /** The same shapes as a graph of its own, in which every query declares its prefixes itself. */
    static Graph of(Graph shapes) {
        SelfContainedQueries queries = new SelfContainedQueries(shapes);
        Graph contained = GraphFactory.createDefaultGraph();
        shapes.find().forEachRemaining(triple -> queries.copy(triple, contained));
        return contained;
    }

    private void copy(Triple triple, Graph contained) {
        if (TEXTS.contains(triple.getPredicate()) && triple.getObject().isLiteral()) {
            StringBuilder query = new StringBuilder();
            prefixes(triple.getSubject())
                    .forEach((prefix, namespace) -> query.append("PREFIX ")
                            .append(prefix)
                            .append(": <")
                            .append(namespace)
                            .append(">\n"));
            query.append(triple.getObject().getLiteralLexicalForm());
            contained.add(
                    triple.getSubject(), triple.getPredicate(), NodeFactory.createLiteralString(query.toString()));
        } else if (!triple.getPredicate().equals(SHACL.prefixes)) {
            contained.add(triple);
        }
    }

    private Map<String, String> prefixes(Node constraint) {
        Map<String, String> prefixes = new TreeMap<>();
        shapes.find(constraint, SHACL.prefixes, Node.ANY)
                .mapWith(Triple::getObject)
                .toList()
                .forEach(table -> prefixes.putAll(declared.computeIfAbsent(table, this::declarations)));
        return prefixes;
    }

    private Map<String, String> declarations(Node table) {
        Map<String, String> prefixes = new TreeMap<>();
        shapes.find(table, SHACL.declare, Node.ANY)
                .mapWith(Triple::getObject)
                .toList()
                .forEach(declaration -> text(declaration, SHACL.prefix)
                        .forEach(prefix -> text(declaration, SHACL.namespace)
                                .forEach(namespace -> prefixes.put(prefix, namespace))));
        return prefixes;
    }

    private Set<String> text(Node declaration, Node property) {
        return shapes.find(declaration, property, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toSet();
    }
}
