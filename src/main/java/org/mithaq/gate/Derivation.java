package org.mithaq.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The statements that nobody submits because they follow from others: {@code mq:searchKey} from every name of a thing
 * ({@link SearchKeys}), the four bounds of a {@code mq:TimeSpan} from its EDTF expression ({@link DateBounds}), and the
 * current {@code mq:status} of an activity, commitment, designation or instrument from its status records
 * ({@link CurrentStatus}).
 *
 * <p>Three kinds of fault that no shape can see are stated for the shapes to report: an expression that is no EDTF gives
 * no bounds but an {@code mq:edtfFault}; words that can't mean the date beside them give an {@code mq:wordsFault}
 * ({@link DateWordsFaults}); a term that the ontology lacks gives an {@code mq:termFault} ({@link TermFaults}).
 *
 * <p>What is derived is always read from statements, never from what was derived, so it is the union of what is derived
 * about each subject.
 */
public final class Derivation {

    private Derivation() {}

    /**
     * What follows from {@code statements}.
     *
     * @param statements records with the code lists, without derived statements
     * @return a graph of its own, without statements that are already in {@code statements}
     */
    public static Graph of(Graph statements) {
        Graph derived = GraphFactory.createDefaultGraph();
        for (Deduction deduction : deductions()) {
            for (Node subject : deduction.subjects(statements)) {
                addAbout(subject, deduction, statements, derived::add);
            }
        }
        return derived;
    }

    /**
     * The part of {@link #of} that has {@code subject} as its subject, at the cost of reading what bears on that subject.
     *
     * @param statements records with the code lists, without derived statements
     * @return empty when nothing follows, or the subject does not occur
     */
    public static Set<Triple> about(Graph statements, Node subject) {
        Set<Triple> derived = new HashSet<>();
        deductions().forEach(deduction -> derived.addAll(about(subject, deduction, statements)));
        return derived;
    }

    /** What one deduction derives about {@code subject}. */
    static Set<Triple> about(Node subject, Deduction deduction, Graph statements) {
        Set<Triple> derived = new HashSet<>();
        addAbout(subject, deduction, statements, derived::add);
        return derived;
    }

    /** All deductions, for one run: they keep what they looked up. */
    static List<Deduction> deductions() {
        return List.of(
                new SearchKeys(), new DateBounds(), new DateWordsFaults(), new TermFaults(), new CurrentStatus());
    }

    private static void addAbout(Node subject, Deduction deduction, Graph statements, Consumer<Triple> derived) {
        deduction.about(subject, statements, triple -> {
            if (!statements.contains(triple)) {
                derived.accept(triple);
            }
        });
    }
}
