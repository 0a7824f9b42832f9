package org.mithaq.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.BiFunction;
import org.mithaq.access.Actors;
import org.mithaq.access.EditorToken;
import org.mithaq.problem.ForbiddenException;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.query.admission.QueryClient;
import org.mithaq.query.admission.QueryPool;
import org.mithaq.query.admission.QueryTicket;

/**
 * Admits requests that run queries to the {@link QueryPool}, by the address of the client. Editors wait their turn like
 * everybody, but have no budget.
 *
 * <p>A controller that runs a query does it like this; a problem that it throws is answered for it:
 *
 * <pre>
 * try (QueryTicket ticket = admission.admit(request, "a name for the query")) {
 *     …
 * }
 * </pre>
 */
public final class QueryAdmission {

    private final QueryPool pool;
    private final EditorToken token;

    QueryAdmission(QueryPool pool, EditorToken token) {
        this.pool = pool;
        this.token = token;
    }

    /**
     * Who sends a request, of which nothing but the headers need have been read. Who reads pages is somebody else than who asks
     * from the same address, which may be that of a whole institution: neither waits for the other.
     */
    public QueryClient client(HttpServletRequest request) {
        if (request.getHeader("Authorization") != null) {
            try {
                EditorAccess.require(token, request);
                return QueryClient.known(Actors.EDITOR);
            } catch (ForbiddenException stranger) {
                // reads as everybody may
            }
        }
        QueryClient client = QueryClient.at(ClientAddresses.of(request));
        return PagePath.isRead(request.getRequestURI()) ? client.reading() : client;
    }

    /**
     * Makes sure that a client may ask at all, before its request is read.
     *
     * @throws UnavailableException {@link ProblemCode#CLIENT_BUDGET} or {@link ProblemCode#CLIENT_ERRORS}
     */
    public void require(QueryClient client) {
        pool.require(client);
    }

    /**
     * Waits for the turn of a query.
     *
     * @throws UnavailableException as {@link QueryPool#admit}
     */
    public QueryTicket admit(HttpServletRequest request, String text) {
        return admit(client(request), text);
    }

    /** As {@link #admit(HttpServletRequest, String)}, when the client is known already. */
    public QueryTicket admit(QueryClient client, String text) {
        return pool.admit(client, text);
    }

    /** Reads a request. */
    @FunctionalInterface
    public interface Reading<R> {

        /** What the request asks for; a problem of it is thrown. */
        R read() throws IOException;
    }

    /**
     * Answers a request when it is its turn: reads it, waits, does the work. What fails by the client's doing counts.
     *
     * @throws UnavailableException as {@link QueryPool#admit}
     */
    public <R, T> T answer(HttpServletRequest request, Reading<R> reading, BiFunction<R, QueryTicket, T> work)
            throws IOException {
        QueryClient client = client(request);
        require(client);
        try {
            R read = reading.read();
            try (QueryTicket ticket = admit(client, request.getRequestURI())) {
                return work.apply(read, ticket);
            }
        } catch (MithaqException problem) {
            failed(client, problem);
            throw problem;
        }
    }

    /** A request of a client failed; it counts when that was the client's doing. */
    public void failed(QueryClient client, MithaqException problem) {
        if (problem instanceof InvalidInputException
                || problem instanceof ForbiddenException
                || problem.code() == ProblemCode.QUERY_TIMEOUT) {
            pool.failed(client, problem);
        }
    }
}
