package org.mithaq.store;

import java.util.Map;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings data and history together when a store is opened, before anybody reads or writes it. */
public final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private Recovery() {}

    /**
     * Completes what a crash cut short: changes that are in the log and not in the data are made, in one transaction. They
     * had been validated before they were logged. An empty store must be filled first, as it was when the log began.
     *
     * @throws InstallationException {@link ProblemCode#HISTORY_BEHIND_DATA} when the data know revisions that the log does
     *     not hold; nothing is changed. Or as {@link RevisionLog#read}.
     */
    public static void run(GraphStore store, RevisionLog log) {
        long inData = store.read(RevisionMarker::read);
        long inLog = log.latest();
        if (inLog < inData) {
            throw new InstallationException(ProblemCode.HISTORY_BEHIND_DATA, Map.of("data", inData, "history", inLog));
        }
        if (inLog > inData) {
            store.write(dataset -> {
                for (long number = inData + 1; number <= inLog; number++) {
                    log.read(number).changes().applyTo(dataset);
                }
                RevisionMarker.write(dataset, inLog);
            });
            LOG.info("Revisions {} to {} were in the history only and are in the data now", inData + 1, inLog);
        }
    }
}
