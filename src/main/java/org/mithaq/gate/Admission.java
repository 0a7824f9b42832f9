package org.mithaq.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.shacl.ChangeOutcome;
import org.mithaq.shacl.Finding;
import org.mithaq.shacl.IncrementalValidator;
import org.mithaq.shacl.Outcome;
import org.mithaq.shacl.reads.GraphChange;
import org.mithaq.store.ChangeSet;
import org.mithaq.vocab.GraphNames;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/**
 * Makes one change in a transaction and decides whether it may stay: derives what follows from it, and validates what it
 * can affect. A change that may not stay is undone, and nothing else with it.
 */
final class Admission {

    private static final Node TYPE = RDF.type.asNode();

    private final IncrementalValidator validator;
    private final int maxQuads;

    Admission(IncrementalValidator validator, int maxQuads) {
        this.validator = validator;
        this.maxQuads = maxQuads;
    }

    /**
     * What was decided.
     *
     * @param changes what was changed, derived statements included; nothing when the change was refused
     */
    record Decision(ChangeSet changes, CheckResult result) {}

    /**
     * Makes the change and decides.
     *
     * @param dataset in a write transaction of the caller
     * @throws RuntimeException what the work of the change threw; then nothing is changed
     */
    Decision decide(Change change, DatasetGraph dataset) {
        GuardedDataset guarded = new GuardedDataset(dataset, maxQuads);
        ChangeSet made = ChangeSet.NONE;
        try {
            change.work().accept(guarded);
            made = guarded.changes();
            if (made.isEmpty()) {
                return new Decision(made, CheckResult.nothingFound());
            }
            Set<Node> records = made.graphs();
            records.forEach(record -> requireDescribed(record, dataset));
            made = withDerived(made, dataset);
            Graph union = UnionView.ofAll(dataset);
            ChangeOutcome outcome = validator.validate(union, UnionChange.of(made, dataset));
            if (outcome.isAllowed()) {
                return new Decision(made, result(noticed(outcome, made), union, records, dataset));
            }
            CheckResult refused = result(outcome.fresh(), union, records, dataset);
            made.inverse().applyTo(dataset);
            return new Decision(ChangeSet.NONE, refused);
        } catch (RuntimeException | Error failure) {
            (made.isEmpty() ? guarded.changes() : made).inverse().applyTo(dataset);
            throw failure;
        }
    }

    /** Whatever is in the graph of a record is part of a record, which says what it is and where it is from. */
    private static void requireDescribed(Node record, DatasetGraph dataset) {
        boolean described = dataset.contains(record, record, TYPE, MQ.Record)
                || dataset.contains(record, record, TYPE, MQ.AuthorityRecord);
        if (!described && dataset.contains(record, Node.ANY, Node.ANY, Node.ANY)) {
            throw new InvalidInputException(ProblemCode.RECORD_NOT_DESCRIBED, Map.of("graph", record.getURI()));
        }
    }

    /** Makes what follows from a change that was made, and returns both together. */
    static ChangeSet withDerived(ChangeSet stated, DatasetGraph dataset) {
        Set<Quad> added = new HashSet<>(stated.added());
        Set<Quad> removed = new HashSet<>(stated.removed());
        GraphChange ofStatements = IncrementalDerivation.of(
                UnionView.ofStatements(dataset), UnionChange.of(stated, dataset), dataset.getGraph(GraphNames.DERIVED));
        for (GraphChange due : List.of(ofStatements, PassageFaults.due(stated, dataset))) {
            due.removed().forEach(triple -> removed.add(Quad.create(GraphNames.DERIVED, triple)));
            due.added().forEach(triple -> added.add(Quad.create(GraphNames.DERIVED, triple)));
        }
        removed.stream().filter(Admission::isDerived).forEach(dataset::delete);
        added.stream().filter(Admission::isDerived).forEach(dataset::add);
        return new ChangeSet(added, removed);
    }

    private static boolean isDerived(Quad quad) {
        return quad.getGraph().equals(GraphNames.DERIVED);
    }

    /** Warnings and notes that are new, or stand at something that the change speaks of. */
    private static Outcome noticed(ChangeOutcome outcome, ChangeSet made) {
        Set<Node> own = new HashSet<>();
        made.added().forEach(quad -> own.add(quad.getSubject()));
        Set<Finding> fresh = new HashSet<>(outcome.fresh().findings());
        return new Outcome(outcome.standing().findings().stream()
                .filter(finding -> fresh.contains(finding) || own.contains(finding.focus()))
                .filter(finding -> finding.severity() != org.mithaq.shacl.Severity.VIOLATION)
                .toList());
    }

    /** The findings with what a report on them needs to know of the graph. */
    static CheckResult result(Outcome outcome, Graph union, Set<Node> submitted, DatasetGraph dataset) {
        if (outcome.findings().isEmpty()) {
            return CheckResult.nothingFound();
        }
        Map<Node, Node> records = new HashMap<>();
        for (Finding finding : outcome.findings()) {
            Node focus = finding.focus();
            if (!records.containsKey(focus)) {
                describing(focus, submitted, dataset).ifPresent(record -> records.put(focus, record));
            }
        }
        return new CheckResult(
                outcome, Excerpt.around(outcome.findings(), records.values(), union), records, submitted);
    }

    /** The record that describes a node: one of those that were changed before others, the first by name. */
    private static Optional<Node> describing(Node focus, Set<Node> submitted, DatasetGraph dataset) {
        List<Node> records = new ArrayList<>(
                Iter.toList(Iter.map(dataset.findNG(Node.ANY, focus, Node.ANY, Node.ANY), Quad::getGraph)));
        Stream<Node> named = records.stream()
                .filter(record -> submitted.contains(record) || IriScheme.isRecord(record.getURI()))
                .distinct();
        return named.min((one, other) -> {
            int first = Boolean.compare(submitted.contains(other), submitted.contains(one));
            return first == 0 ? one.getURI().compareTo(other.getURI()) : first;
        });
    }
}
