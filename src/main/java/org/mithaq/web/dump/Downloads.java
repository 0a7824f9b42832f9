package org.mithaq.web.dump;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.query.admission.QueryClient;

/** Who fetches a dump now. It may take hours, so nobody waits for a turn, and the threads of the server stay free for others. */
final class Downloads {

    private static final int LATER = 60;

    private final int atOnce;
    private final int perClient;
    private final Map<QueryClient, Integer> running = new HashMap<>();

    Downloads(int atOnce, int perClient) {
        this.atOnce = atOnce;
        this.perClient = perClient;
    }

    /** The sending of a dump. */
    @FunctionalInterface
    interface Download {

        /** Sends it. */
        void run() throws IOException;
    }

    /**
     * Lets a client fetch a dump.
     *
     * @throws UnavailableException {@link ProblemCode#CLIENT_AT_ONCE} when this client has too many under way,
     *     {@link ProblemCode#SERVER_BUSY} when all together have
     */
    void run(QueryClient client, Download download) throws IOException {
        begin(client);
        try {
            download.run();
        } finally {
            end(client);
        }
    }

    private synchronized void begin(QueryClient client) {
        if (running.getOrDefault(client, 0) >= perClient) {
            throw new UnavailableException(ProblemCode.CLIENT_AT_ONCE, Map.of("limit", perClient, "retryAfter", LATER));
        }
        if (running.values().stream().mapToInt(Integer::intValue).sum() >= atOnce) {
            throw busy();
        }
        running.merge(client, 1, Integer::sum);
    }

    /** The problem of a server that can't send one more. */
    static UnavailableException busy() {
        return new UnavailableException(ProblemCode.SERVER_BUSY, Map.of("retryAfter", LATER));
    }

    private synchronized void end(QueryClient client) {
        running.computeIfPresent(client, (known, count) -> count == 1 ? null : count - 1);
    }
}
