package org.mithaq.web.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mithaq.problem.MithaqException;
import org.mithaq.query.QueryPolicy;
import org.mithaq.query.admission.QueryClient;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.web.http.OpenReads;
import org.mithaq.web.http.QueryAdmission;

/**
 * The guard of queries: whoever may ask waits for a turn, and gets the result once all of it is there, or a problem.
 *
 * <p>A result that was cut says so in the header {@code Mithaq-Truncated}.
 */
final class SparqlGuard extends EndpointGuard {

    /** The header of a result that is not all there is. */
    static final String TRUNCATED = "Mithaq-Truncated";

    private static final String ALLOWED_METHODS = "GET, HEAD, POST, OPTIONS";

    /** So much longer than a result that is cut may be its last row, in bytes. */
    private static final long LAST_ROW = 1L << 24;

    private final SparqlSettings settings;
    private final QueryAdmission admission;

    SparqlGuard(String path, QueryPolicy policy, SparqlSettings settings, QueryAdmission admission) {
        super(path, policy);
        this.settings = settings;
        this.admission = admission;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        OpenReads.open(response);
        switch (request.getMethod()) {
            case "GET", "HEAD", "POST" -> query(request, response, chain);
            case "OPTIONS" -> OpenReads.options(response, ALLOWED_METHODS, "GET, POST");
            default -> throw methodNotAllowed(request, response, ALLOWED_METHODS);
        }
    }

    private void query(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        QueryClient client = admission.client(request);
        admission.require(client);
        try {
            SparqlRequest sparql = SparqlRequest.read(request, policy(), settings);
            try (QueryTicket ticket = admission.admit(client, sparql.text())) {
                run(sparql, ticket, request, response, chain);
            }
        } catch (MithaqException problem) {
            admission.failed(client, problem);
            throw problem;
        }
    }

    private void run(
            SparqlRequest sparql,
            QueryTicket ticket,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        long maxBytes = settings.maxBytes().toBytes();
        response.setHeader("Vary", "Accept");
        try (ResultSpool spool = new ResultSpool(maxBytes + LAST_ROW)) {
            QueryRun run = new QueryRun(
                    ticket,
                    sparql.timeout(),
                    sparql.limit(),
                    () -> spool.size() >= maxBytes,
                    settings.maxMemory().toBytes());
            run.attachTo(request);
            SpooledResponse held = new SpooledResponse(response, spool, run::requireGoingOn);
            chain.doFilter(AdmittedRequest.query(request, sparql.mediaType(), sparql.parameters()), held);
            ticket.finished();
            if (run.failure() instanceof MithaqException problem) {
                throw problem;
            } else if (run.failure() != null || held.heldStatus() != 0) {
                problem(run.failure(), held.heldStatus(), request).send(response, language(request));
                return;
            }
            if (run.isTruncated()) {
                response.setHeader(TRUNCATED, "true");
                response.setHeader("Access-Control-Expose-Headers", TRUNCATED);
            }
            response.setContentLengthLong(spool.size());
            spool.sendTo(response.getOutputStream(), ticket::isCancelled);
        }
    }
}
