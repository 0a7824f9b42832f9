package org.mithaq.web.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/**
 * Lets scripts on pages of every origin read what anybody may read, problems included, and answers {@code OPTIONS} for them.
 * Nobody is known here by a cookie, so there is nothing to lend them.
 *
 * <p><em>Source</em>: Fetch Standard, section 3.2.
 */
public final class OpenReads extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final String methods;

    private OpenReads(String methods) {
        this.methods = methods;
    }

    /** The filter at some addresses, where scripts may {@code GET}. */
    public static FilterRegistrationBean<Filter> at(String... addresses) {
        return with("GET", addresses);
    }

    /**
     * The filter at some addresses.
     *
     * @param methods those that scripts may use beside {@code HEAD} and {@code OPTIONS}, separated by commas
     */
    public static FilterRegistrationBean<Filter> with(String methods, String... addresses) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new OpenReads(methods));
        registration.addUrlPatterns(addresses);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    /** Lets scripts of every origin read an answer. */
    public static void open(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "ETag, Link, Location, Memento-Datetime, Vary");
    }

    /**
     * Answers {@code OPTIONS}.
     *
     * @param allowed the methods that there are
     * @param methods those that scripts may use
     */
    public static void options(HttpServletResponse response, String allowed, String methods) {
        open(response);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", allowed);
        response.setHeader("Access-Control-Allow-Methods", methods);
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Accept, Accept-Datetime, Accept-Language, Content-Type, If-Modified-Since, If-None-Match");
        response.setHeader("Access-Control-Max-Age", "86400");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("OPTIONS")) {
            options(response, methods + ", HEAD, OPTIONS", methods);
        } else {
            open(response);
            chain.doFilter(request, response);
        }
    }
}
