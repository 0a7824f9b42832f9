package org.mithaq.web.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.Freshness;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers that lead to another address. */
final class ResourceRedirects {

    private ResourceRedirects() {}

    static ResponseEntity.HeadersBuilder<?> to(HttpStatus status, String target) {
        return ResponseEntity.status(status)
                .location(URI.create(target))
                .header(HttpHeaders.CACHE_CONTROL, Freshness.PUBLIC);
    }

    /** Where an address leads before anybody looks at the resource: to the same, written properly, or to a graph. */
    static Optional<ResponseEntity<Void>> elsewhere(
            String server, RequestedResource requested, HttpServletRequest request) {
        if (!requested.isCanonical()) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            return Optional.of(ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                    .header(HttpHeaders.LOCATION, server + requested.address() + query)
                    .build());
        }
        return requested.isGraph()
                ? Optional.of(to(HttpStatus.SEE_OTHER, server + "/data?graph=" + requested.iri())
                        .build())
                : Optional.empty();
    }

    /**
     * To the address of the resource that replaces another.
     *
     * @param other its IRI; empty when none does
     * @param before what stands before its short path
     * @param after what stands after it
     */
    static Optional<ResponseEntity<Void>> moved(Optional<String> other, String before, String after) {
        return other.map(iri -> before + IriScheme.pathOf(iri).orElseThrow() + after)
                .map(target -> to(HttpStatus.MOVED_PERMANENTLY, target).build());
    }
}
