package org.mithaq.shacl;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Tells which nodes are targets of a shape in a graph that does not change meanwhile. */
final class FocusNodes {

    private static final Node TYPE = RDF.type.asNode();
    private static final Node SUBCLASS_OF = RDFS.subClassOf.asNode();

    private final Graph data;
    private final Map<Node, Set<Node>> classesOf = new HashMap<>();

    FocusNodes(Graph data) {
        this.data = data;
    }

    /** Those nodes that are targets of the shape. */
    List<Node> among(Collection<Node> nodes, Shape shape) {
        return nodes.stream()
                .filter(node -> shape.getTargets().stream().anyMatch(target -> isTarget(node, target)))
                .toList();
    }

    private boolean isTarget(Node node, Target target) {
        return switch (target.getTargetType()) {
            case targetClass, implicitClass ->
                classesOf.computeIfAbsent(node, this::classes).contains(target.getObject());
            default -> VLib.isFocusNode(target, node, data);
        };
    }

    /** The classes of a node and those above them. */
    private Set<Node> classes(Node node) {
        Set<Node> classes = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(objects(node, TYPE));
        while (!open.isEmpty()) {
            Node type = open.pop();
            if (classes.add(type)) {
                open.addAll(objects(type, SUBCLASS_OF));
            }
        }
        return classes;
    }

    private List<Node> objects(Node subject, Node property) {
        return subject.isLiteral()
                ? List.of()
                : data.find(subject, property, Node.ANY)
                        .mapWith(Triple::getObject)
                        .toList();
    }
}
