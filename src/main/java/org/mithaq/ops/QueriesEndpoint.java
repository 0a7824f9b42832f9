package org.mithaq.ops;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.mithaq.query.admission.QueryPool;
import org.mithaq.query.admission.QueryTicket;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/queries}: the queries that are under way, whoever asks them; {@code DELETE} of one by its number ends
 * it, and its client is told. On the management port only, since texts and addresses of clients are nobody else's.
 */
@Component
@Endpoint(id = "queries")
class QueriesEndpoint {

    private final QueryPool pool;

    QueriesEndpoint(QueryPool pool) {
        this.pool = pool;
    }

    /** The answer: what is under way, first come first. */
    record Queries(int running, int waiting, List<OneQuery> queries) {}

    /**
     * One query.
     *
     * @param started when it arrived
     * @param ms milliseconds since then
     * @param text shortened
     */
    record OneQuery(long id, String client, Instant started, long ms, String state, String text) {

        private static OneQuery of(QueryTicket ticket) {
            String state =
                    ticket.isCancelled() ? "cancelled" : ticket.state().name().toLowerCase(Locale.ROOT);
            return new OneQuery(
                    ticket.id(),
                    ticket.client().name(),
                    ticket.arrived(),
                    ticket.age().toMillis(),
                    state,
                    ticket.text());
        }
    }

    @ReadOperation
    Queries list() {
        return new Queries(
                pool.running(),
                pool.waiting(),
                pool.open().stream().map(OneQuery::of).toList());
    }

    @DeleteOperation
    WebEndpointResponse<Void> cancel(@Selector long id) {
        return new WebEndpointResponse<>(
                pool.cancel(id) ? WebEndpointResponse.STATUS_NO_CONTENT : WebEndpointResponse.STATUS_NOT_FOUND);
    }
}
