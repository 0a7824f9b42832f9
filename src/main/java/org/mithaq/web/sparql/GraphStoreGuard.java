package org.mithaq.web.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.mithaq.access.EditorToken;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.query.QueryPolicy;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.records.Precondition;
import org.mithaq.records.RecordSyntax;
import org.mithaq.records.Submission;
import org.mithaq.records.WriteRecord;
import org.mithaq.records.WriteRecord.Written;
import org.mithaq.store.RevisionLog;
import org.mithaq.web.http.OpenReads;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.http.ReportAnswer;
import org.mithaq.web.http.WriteSettings;

/**
 * The guard of the Graph Store Protocol. Everybody reads any named graph, and an editor writes records: {@code PUT}
 * replaces one, {@code POST} adds to it, {@code DELETE} removes it. A body is read by the rules of records, and all of it
 * is in the graph that the address names. {@code asOf=N} reads a record as revision N left it.
 */
final class GraphStoreGuard extends WriteGuard {

    private static final String ALLOWED_METHODS = "GET, HEAD, PUT, POST, DELETE, OPTIONS";

    private final WriteRecord writing;
    private final RevisionLog log;
    private final QueryAdmission admission;

    GraphStoreGuard(
            String path,
            QueryPolicy policy,
            EditorToken token,
            WriteSettings settings,
            WriteRecord writing,
            RevisionLog log,
            QueryAdmission admission) {
        super(path, policy, token, settings);
        this.writing = writing;
        this.log = log;
        this.admission = admission;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> read(request, response, chain);
            case "PUT", "POST", "DELETE" -> write(request, response, chain);
            case "OPTIONS" -> OpenReads.options(response, ALLOWED_METHODS, "GET");
            default -> throw methodNotAllowed(request, response, ALLOWED_METHODS);
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        OpenReads.open(response);
        GraphStoreRequest graph = GraphStoreRequest.read(request);
        GraphRead read = new GraphRead(graph, request, log);
        response.setHeader("Vary", "Accept");
        AdmittedRequest admitted = AdmittedRequest.graph(request, "GET", graph.graph());
        admitted.setAttribute(GatedGraphs.READ, read);
        try (QueryTicket ticket = admission.admit(request, "GET graph <" + graph.graph() + ">");
                ResultSpool spool = new ResultSpool(Long.MAX_VALUE)) {
            SpooledResponse held = new SpooledResponse(response, spool, () -> requireNotCancelled(ticket));
            chain.doFilter(admitted, held);
            ticket.finished();
            if (read.failure() != null || held.heldStatus() != 0) {
                problem(read.failure(), held.heldStatus(), request).send(response, language(request));
                return;
            }
            if (spool.size() > 0) {
                response.setContentLengthLong(spool.size());
            }
            spool.sendTo(response.getOutputStream(), ticket::isCancelled);
        }
    }

    private static void requireNotCancelled(QueryTicket ticket) {
        if (ticket.isCancelled()) {
            throw new UnavailableException(ProblemCode.QUERY_CANCELLED, Map.of());
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        requireEditor(request);
        ReportAnswer answer = ReportAnswer.to(request);
        GraphStoreRequest graph = GraphStoreRequest.read(request);
        graph.requireRecord();
        Precondition condition = GraphStoreRequest.precondition(request);
        String reason = reason(graph.parameters());
        Supplier<Written> work = work(graph.name(), condition, reason, request);
        run(work, AdmittedRequest.graph(request, request.getMethod(), graph.graph()), answer, response, chain);
    }

    private Supplier<Written> work(Node record, Precondition condition, String reason, HttpServletRequest request)
            throws IOException {
        if (request.getMethod().equals("DELETE")) {
            return () -> writing.remove(record, condition, reason);
        }
        String type = request.getContentType();
        RecordSyntax syntax = RecordSyntax.ofMediaType(type == null ? "" : type);
        Submission submission = Submission.readRecord(record, "record", body(request), syntax);
        return request.getMethod().equals("PUT")
                ? () -> writing.replace(record, submission, condition, reason)
                : () -> writing.add(record, submission, condition, reason);
    }
}
