package org.mithaq.web.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.web.http.Freshness;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.http.ResultForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * What the answers of this package have in common. The same request is answered by the same bytes, and under the same strong
 * tag, as long as the data are the same.
 *
 * @param name the name of a file, without ending
 */
record NetworkAnswer(String mediaType, String name, String ending, Language language, String key) {

    private static final String VARY = "Accept, Accept-Language";

    /** The bytes of an answer, and the revision that they show. */
    record Written(long revision, byte[] body) {}

    /** Answers a request when it is its turn; null, at once, when the client has the answer already, and was told so. */
    @Nullable
    ResponseEntity<byte[]> send(
            HttpServletRequest request,
            HttpServletResponse response,
            long revision,
            QueryAdmission admission,
            Function<QueryTicket, Written> work)
            throws IOException {
        response.setHeader(HttpHeaders.VARY, VARY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.PUBLIC);
        if (Freshness.isKnown(tag(revision), request, response)) {
            return null;
        }
        Written written = admission.answer(request, () -> this, (answer, ticket) -> work.apply(ticket));
        if (Freshness.isKnown(tag(written.revision()), request, response)) {
            return null;
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, ResultForm.contentType(mediaType))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "." + ending + "\"")
                .body(written.body());
    }

    private String tag(long revision) {
        return Freshness.tagOf(revision, mediaType, language.tag(), key);
    }
}
