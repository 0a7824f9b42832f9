package org.mithaq.gate;

import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * One kind of derived statement: what it says of a subject, and which subjects a changed statement can touch. All that is
 * derived is what the deductions say of all subjects, so that a part of it can be renewed without the rest.
 */
interface Deduction {

    /** The properties of the statements that it derives; no two deductions share one. */
    Set<Node> properties();

    /** The subjects of {@code statements} of which there may be something to say. */
    Set<Node> subjects(Graph statements);

    /**
     * Hands what follows about {@code subject} to {@code derived}, whether or not it is stated already; repeats are
     * allowed.
     */
    void about(Node subject, Graph statements, Consumer<Triple> derived);

    /** Whether what is said of the subject of a statement can depend on that statement. */
    boolean reads(Triple statement);

    /**
     * The subjects of which something else may be said once {@code changed} was added or removed: more than needed is
     * allowed, less is not. Since what is stated is not derived, a derived property that is stated counts too.
     *
     * @param after the statements after the whole change
     */
    default Set<Node> affected(Triple changed, Graph after) {
        return reads(changed) || properties().contains(changed.getPredicate())
                ? Set.of(changed.getSubject())
                : Set.of();
    }
}
