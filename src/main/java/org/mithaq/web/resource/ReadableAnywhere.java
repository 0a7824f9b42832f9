package org.mithaq.web.resource;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mithaq.web.http.PublicAddress;

/**
 * Lets scripts of any site read resources, errors included; nobody is known here, so there is nothing to lend them. Addresses
 * that begin with two slashes, which no handler gets, are led to those with one.
 */
final class ReadableAnywhere extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final int PERMANENT_REDIRECT = 308;

    private final transient PublicAddress address;

    ReadableAnywhere(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "ETag, Link, Location, Memento-Datetime, Vary");
        if (request.getRequestURI().startsWith("//")) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.setStatus(PERMANENT_REDIRECT);
            response.setHeader(
                    "Location", address.of(request) + request.getRequestURI().replaceAll("/{2,}", "/") + query);
            return;
        }
        if (!request.getMethod().equals("OPTIONS")) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", METHODS);
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Accept, Accept-Datetime, Accept-Language, If-Modified-Since, If-None-Match");
        response.setHeader("Access-Control-Max-Age", "86400");
    }
}
