package org.mithaq.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** One step along a property, forth or back. */
final class Step {

    private Step() {}

    /** The values of a property of {@code subject}. */
    static List<Node> forth(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    /** The subjects that have {@code value} as a value of the property; {@link Node#ANY} stands for any value. */
    static Set<Node> back(Graph graph, Node property, Node value) {
        Set<Node> subjects = new HashSet<>();
        graph.find(Node.ANY, property, value).forEachRemaining(triple -> subjects.add(triple.getSubject()));
        return subjects;
    }
}
