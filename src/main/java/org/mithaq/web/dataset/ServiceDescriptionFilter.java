package org.mithaq.web.dataset;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.language.Language;
import org.mithaq.problem.MithaqException;
import org.mithaq.web.http.Acceptable;
import org.mithaq.web.http.Freshness;
import org.mithaq.web.http.OpenReads;
import org.mithaq.web.http.ProblemDocument;
import org.mithaq.web.http.PublicAddress;
import org.springframework.http.HttpHeaders;

/**
 * Stands before the SPARQL endpoint and answers {@code GET} without a query: with the description of the endpoint when the
 * client takes RDF, with the way to the page for queries when it likes a page better. Everything else goes on to the endpoint.
 *
 * <p><em>Source</em>: SPARQL 1.1 Service Description, section 2.
 */
final class ServiceDescriptionFilter extends HttpFilter {

    /** The address that is guarded. */
    static final String PATH = "/sparql";

    private static final long serialVersionUID = 1L;
    private static final String HTML = "text/html";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final transient Descriptions descriptions;
    private final transient PublicAddress address;

    ServiceDescriptionFilter(Descriptions descriptions, PublicAddress address) {
        this.descriptions = descriptions;
        this.address = address;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> type = wanted(request);
        if (type.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<RdfForm> form = type.flatMap(RdfForm::ofMediaType);
        if (form.isEmpty()) {
            lead(request, response);
            return;
        }
        try {
            send(descriptions.service(request, address.of(request), form.get()), request, response);
        } catch (MithaqException problem) {
            Language language = Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
            ProblemDocument.of(problem, language).send(response, language);
        }
    }

    private static Optional<String> wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        if (!READS.contains(request.getMethod())
                || query != null && !query.isEmpty()
                || !request.getRequestURI().equals(request.getContextPath() + PATH)) {
            return Optional.empty();
        }
        List<String> offered = new ArrayList<>(RdfForm.mediaTypes());
        offered.add(HTML);
        return Acceptable.of(request).best(offered);
    }

    private void lead(HttpServletRequest request, HttpServletResponse response) {
        Language language = Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, address.of(request) + "/" + language.tag() + PATH);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.PUBLIC);
    }

    private static void send(Document document, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.PUBLIC);
        OpenReads.open(response);
        if (!Freshness.isKnown(document.etag(), document.changed(), request, response)) {
            response.setContentType(document.contentType());
            response.setContentLength(document.body().length);
            response.getOutputStream().write(document.body());
        }
    }
}
