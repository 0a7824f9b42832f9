package org.mithaq.shacl.reads;

import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes can be at a place.
 *
 * @param nodes the only ones; null when any can
 * @param marks what each of them says: in a query, the patterns beside that have a constant as object
 */
record Limits(@Nullable Set<Node> nodes, Set<Mark> marks) {

    /** Any node. */
    static final Limits NONE = new Limits(null, Set.of());

    /** A statement of the node. */
    record Mark(Node property, Node value) {

        boolean isOn(Node node, Graph graph) {
            return !node.isLiteral() && graph.contains(node, property, value);
        }
    }

    static Limits of(@Nullable Set<Node> nodes) {
        return nodes == null ? NONE : new Limits(nodes, Set.of());
    }

    /** Whether a node can be there. A mark counts in either state, as all that a result rests on holds in one of them. */
    boolean allow(Node node, Graph either) {
        return (nodes == null || nodes.contains(node)) && marks.stream().allMatch(mark -> mark.isOn(node, either));
    }

    /** Whether all nodes that can be at another place can be here too. */
    boolean includes(Limits other) {
        return (nodes == null || other.nodes != null && nodes.containsAll(other.nodes))
                && other.marks.containsAll(marks);
    }
}
