package org.mithaq.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.mithaq.access.Actors;
import org.mithaq.gate.Change;
import org.mithaq.gate.Gate;
import org.mithaq.gate.Receipt;
import org.mithaq.problem.ConflictException;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionSummary;

/**
 * Brings records from files into the graph, each in place of the record of its name, all in one change. A record that
 * somebody has changed since it was loaded last, or since the store was filled, and that is not as the file has it, is
 * kept as it is: what a curator did is not undone by a file.
 */
public final class LoadRecords {

    /** So often a load looks again when somebody changed a record between its looking and its change. */
    private static final int ATTEMPTS = 5;

    private final GraphStore store;
    private final RevisionLog log;
    private final Gate gate;

    /** Loads through a gate into its store. */
    public LoadRecords(GraphStore store, RevisionLog log, Gate gate) {
        this.store = store;
        this.log = log;
        this.gate = gate;
    }

    /**
     * What became of the records, each in one of the lists, in the order of the submission.
     *
     * @param loaded are now as in the files; none when the change was refused
     * @param kept were changed by others and stay as they are
     * @param unchanged were as in the files already
     */
    public record Loaded(List<Node> loaded, List<Node> kept, List<Node> unchanged, Receipt receipt) {}

    /**
     * Loads the records of a submission.
     *
     * @throws InvalidInputException {@link ProblemCode#RECORD_NOT_DESCRIBED} for statements that belong to no record, and
     *     what the gate refuses
     * @throws UnavailableException {@link ProblemCode#SERVER_BUSY} when others kept changing the same records meanwhile
     */
    public Loaded load(Submission submission, String reason) {
        if (submission.graphs().contains(Submission.UNNAMED)) {
            throw new InvalidInputException(
                    ProblemCode.RECORD_NOT_DESCRIBED, Map.of("graph", Submission.UNNAMED.getURI()));
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Plan plan = store.read(dataset -> plan(submission, dataset));
                return carryOut(plan, reason);
            } catch (ConflictException e) {
                if (e.code() != ProblemCode.RECORD_CHANGED_MEANWHILE) {
                    throw e;
                }
            }
        }
        throw new UnavailableException(ProblemCode.SERVER_BUSY, Map.of());
    }

    private record Step(RecordContent before, Set<Triple> wanted) {

        private Node graph() {
            return before.graph();
        }
    }

    private record Plan(List<Step> replacements, List<Node> kept, List<Node> unchanged) {}

    private Plan plan(Submission submission, DatasetGraph dataset) {
        Plan plan = new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Node graph : submission.graphs()) {
            RecordContent before = RecordContent.of(graph, dataset, log);
            Set<Triple> wanted = RecordContent.stored(graph, submission.statements());
            if (before.triples().equals(wanted)) {
                plan.unchanged().add(graph);
            } else if (isCurated(graph)) {
                plan.kept().add(graph);
            } else {
                plan.replacements().add(new Step(before, wanted));
            }
        }
        return plan;
    }

    /** Whether the newest change of a graph was made by somebody else. */
    private boolean isCurated(Node graph) {
        return log.touching(graph).stream()
                .limit(1)
                .flatMap(number -> log.summaries(number, 1).stream())
                .map(RevisionSummary::actor)
                .anyMatch(actor -> !actor.equals(Actors.LOAD));
    }

    private Loaded carryOut(Plan plan, String reason) {
        Receipt receipt = gate.submit(new Change(Actors.LOAD, reason, dataset -> {
            plan.replacements().forEach(step -> step.before().requireSame(dataset));
            plan.replacements().forEach(step -> step.before().replace(step.wanted(), dataset));
        }));
        List<Node> loaded = receipt.isAccepted()
                ? plan.replacements().stream().map(Step::graph).toList()
                : List.of();
        return new Loaded(loaded, plan.kept(), plan.unchanged(), receipt);
    }
}
