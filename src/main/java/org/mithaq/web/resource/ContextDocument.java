package org.mithaq.web.resource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.resource.DocumentFormat;
import org.mithaq.vocab.BundledFiles;
import org.mithaq.web.http.Freshness;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /context.jsonld}: the context by which JSON-LD of records is read and written. */
@RestController
final class ContextDocument {

    private static final byte[] TEXT =
            BundledFiles.text("ontology/context.jsonld").getBytes(StandardCharsets.UTF_8);
    private static final String TAG = Freshness.tag(TEXT);

    @GetMapping("/context.jsonld")
    @Nullable
    ResponseEntity<byte[]> context(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"context.jsonld\"");
        if (Freshness.isKnown(TAG, request, response)) {
            return null;
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, DocumentFormat.JSON_LD.mediaType())
                .body(TEXT);
    }
}
