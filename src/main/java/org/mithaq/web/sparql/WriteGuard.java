package org.mithaq.web.sparql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.mithaq.access.EditorToken;
import org.mithaq.query.QueryPolicy;
import org.mithaq.records.Reason;
import org.mithaq.records.WriteRecord.Written;
import org.mithaq.web.http.EditorAccess;
import org.mithaq.web.http.FormParameters;
import org.mithaq.web.http.LimitedBody;
import org.mithaq.web.http.ReportAnswer;
import org.mithaq.web.http.WriteSettings;

/**
 * What the guards of endpoints that write have in common: the token before anything else is looked at, a whole body within
 * its limit, a reason, and the report as the answer. Pages of other origins are never told that they may send any of it.
 */
abstract class WriteGuard extends EndpointGuard {

    private static final String REASON = "reason";

    private final EditorToken token;
    private final WriteSettings settings;

    WriteGuard(String path, QueryPolicy policy, EditorToken token, WriteSettings settings) {
        super(path, policy);
        this.token = token;
        this.settings = settings;
    }

    void requireEditor(HttpServletRequest request) {
        EditorAccess.require(token, request);
    }

    byte[] body(HttpServletRequest request) throws IOException {
        return LimitedBody.read(request, settings.maxBytes(), settings::tooLarge);
    }

    /** The parameter {@code reason}; empty when there is none. */
    static String reason(FormParameters parameters) {
        List<String> values = parameters.values(REASON);
        if (values.size() > 1) {
            throw SparqlRequest.invalid(REASON);
        }
        return values.isEmpty() ? "" : Reason.of(values.get(0));
    }

    /** Lets Fuseki run a write, and answers with the report on it: 201 when something is new, 200, or 422. */
    void run(
            Supplier<Written> work,
            AdmittedRequest admitted,
            ReportAnswer answer,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        AdmittedWrite write = AdmittedWrite.handOver(admitted, work);
        ErrorHoldingResponse held = new ErrorHoldingResponse(response);
        chain.doFilter(admitted, held);
        Written written = write.written();
        if (written == null) {
            problem(write.failure(), held.heldStatus(), admitted).send(response, language(admitted));
        } else {
            int accepted = written.isNew() ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK;
            answer.send(written.receipt(), accepted, response);
        }
    }
}
