package org.mithaq.web.ask;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.LongSupplier;
import org.mithaq.publish.ask.Asking;
import org.mithaq.publish.ask.Asking.Asked;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.web.http.QueryAdmission;

/**
 * Answers for pages, each asked for once as long as the data are the same, and where the query asks what day it is, for a day
 * at most. One that is kept waits for nobody's turn.
 */
final class KeptAnswers {

    private static final long MOST_VALUES = 200_000;

    private final Asking asking;
    private final QueryAdmission admission;
    private final LongSupplier revision;
    private final Clock clock;
    private final Cache<String, Asked> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_VALUES)
            .<String, Asked>weigher((key, asked) ->
                    1 + asked.rows().rows().size() * (1 + asked.rows().columns().size()))
            .executor(Runnable::run)
            .build();

    KeptAnswers(Asking asking, QueryAdmission admission, LongSupplier revision, Clock clock) {
        this.asking = asking;
        this.admission = admission;
        this.revision = revision;
        this.clock = clock;
    }

    /** The answer of a call for whoever sends a request. */
    Asked get(QueryCall call, HttpServletRequest request) {
        String day = call.readsClock() ? LocalDate.now(clock).toString() : "";
        String key = String.join("\n", day, String.valueOf(revision.getAsLong()), call.canonical());
        Asked kept = answers.getIfPresent(key);
        if (kept != null) {
            return kept;
        }
        try (QueryTicket ticket = admission.admit(request, request.getRequestURI())) {
            Asked asked = asking.ask(call, ticket);
            answers.put(key, asked);
            return asked;
        }
    }

    /** Forgets all answers. */
    void clear() {
        answers.invalidateAll();
    }
}
