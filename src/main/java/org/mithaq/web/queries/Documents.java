package org.mithaq.web.queries;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.ResultForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

/** What the documents of this package have in common when they are sent. */
final class Documents {

    private static final String REVALIDATE = "public, no-cache";

    private Documents() {}

    /** A document with the tag of its bytes. */
    static Document of(String mediaType, byte[] body) {
        return new Document('"' + IriScheme.sha256(body) + '"', ResultForm.contentType(mediaType), false, body);
    }

    /** Whether the client has what carries this tag. */
    static boolean isKnown(HttpServletRequest request, HttpServletResponse response, String etag) {
        return new ServletWebRequest(request, response).checkNotModified(etag);
    }

    /** The answer for a client that has the document already. */
    static ResponseEntity<byte[]> notModified(String etag, String vary) {
        return headers(HttpStatus.NOT_MODIFIED, etag, vary).build();
    }

    /**
     * A document as an answer, or only that the client has it already.
     *
     * @param language the language of its texts; null when they are in none or in all
     */
    static ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Document document,
            String vary,
            @Nullable Language language) {
        if (isKnown(request, response, document.etag())) {
            return notModified(document.etag(), vary);
        }
        ResponseEntity.BodyBuilder answer =
                headers(HttpStatus.OK, document.etag(), vary).header(HttpHeaders.CONTENT_TYPE, document.contentType());
        if (language != null) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        }
        return answer.body(document.body());
    }

    private static ResponseEntity.BodyBuilder headers(HttpStatus status, String etag, String vary) {
        return ResponseEntity.status(status)
                .eTag(etag)
                .header(HttpHeaders.VARY, vary)
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE);
    }
}
