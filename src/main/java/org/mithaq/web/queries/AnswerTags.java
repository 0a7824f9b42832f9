package org.mithaq.web.queries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.LongSupplier;
import org.mithaq.query.catalogue.PagedCall;
import org.mithaq.web.http.Freshness;

/**
 * Tags of answers, which are the same as long as the answer is: as long as the data do not change; where the query asks what
 * day it is, also for a day at most.
 */
final class AnswerTags {

    private final LongSupplier revision;
    private final Clock clock;

    /**
     * Tags of the answers of a server.
     *
     * @param revision the one that an answer would show now
     * @param clock tells the day, in the time zone of {@code NOW()} in queries
     */
    AnswerTags(LongSupplier revision, Clock clock) {
        this.revision = revision;
        this.clock = clock;
    }

    /** The day that a query would be told now. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The tag of the answer that would be given now. */
    String now(PagedCall call, String mediaType) {
        return of(call, mediaType, today(), revision.getAsLong());
    }

    /** The tag of an answer that was asked for on a day and shows a revision. */
    String of(PagedCall call, String mediaType, LocalDate day, long shown) {
        String today = call.readsClock() ? day.toString() : "";
        return Freshness.tagOf(today, shown, mediaType, call.canonical());
    }
}
