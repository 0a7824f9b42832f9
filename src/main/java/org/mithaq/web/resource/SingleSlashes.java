package org.mithaq.web.resource;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mithaq.web.http.PublicAddress;

/** Leads addresses that begin with two slashes, which no handler gets, to those with one. */
final class SingleSlashes extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int PERMANENT_REDIRECT = 308;

    private final transient PublicAddress address;

    SingleSlashes(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getRequestURI().startsWith("//")) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(PERMANENT_REDIRECT);
        response.setHeader(
                "Location", address.of(request) + request.getRequestURI().replaceAll("/{2,}", "/") + query);
    }
}
