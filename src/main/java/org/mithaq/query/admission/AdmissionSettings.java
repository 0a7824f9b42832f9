package org.mithaq.query.admission;

import java.time.Duration;
import java.util.Map;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;

/**
 * How much is done at once, and how much for one client.
 *
 * @param running queries that run at once; 0 for as many as there are processors, but two at least
 * @param queue queries that wait at most
 * @param patience how long one waits at most
 * @param turn how long a query runs for sure; after that it gives way to clients that used less, when they wait
 * @param openPerClient queries of one client that wait, run, or are being sent to it
 * @param open queries of all clients that wait, run, or are being sent
 * @param workPerMinute time for which the queries of one client may run a minute
 * @param errorsPerMinute requests of one client that may fail a minute
 * @param clients how many clients are remembered
 */
public record AdmissionSettings(
        int running,
        int queue,
        Duration patience,
        Duration turn,
        int openPerClient,
        int open,
        Duration workPerMinute,
        int errorsPerMinute,
        int clients) {

    private static final String PREFIX = "mithaq.limits.";
    private static final int FEWEST = 2;

    /**
     * Settings that make sense.
     *
     * @throws InstallationException {@link ProblemCode#INSTALLATION_SETTING} when a limit is not above zero, or fewer than
     *     two queries could run: one client would keep all others out
     */
    public AdmissionSettings {
        if (running == 0) {
            running = Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
        }
        require("running", running, FEWEST);
        require("queue", queue, 1);
        require("patience", patience.toMillis(), 1);
        require("turn", turn.toMillis(), 1);
        require("open-per-client", openPerClient, 1);
        require("open", open, running);
        require("work-per-minute", workPerMinute.toMillis(), 1);
        require("errors-per-minute", errorsPerMinute, 1);
        require("clients", clients, 1);
    }

    /** How many queries of one client run at once: never all. */
    int share() {
        return running - 1;
    }

    private static void require(String setting, long value, long least) {
        if (value < least) {
            throw new InstallationException(
                    ProblemCode.INSTALLATION_SETTING,
                    Map.of("setting", PREFIX + setting, "detail", value + " < " + least));
        }
    }
}
