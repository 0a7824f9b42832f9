package org.mithaq.web.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers that lead to another address. */
final class ResourceRedirects {

    /** May be kept, and is asked for again each time: what was public can be taken back. */
    static final String FRESH = "public, no-cache";

    private ResourceRedirects() {}

    static ResponseEntity.HeadersBuilder<?> to(HttpStatus status, String target) {
        return ResponseEntity.status(status).location(URI.create(target)).header(HttpHeaders.CACHE_CONTROL, FRESH);
    }

    /** To the statements of a graph. */
    static <T> ResponseEntity<T> toGraph(String server, String iri) {
        return to(HttpStatus.SEE_OTHER, server + "/data?graph=" + iri).build();
    }

    /** To the same address, written as it should be. */
    static <T> ResponseEntity<T> tidy(String server, RequestedResource requested, HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .header(HttpHeaders.LOCATION, server + requested.address() + query)
                .build();
    }
}
