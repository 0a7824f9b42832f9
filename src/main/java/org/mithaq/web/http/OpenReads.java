package org.mithaq.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets scripts on pages of every origin read, problems included, and answers {@code OPTIONS} for them. */
public final class OpenReads extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final String methods;

    /** @param methods those that scripts may use beside {@code HEAD} and {@code OPTIONS}, separated by commas */
    public OpenReads(String methods) {
        this.methods = methods;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "ETag, Link");
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            response.setHeader("Allow", methods + ", HEAD, OPTIONS");
            response.setHeader("Access-Control-Allow-Methods", methods);
            response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match");
            response.setHeader("Access-Control-Max-Age", "86400");
        } else {
            chain.doFilter(request, response);
        }
    }
}
