package org.mithaq.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.shacl.ChangeOutcome;
import org.mithaq.shacl.Finding;
import org.mithaq.shacl.IncrementalValidator;
import org.mithaq.shacl.Outcome;
import org.mithaq.store.ChangeSet;

/**
 * What the gate would say to graphs that take the place of those of their names, without anybody going through it: the
 * same derivation and the same validation, on a dataset that only looks changed.
 */
public final class Rehearsal {

    private final IncrementalValidator validator;

    /** Rehearses with these shapes. */
    public Rehearsal(IncrementalValidator validator) {
        this.validator = validator;
    }

    /**
     * What would be found.
     *
     * @param graphs the graphs that are handed in
     * @param dataset what they are to be seen in, within a transaction of the caller
     * @param reading is put around every graph that is validated, to watch or end the reading
     * @throws InvalidInputException {@link ProblemCode#RECORD_TERM_NOT_WRITABLE} for a statement about a term
     * @return what is wrong in the graphs themselves, and what they would break elsewhere
     */
    public CheckResult replace(DatasetGraph graphs, DatasetGraph dataset, UnaryOperator<Graph> reading) {
        Set<Quad> added = new HashSet<>();
        Set<Quad> removed = new HashSet<>();
        Set<Node> names = new HashSet<>();
        Set<Node> own = new HashSet<>();
        graphs.find().forEachRemaining(quad -> {
            GuardedDataset.requireNoVocabulary(quad.getSubject());
            added.add(quad);
            names.add(quad.getGraph());
            own.add(quad.getSubject());
        });
        own.addAll(names);
        names.forEach(name -> dataset.findNG(name, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            if (!added.remove(quad)) {
                removed.add(quad);
            }
        }));
        OverlaidDataset overlaid = new OverlaidDataset(dataset);
        ChangeSet stated = new ChangeSet(added, removed);
        stated.applyTo(overlaid);
        ChangeSet made = Admission.withDerived(stated, overlaid);
        Graph union = UnionView.ofAll(overlaid);
        ChangeOutcome outcome = validator.validate(reading.apply(union), UnionChange.of(made, overlaid), own);
        Set<Finding> fresh = new HashSet<>(outcome.fresh().findings());
        List<Finding> relevant = outcome.standing().findings().stream()
                .filter(finding -> fresh.contains(finding) || own.contains(finding.focus()))
                .toList();
        return Admission.result(new Outcome(relevant), union, names, overlaid);
    }
}
