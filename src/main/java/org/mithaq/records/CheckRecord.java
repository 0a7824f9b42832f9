package org.mithaq.records;

import java.time.Duration;
import java.util.function.Supplier;
import org.mithaq.gate.CheckResult;
import org.mithaq.gate.Rehearsal;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.shacl.IncrementalValidator;
import org.mithaq.store.GraphStore;

/**
 * Tells whether records may enter the graph, without entering them: they are validated as if they stood in the store in
 * place of earlier records of the same name, together with everything that is computed from them.
 */
public final class CheckRecord {

    private final GraphStore store;
    private final Supplier<IncrementalValidator> validator;

    /** A check in the context of what {@code store} holds. */
    public CheckRecord(GraphStore store, Supplier<IncrementalValidator> validator) {
        this.store = store;
        this.validator = validator;
    }

    /**
     * Checks a submission.
     *
     * @param time how long that may take
     * @return what was found in the records themselves, and what they would break elsewhere; with as much of the graph as
     *     it would be as the names of things need
     * @throws UnavailableException {@link ProblemCode#RECORD_CHECK_TIMEOUT}
     */
    public CheckResult check(Submission submission, Duration time) {
        Rehearsal rehearsal = new Rehearsal(validator.get());
        return store.read(
                dataset -> rehearsal.replace(submission.statements(), dataset, graph -> new TimedGraph(graph, time)));
    }
}
