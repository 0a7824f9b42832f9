package org.mithaq.web.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.mithaq.language.Language;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.http.ResultForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

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

    /** Answers a request when it is its turn, or at once when the client has the answer already. */
    ResponseEntity<byte[]> send(
            HttpServletRequest request,
            HttpServletResponse response,
            long revision,
            QueryAdmission admission,
            Function<QueryTicket, Written> work)
            throws IOException {
        if (new ServletWebRequest(request, response).checkNotModified(tag(revision))) {
            return headers(HttpStatus.NOT_MODIFIED, revision).build();
        }
        Written written = admission.answer(request, () -> this, (answer, ticket) -> work.apply(ticket));
        return headers(HttpStatus.OK, written.revision())
                .header(HttpHeaders.CONTENT_TYPE, ResultForm.contentType(mediaType))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "." + ending + "\"")
                .body(written.body());
    }

    private ResponseEntity.BodyBuilder headers(HttpStatus status, long revision) {
        return ResponseEntity.status(status)
                .eTag(tag(revision))
                .header(HttpHeaders.VARY, VARY)
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache");
    }

    private String tag(long revision) {
        String all = String.join("\n", String.valueOf(revision), mediaType, language.tag(), key);
        return '"' + IriScheme.sha256(all.getBytes(StandardCharsets.UTF_8)) + '"';
    }
}
