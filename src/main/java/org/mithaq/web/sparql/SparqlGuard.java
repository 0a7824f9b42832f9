package org.mithaq.web.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.query.QueryPolicy;
import org.mithaq.web.http.ProblemDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before Fuseki: lets through only well-formed queries that the policy allows, and answers everything else itself,
 * in the reader's language.
 *
 * <p>When a query fails or runs out of time after the first part of its result has been sent, the connection is closed
 * in the middle of the response: the client then knows that it holds no complete result, which no text at its end could
 * tell in every format.
 */
final class SparqlGuard implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(SparqlGuard.class);

    private static final String ALLOWED_METHODS = "GET, HEAD, POST, OPTIONS";

    /** So much of a result is held back: a query that fails before is answered by a problem. */
    private static final int BUFFER = 1 << 16;

    private final String path;
    private final QueryPolicy policy;
    private final Duration timeout;

    SparqlGuard(String path, QueryPolicy policy, Duration timeout) {
        this.path = path;
        this.policy = policy;
        this.timeout = timeout;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        response.setHeader("Access-Control-Allow-Origin", "*");
        try {
            answer(request, response, chain);
        } catch (MithaqException problem) {
            Language language = language(request);
            ProblemDocument.of(problem, language).send(response, language);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getRequestURI().equals(request.getContextPath() + path)) {
            // another spelling of the path, which Fuseki would not know
            throw new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", request.getRequestURI()));
        }
        switch (request.getMethod()) {
            case "GET", "HEAD", "POST" -> run(SparqlRequest.read(request, policy, timeout), request, response, chain);
            case "OPTIONS" -> options(response);
            default -> {
                response.setHeader("Allow", ALLOWED_METHODS);
                throw new InvalidInputException(ProblemCode.REQUEST_METHOD, Map.of("method", request.getMethod()));
            }
        }
    }

    private void run(SparqlRequest sparql, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(GuardedQueries.TIMEOUT, sparql.timeout());
        response.setBufferSize(BUFFER);
        response.setHeader("Vary", "Accept");
        ErrorHoldingResponse held = new ErrorHoldingResponse(response);
        chain.doFilter(new AdmittedRequest(request, sparql.mediaType(), sparql.parameters()), held);
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

    /** What became of a query that was admitted; what nobody foresaw is logged, but not that a client left. */
    private ProblemDocument problem(@Nullable Throwable failure, int status, HttpServletRequest request) {
        if (failure instanceof MithaqException problem) {
            return ProblemDocument.of(problem, language(request));
        } else if (failure instanceof StackOverflowError) {
            return ProblemDocument.of(policy.tooComplex(failure), language(request));
        }
        if (!(failure instanceof IOException)) {
            LOG.error("A query of {} failed with status {}", request.getRemoteAddr(), status, failure);
        }
        return ProblemDocument.ofStatus(
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR, request.getMethod(), path, language(request));
    }

    private static void options(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", ALLOWED_METHODS);
        response.setHeader("Access-Control-Allow-Methods", "GET, POST");
        response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, Content-Type");
        response.setHeader("Access-Control-Max-Age", "86400");
    }

    private static Language language(HttpServletRequest request) {
        return Language.negotiate(request.getHeader("Accept-Language"));
    }
}
