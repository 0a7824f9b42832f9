package org.mithaq.web.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.CloseNowException;
import org.mithaq.query.QueryPolicy;
import org.mithaq.web.http.ProblemDocument;

/**
 * The guard of queries.
 *
 * <p>When a query fails or runs out of time after the first part of its result has been sent, the connection is closed
 * in the middle of the response: the client then knows that it holds no complete result, which no text at its end could
 * tell in every format.
 */
final class SparqlGuard extends EndpointGuard {

    private static final String ALLOWED_METHODS = "GET, HEAD, POST, OPTIONS";

    /** So much of a result is held back: a query that fails before is answered by a problem. */
    private static final int BUFFER = 1 << 16;

    private final Duration timeout;

    SparqlGuard(String path, QueryPolicy policy, Duration timeout) {
        super(path, policy);
        this.timeout = timeout;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        switch (request.getMethod()) {
            case "GET", "HEAD", "POST" -> run(SparqlRequest.read(request, policy(), timeout), request, response, chain);
            case "OPTIONS" -> options(response);
            default -> throw methodNotAllowed(request, response, ALLOWED_METHODS);
        }
    }

    private void run(SparqlRequest sparql, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(GuardedQueries.TIMEOUT, sparql.timeout());
        response.setBufferSize(BUFFER);
        response.setHeader("Vary", "Accept");
        ErrorHoldingResponse held = new ErrorHoldingResponse(response);
        chain.doFilter(AdmittedRequest.query(request, sparql.mediaType(), sparql.parameters()), held);
        Throwable failure = (Throwable) request.getAttribute(GuardedQueries.FAILURE);
        if (failure == null && held.heldStatus() == 0) {
            return;
        }
        ProblemDocument problem = problem(failure, held.heldStatus(), request);
        if (response.isCommitted()) {
            throw new CloseNowException("the result is not complete");
        }
        problem.send(response, language(request));
    }

    private static void options(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", ALLOWED_METHODS);
        response.setHeader("Access-Control-Allow-Methods", "GET, POST");
        response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type");
        response.setHeader("Access-Control-Max-Age", "86400");
    }
}
