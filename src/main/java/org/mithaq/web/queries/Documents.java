package org.mithaq.web.queries;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.web.http.Freshness;
import org.mithaq.web.http.ResultForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What the documents of this package have in common when they are sent. */
final class Documents {

    private Documents() {}

    /** A document with the tag of its bytes. */
    static Document of(String mediaType, byte[] body) {
        return new Document(Freshness.tag(body), ResultForm.contentType(mediaType), false, body);
    }

    /** Whether the client has what carries this tag, and was told so. */
    static boolean isKnown(HttpServletRequest request, HttpServletResponse response, String etag, String vary) {
        response.setHeader(HttpHeaders.VARY, vary);
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.PUBLIC);
        return Freshness.isKnown(etag, request, response);
    }

    /**
     * A document as an answer; null when the client has it already, and was told so.
     *
     * @param language the language of its texts; null when they are in none or in all
     */
    static @Nullable ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Document document,
            String vary,
            @Nullable Language language) {
        if (isKnown(request, response, document.etag(), vary)) {
            return null;
        }
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, document.contentType());
        if (language != null) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        }
        return answer.body(document.body());
    }
}
