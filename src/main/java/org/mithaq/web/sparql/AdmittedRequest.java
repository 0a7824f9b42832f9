package org.mithaq.web.sparql;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that was admitted, as Fuseki sees it: the parameters that were checked and the one media type that was chosen,
 * however the client sent them, and no body. Nothing is parsed or decided twice, and nothing of the original request gets
 * past the guard.
 */
final class AdmittedRequest extends HttpServletRequestWrapper {

    private static final Set<String> ABOUT_THE_BODY =
            Set.of("content-type", "content-length", "content-encoding", "transfer-encoding");

    private final String method;
    private final String queryString;
    private final String accept;
    private final Map<String, String[]> parameters;

    private AdmittedRequest(
            HttpServletRequest request,
            String method,
            String queryString,
            String accept,
            Map<String, String[]> parameters) {
        super(request);
        this.method = method;
        this.queryString = queryString;
        this.accept = accept;
        this.parameters = parameters;
    }

    /** A query, always a {@code GET}. */
    static AdmittedRequest query(HttpServletRequest request, String accept, Map<String, String[]> parameters) {
        return new AdmittedRequest(request, "GET", "query=", accept, parameters);
    }

    /** An update, of which Fuseki needs to know no more: a {@code POST}. */
    static AdmittedRequest update(HttpServletRequest request) {
        return new AdmittedRequest(request, "POST", "update=", "*/*", Map.of());
    }

    /** A request for a graph, to read it or to write it. */
    static AdmittedRequest graph(HttpServletRequest request, String method, String graph) {
        return new AdmittedRequest(request, method, "graph=", "*/*", Map.of("graph", new String[] {graph}));
    }

    @Override
    public String getMethod() {
        return method;
    }

    /** Only whether there is one matters: parameters are asked for by name. */
    @Override
    public String getQueryString() {
        return queryString;
    }

    @Override
    public @Nullable String getHeader(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        if (key.equals("accept")) {
            return accept;
        }
        return ABOUT_THE_BODY.contains(key) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = getHeader(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public int getContentLength() {
        return -1;
    }

    @Override
    public long getContentLengthLong() {
        return -1;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Nothing();
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new StringReader(""));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    private static final class Nothing extends ServletInputStream {

        @Override
        public int read() {
            return -1;
        }

        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("there is no body to wait for");
        }
    }
}
