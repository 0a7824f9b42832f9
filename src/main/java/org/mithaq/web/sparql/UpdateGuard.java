package org.mithaq.web.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.update.UpdateRequest;
import org.mithaq.access.Actors;
import org.mithaq.access.EditorToken;
import org.mithaq.gate.Change;
import org.mithaq.gate.Gate;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.query.QueryPolicy;
import org.mithaq.query.SparqlClock;
import org.mithaq.query.TimedUpdate;
import org.mithaq.query.UpdatePolicy;
import org.mithaq.records.WriteRecord.Written;
import org.mithaq.web.http.FormParameters;
import org.mithaq.web.http.ReportAnswer;
import org.mithaq.web.http.WriteSettings;

/**
 * The guard of updates, in the two ways of the SPARQL 1.1 Protocol, section 2.2: {@code POST} of a form and {@code POST}
 * of the update itself. Parameters are {@code using-graph-uri}, {@code using-named-graph-uri} and {@code reason}; others
 * are ignored, {@code query} is refused. The answer is the report, as that of a check.
 */
final class UpdateGuard extends WriteGuard {

    private static final String ALLOWED_METHODS = "POST, OPTIONS";
    private static final String UPDATE_TYPE = "application/sparql-update";
    private static final String UPDATE = "update";
    private static final String QUERY = "query";
    private static final String USING = "using-graph-uri";
    private static final String USING_NAMED = "using-named-graph-uri";

    private final UpdatePolicy updates;
    private final WriteSettings settings;
    private final SparqlClock clock;
    private final Gate gate;
    private final long maxMemory;

    /** @param maxMemory what the {@code WHERE} of an update may hold in memory at once, in bytes */
    UpdateGuard(
            String path,
            QueryPolicy policy,
            UpdatePolicy updates,
            EditorToken token,
            WriteSettings settings,
            SparqlClock clock,
            Gate gate,
            long maxMemory) {
        super(path, policy, token, settings);
        this.updates = updates;
        this.settings = settings;
        this.clock = clock;
        this.gate = gate;
        this.maxMemory = maxMemory;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (request.getMethod()) {
            case "POST" -> post(request, response, chain);
            case "OPTIONS" -> {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                response.setHeader("Allow", ALLOWED_METHODS);
            }
            default -> throw methodNotAllowed(request, response, ALLOWED_METHODS);
        }
    }

    private void post(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        requireEditor(request);
        ReportAnswer answer = ReportAnswer.to(request);
        FormParameters parameters = FormParameters.parse(request.getQueryString());
        if (parameters.has(UPDATE)) {
            // an address is kept in logs and histories, and is followed from pages
            throw SparqlRequest.invalid(UPDATE);
        }
        String text = text(request, parameters);
        if (parameters.has(QUERY)) {
            throw SparqlRequest.invalid(QUERY);
        }
        if (text.isBlank()) {
            throw SparqlRequest.invalid(UPDATE);
        }
        String reason = reason(parameters);
        UpdateRequest update = updates.check(text, graphs(parameters, USING), graphs(parameters, USING_NAMED));
        Change change =
                new Change(Actors.EDITOR, reason, new TimedUpdate(update, settings.timeout(), clock, maxMemory));
        run(() -> new Written(false, gate.submit(change)), AdmittedRequest.update(request), answer, response, chain);
    }

    /** The text of the update; parameters of a form are added to the others. */
    private String text(HttpServletRequest request, FormParameters parameters) throws IOException {
        String type = SparqlRequest.mediaType(request);
        if (UPDATE_TYPE.equals(type)) {
            return FormParameters.utf8(body(request), UPDATE);
        } else if (SparqlRequest.FORM_TYPE.equals(type)) {
            parameters.and(FormParameters.utf8(body(request), UPDATE));
            List<String> values = parameters.values(UPDATE);
            if (values.size() != 1) {
                throw SparqlRequest.invalid(parameters.has(QUERY) ? QUERY : UPDATE);
            }
            return values.get(0);
        }
        throw new InvalidInputException(
                ProblemCode.REQUEST_MEDIA_TYPE,
                Map.of("type", type.isEmpty() ? "-" : type, "accepted", UPDATE_TYPE + ", " + SparqlRequest.FORM_TYPE));
    }

    private static List<String> graphs(FormParameters parameters, String name) {
        List<String> graphs = parameters.values(name);
        graphs.forEach(graph -> SparqlRequest.requireAbsolute(graph, name));
        return graphs;
    }
}
