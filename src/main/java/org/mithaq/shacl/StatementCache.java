package org.mithaq.shacl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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
 * A graph that does not change, in which the statements of a subject are fetched together and kept, and so are those that
 * have a node as object when they are few: shapes ask of the same few nodes for one property after the other, forth and
 * back, and a store is entered anew for each.
 */
final class StatementCache extends GraphBase {

    /** A node that is the object of more statements is asked for again each time. */
    private static final int FEW = 16;

    private static final Map<Node, List<Triple>> MANY = new HashMap<>();

    private final Graph graph;
    private final Map<Node, Map<Node, List<Triple>>> bySubject = new HashMap<>();
    private final Map<Node, Map<Node, List<Triple>>> byObject = new HashMap<>();

    StatementCache(Graph graph) {
        this.graph = graph;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Node subject = pattern.getSubject();
        Node property = pattern.getPredicate();
        Node object = pattern.getObject();
        if (subject.isConcrete()) {
            return subject.isLiteral()
                    ? NiceIterator.emptyIterator()
                    : iterator(statements(of(subject), property, object));
        }
        Map<Node, List<Triple>> byProperty = object.isConcrete() ? into(object) : MANY;
        return byProperty == MANY ? graph.find(pattern) : iterator(statements(byProperty, property, Node.ANY));
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        Node subject = pattern.getSubject();
        if (!subject.isConcrete()) {
            return super.graphBaseContains(pattern);
        }
        return !subject.isLiteral()
                && !statements(of(subject), pattern.getPredicate(), pattern.getObject())
                        .isEmpty();
    }

    private static List<Triple> statements(Map<Node, List<Triple>> byProperty, Node property, Node object) {
        List<Triple> statements =
                property.isConcrete() ? byProperty.getOrDefault(property, List.of()) : all(byProperty);
        if (!object.isConcrete() || statements.isEmpty()) {
            return statements;
        }
        List<Triple> having = new ArrayList<>(1);
        for (Triple statement : statements) {
            if (object.equals(statement.getObject())) {
                having.add(statement);
            }
        }
        return having;
    }

    private static List<Triple> all(Map<Node, List<Triple>> byProperty) {
        List<Triple> all = new ArrayList<>();
        byProperty.values().forEach(all::addAll);
        return all;
    }

    private static ExtendedIterator<Triple> iterator(List<Triple> statements) {
        return statements.isEmpty()
                ? NiceIterator.emptyIterator()
                : WrappedIterator.createNoRemove(statements.iterator());
    }

    private Map<Node, List<Triple>> of(Node subject) {
        Map<Node, List<Triple>> known = bySubject.get(subject);
        if (known == null) {
            known = new HashMap<>();
            add(graph.find(subject, Node.ANY, Node.ANY), known);
            bySubject.put(subject, known);
        }
        return known;
    }

    /** The statements that have a node as object; {@link #MANY} when they are not kept. */
    private Map<Node, List<Triple>> into(Node object) {
        Map<Node, List<Triple>> known = byObject.get(object);
        if (known == null) {
            known = new HashMap<>();
            ExtendedIterator<Triple> statements = graph.find(Node.ANY, Node.ANY, object);
            for (int i = 0; i <= FEW && statements.hasNext(); i++) {
                if (i == FEW) {
                    known = MANY;
                } else {
                    add(statements.next(), known);
                }
            }
            statements.close();
            byObject.put(object, known);
        }
        return known;
    }

    private static void add(Iterator<Triple> statements, Map<Node, List<Triple>> known) {
        while (statements.hasNext()) {
            add(statements.next(), known);
        }
    }

    private static void add(Triple statement, Map<Node, List<Triple>> known) {
        known.computeIfAbsent(statement.getPredicate(), first -> new ArrayList<>(2))
                .add(statement);
    }
}
