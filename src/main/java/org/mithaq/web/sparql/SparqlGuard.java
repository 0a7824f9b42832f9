package org.mithaq.web.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mithaq.language.Language;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.query.QueryPolicy;
import org.mithaq.web.http.LimitedBody;
import org.mithaq.web.http.ProblemDocument;

/**
 * Stands before Fuseki: lets through only well-formed queries that the policy allows, and answers everything else itself,
 * in the reader's language. The three ways of the SPARQL 1.1 Protocol, section 2.1, are understood: GET, POST of a form
 * and POST of the query itself.
 */
final class SparqlGuard implements Filter {

    private static final String QUERY_TYPE = "application/sparql-query";
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");
    private static final int BYTES_PER_CHARACTER = 4;

    private static final String OFFERED =
            "application/sparql-results+json, application/sparql-results+xml, text/csv, text/tab-separated-values; "
                    + "text/turtle, application/ld+json, application/n-triples, application/rdf+xml";

    private final QueryPolicy policy;
    private final Duration timeout;

    SparqlGuard(QueryPolicy policy, Duration timeout) {
        this.policy = policy;
        this.timeout = timeout;
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        Language language = Language.negotiate(request.getHeader("Accept-Language"));
        response.setHeader("Access-Control-Allow-Origin", "*");
        try {
            ErrorHoldingResponse held = new ErrorHoldingResponse(response);
            chain.doFilter(admit(request), held);
            if (held.heldStatus() != 0) {
                problem(held.heldStatus(), language).send(response, language);
            }
        } catch (MithaqException problem) {
            if (problem.code() == ProblemCode.REQUEST_METHOD) {
                response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
            }
            ProblemDocument.of(problem, language).send(response, language);
        }
    }

    /** The request with its query checked, its body read. */
    private HttpServletRequest admit(HttpServletRequest request) throws IOException {
        String method = request.getMethod().toUpperCase(Locale.ROOT);
        if (!METHODS.contains(method)) {
            throw new InvalidInputException(ProblemCode.REQUEST_METHOD, Map.of("method", request.getMethod()));
        }
        if ("OPTIONS".equals(method)) {
            return request;
        }
        if (!"POST".equals(method)) {
            check(FormParameters.parse(request.getQueryString()));
            return request;
        }
        byte[] body = LimitedBody.read(request, policy.maxLength() * BYTES_PER_CHARACTER, ProblemCode.QUERY_TOO_LARGE);
        String type = mediaType(request);
        if (QUERY_TYPE.equals(type)) {
            FormParameters url = FormParameters.parse(request.getQueryString());
            checkTimeout(url);
            checkQuery(utf8(body));
            return new BufferedRequest(request, body, url);
        }
        if (FORM_TYPE.equals(type)) {
            FormParameters form = FormParameters.parse(request.getQueryString()).and(utf8(body));
            check(form);
            return new BufferedRequest(request, body, form);
        }
        throw new InvalidInputException(
                ProblemCode.RECORD_UNKNOWN_SYNTAX, Map.of("type", type, "accepted", QUERY_TYPE + ", " + FORM_TYPE));
    }

    /** What Fuseki reports after a query was admitted: its time ran out, its result has no such form, or worse. */
    private ProblemDocument problem(int status, Language language) {
        return switch (status) {
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE ->
                ProblemDocument.of(ProblemCode.QUERY_TIMEOUT, Map.of("seconds", timeout.toSeconds()), status, language);
            case HttpServletResponse.SC_NOT_ACCEPTABLE ->
                ProblemDocument.of(ProblemCode.REQUEST_NOT_ACCEPTABLE, Map.of("offered", OFFERED), status, language);
            case HttpServletResponse.SC_INTERNAL_SERVER_ERROR ->
                ProblemDocument.of(ProblemCode.SERVER_DEFECT, Map.of(), status, language);
            default ->
                ProblemDocument.of(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", "query"), status, language);
        };
    }

    private void check(FormParameters parameters) {
        if (parameters.has("update") || parameters.has("request")) {
            throw invalid("update");
        }
        if (parameters.values("query").size() != 1) {
            throw invalid("query");
        }
        checkTimeout(parameters);
        checkQuery(parameters.values("query").get(0));
    }

    private void checkQuery(String text) {
        if (text.isBlank()) {
            throw invalid("query");
        }
        policy.check(text);
    }

    /** A client's own time-out is in seconds and above zero; it can only shorten that of the server. */
    private static void checkTimeout(FormParameters parameters) {
        for (String value : parameters.values("timeout")) {
            try {
                if (!(Double.parseDouble(value) > 0)) {
                    throw invalid("timeout");
                }
            } catch (NumberFormatException notANumber) {
                throw invalid("timeout");
            }
        }
    }

    private static InvalidInputException invalid(String parameter) {
        return new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", parameter));
    }

    private static String mediaType(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", "charset"), e);
        }
    }
}
