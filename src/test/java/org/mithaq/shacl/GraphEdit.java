package org.mithaq.shacl;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.mithaq.shacl.reads.GraphChange;

/** Changes a graph and keeps in mind what is different, so that it can be taken back. */
final class GraphEdit {

    private final Graph graph;
    private final Set<Triple> added = new LinkedHashSet<>();
    private final Set<Triple> removed = new LinkedHashSet<>();

    GraphEdit(Graph graph) {
        this.graph = graph;
    }

    Graph graph() {
        return graph;
    }

    void add(Triple statement) {
        if (!statement.getSubject().isLiteral() && !graph.contains(statement)) {
            graph.add(statement);
            if (!removed.remove(statement)) {
                added.add(statement);
            }
        }
    }

    void remove(Triple statement) {
        if (graph.contains(statement)) {
            graph.delete(statement);
            if (!added.remove(statement)) {
                removed.add(statement);
            }
        }
    }

    void replace(Triple statement, Triple other) {
        remove(statement);
        add(other);
    }

    /** What is different from the graph as it was given. */
    GraphChange change() {
        return new GraphChange(Set.copyOf(added), Set.copyOf(removed));
    }

    /** Makes the graph what it was. */
    void undo() {
        added.forEach(graph::delete);
        removed.forEach(graph::add);
        added.clear();
        removed.clear();
    }
}
