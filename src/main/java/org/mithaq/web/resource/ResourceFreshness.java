package org.mithaq.web.resource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** Spares clients what they have already. */
final class ResourceFreshness {

    private ResourceFreshness() {}

    /**
     * Sets the headers that an answer without body has too, and tells whether to give such a one.
     *
     * @param version a name of the very bytes of the answer
     * @param changed when anything may have changed the last time; empty when nobody knows
     */
    static boolean isKnown(
            String version,
            Optional<Instant> changed,
            List<String> links,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.LINK, String.join(", ", links));
        response.setHeader(HttpHeaders.CACHE_CONTROL, ResourceRedirects.FRESH);
        long time = changed.map(Instant::toEpochMilli).orElse(-1L);
        return new ServletWebRequest(request, response).checkNotModified('"' + version + '"', time);
    }
}
