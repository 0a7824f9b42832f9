package org.mithaq.shacl;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Tells which nodes are targets of a shape in a graph that does not change meanwhile. */
final class FocusNodes {

    private static final Node TYPE = RDF.type.asNode();
    private static final Node SUBCLASS_OF = RDFS.subClassOf.asNode();

    private final Graph data;
    private final Map<Node, Set<Node>> classesOf = new HashMap<>();
    private final Map<Node, Set<Node>> propertiesOf = new HashMap<>();

    FocusNodes(Graph data) {
        this.data = data;
    }

    /** Those nodes that are targets. */
    List<Node> among(Collection<Node> nodes, Targets targets) {
        List<Node> focusNodes = new ArrayList<>();
        for (Node node : nodes) {
            if (isOne(node, targets)) {
                focusNodes.add(node);
            }
        }
        return focusNodes;
    }

    private boolean isOne(Node node, Targets targets) {
        if (!targets.classes().isEmpty() && targets.includeOne(classesOf.computeIfAbsent(node, this::classes))) {
            return true;
        }
        if (!targets.properties().isEmpty()
                && targets.includeSubjectOf(propertiesOf.computeIfAbsent(node, this::properties))) {
            return true;
        }
        for (Target target : targets.others()) {
            if (VLib.isFocusNode(target, node, data)) {
                return true;
            }
        }
        return false;
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

    private Set<Node> properties(Node node) {
        return node.isLiteral()
                ? Set.of()
                : data.find(node, Node.ANY, Node.ANY)
                        .mapWith(Triple::getPredicate)
                        .toSet();
    }

    private List<Node> objects(Node subject, Node property) {
        return subject.isLiteral()
                ? List.of()
                : data.find(subject, property, Node.ANY)
                        .mapWith(Triple::getObject)
                        .toList();
    }
}
