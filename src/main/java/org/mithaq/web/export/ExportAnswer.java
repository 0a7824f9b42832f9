package org.mithaq.web.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.web.http.Freshness;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A file as an answer.
 *
 * @param mediaType as it is sent
 * @param fileName the name under which it is kept; null when it is rather read than kept
 * @param language the language of its texts; null when they are in none or in all
 */
record ExportAnswer(
        String mediaType,
        @Nullable String fileName,
        @Nullable Language language) {

    /** The file; null when the client has it already, and was told so. */
    @Nullable
    ResponseEntity<byte[]> send(
            HttpServletRequest request,
            HttpServletResponse response,
            String tag,
            String cacheControl,
            Supplier<byte[]> body) {
        if (language != null) {
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl);
        if (Freshness.isKnown(tag, request, response)) {
            return null;
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, mediaType);
        if (language != null) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        }
        if (fileName != null) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        }
        return answer.body(body.get());
    }
}
