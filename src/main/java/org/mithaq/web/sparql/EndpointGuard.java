package org.mithaq.web.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletionException;
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
 * Stands before an endpoint of Fuseki: lets through only what was read and found good, as a request that holds nothing
 * else, and answers everything else itself, in the reader's language.
 */
abstract class EndpointGuard implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(EndpointGuard.class);

    private final String path;
    private final QueryPolicy policy;

    /** A guard of the endpoint at a path. */
    EndpointGuard(String path, QueryPolicy policy) {
        this.path = path;
        this.policy = policy;
    }

    QueryPolicy policy() {
        return policy;
    }

    /** Answers a request to exactly this path; a problem that it throws is answered for it. */
    abstract void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException;

    @Override
    public final void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        try {
            if (!request.getRequestURI().equals(request.getContextPath() + path)) {
                // another spelling of the path, which Fuseki would not know
                throw new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", request.getRequestURI()));
            }
            answer(request, response, chain);
        } catch (MithaqException problem) {
            Language language = language(request);
            ProblemDocument document = ProblemDocument.of(problem, language);
            if (document.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                LOG.warn("{} {}: {}", request.getMethod(), path, problem.getMessage());
            }
            document.send(response, language);
        }
    }

    /** The problem of a method that is not allowed; the response says which are. */
    static InvalidInputException methodNotAllowed(
            HttpServletRequest request, HttpServletResponse response, String allowed) {
        response.setHeader("Allow", allowed);
        return new InvalidInputException(ProblemCode.REQUEST_METHOD, Map.of("method", request.getMethod()));
    }

    /** What became of a request that was admitted; what nobody foresaw is logged, but not that a client left. */
    ProblemDocument problem(@Nullable Throwable failed, int status, HttpServletRequest request) {
        Throwable failure =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        if (failure instanceof MithaqException problem) {
            return ProblemDocument.of(problem, language(request));
        } else if (failure instanceof StackOverflowError) {
            return ProblemDocument.of(policy.tooComplex(failure), language(request));
        } else if (failure instanceof OutOfMemoryError) {
            LOG.warn("{} {} needed more memory than there was", request.getMethod(), path);
            return ProblemDocument.ofStatus(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE, request.getMethod(), path, language(request));
        }
        if (!(failure instanceof IOException)) {
            LOG.error("{} {} failed with status {}", request.getMethod(), path, status, failure);
        }
        return ProblemDocument.ofStatus(
                HttpServletResponse.SC_INTERNAL_SERVER_ERROR, request.getMethod(), path, language(request));
    }

    static Language language(HttpServletRequest request) {
        return Language.negotiate(request.getHeader("Accept-Language"));
    }
}
