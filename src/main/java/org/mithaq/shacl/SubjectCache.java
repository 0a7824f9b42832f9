package org.mithaq.shacl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph that does not change, in which the statements of a subject are fetched together and kept: shapes ask of the same
 * few nodes for one property after the other, and a store is entered anew for each.
 */
final class SubjectCache extends GraphBase {

    private final Graph graph;
    private final Map<Node, Map<Node, List<Triple>>> bySubject = new HashMap<>();

    SubjectCache(Graph graph) {
        this.graph = graph;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Node subject = pattern.getSubject();
        if (!subject.isConcrete()) {
            return graph.find(pattern);
        } else if (subject.isLiteral()) {
            return NiceIterator.emptyIterator();
        }
        Map<Node, List<Triple>> byProperty = bySubject.computeIfAbsent(subject, this::fetch);
        Node property = pattern.getPredicate();
        ExtendedIterator<Triple> statements = property.isConcrete()
                ? WrappedIterator.create(
                        byProperty.getOrDefault(property, List.of()).iterator())
                : WrappedIterator.create(
                        byProperty.values().stream().flatMap(List::stream).iterator());
        Node object = pattern.getObject();
        return object.isConcrete()
                ? statements.filterKeep(statement -> object.equals(statement.getObject()))
                : statements;
    }

    private Map<Node, List<Triple>> fetch(Node subject) {
        Map<Node, List<Triple>> byProperty = new HashMap<>();
        graph.find(subject, Node.ANY, Node.ANY)
                .forEachRemaining(triple -> byProperty
                        .computeIfAbsent(triple.getPredicate(), first -> new ArrayList<>())
                        .add(triple));
        return byProperty;
    }
}
