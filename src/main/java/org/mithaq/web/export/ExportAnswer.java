package org.mithaq.web.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.vocab.IriScheme;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;

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

    /** May be kept, and is asked for again each time. */
    static final String FRESH = "public, no-cache";

    /** Never changes. */
    static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** A tag for all that a file depends on. */
    static String tag(Object... parts) {
        String key = Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("\n"));
        return '"' + IriScheme.sha256(key.getBytes(StandardCharsets.UTF_8)) + '"';
    }

    /** The file, or only that the client has it already. */
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
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().eTag(tag).header(HttpHeaders.CONTENT_TYPE, mediaType);
        if (language != null) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        }
        if (fileName != null) {
            answer.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        }
        return answer.body(body.get());
    }
}
