package org.mithaq.gate;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.mithaq.shacl.reads.GraphChange;

/**
 * Keeps the derived statements up to date at a cost that depends on the change, not on the graph: only the deductions
 * that a changed triple bears on are made again, and only about the subjects that it bears on.
 *
 * <p>Those subjects are found in the state after the change alone. What leads from a thing to a statement that bears on
 * it is a chain of statements; when the chain was cut or mended, each statement that did so changed too, and the nearest
 * of them to the thing is reached over statements that still stand.
 */
final class IncrementalDerivation {

    private IncrementalDerivation() {}

    /**
     * What must become of the derived statements.
     *
     * @param after the statements after the change, without derived ones
     * @param change how the union of the graphs of statements changed: a triple that another graph still holds was not
     *     removed
     * @param derived what was derived from the statements before the change
     * @return what makes {@code derived} equal to {@link Derivation#of} over {@code after}
     */
    static GraphChange of(Graph after, GraphChange change, Graph derived) {
        GraphChange due = new GraphChange(new HashSet<>(), new HashSet<>());
        for (Deduction deduction : Derivation.deductions()) {
            Set<Node> affected = new HashSet<>();
            Stream.of(change.added(), change.removed())
                    .flatMap(Set::stream)
                    .forEach(triple -> affected.addAll(deduction.affected(triple, after)));
            affected.forEach(subject -> renew(subject, deduction, after, derived, due));
        }
        return due;
    }

    private static void renew(Node subject, Deduction deduction, Graph after, Graph derived, GraphChange due) {
        Set<Triple> valid = Derivation.about(subject, deduction, after);
        for (Node property : deduction.properties()) {
            derived.find(subject, property, Node.ANY).forEachRemaining(stored -> {
                if (!valid.remove(stored)) {
                    due.removed().add(stored);
                }
            });
        }
        due.added().addAll(valid);
    }
}
