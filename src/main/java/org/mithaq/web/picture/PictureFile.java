package org.mithaq.web.picture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mithaq.web.http.Freshness;
import org.mithaq.web.page.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A picture or its table as a file to keep. */
final class PictureFile {

    private static final String SVG = "image/svg+xml;charset=utf-8";
    private static final String CSV = "text/csv;charset=utf-8";

    /** Opened by itself, a picture runs nothing and asks for nothing; its style stands in it. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private PictureFile() {}

    /** A drawing; null when the client has it already, and was told so. */
    static @Nullable ResponseEntity<byte[]> svg(
            byte[] body, String name, Page page, HttpServletRequest request, HttpServletResponse response) {
        return send(body, SVG, "inline; filename=\"mithaq-" + name + ".svg\"", page, request, response);
    }

    /** A table; null when the client has it already, and was told so. */
    static @Nullable ResponseEntity<byte[]> csv(
            byte[] body, String name, Page page, HttpServletRequest request, HttpServletResponse response) {
        return send(body, CSV, "attachment; filename=\"mithaq-" + name + ".csv\"", page, request, response);
    }

    private static @Nullable ResponseEntity<byte[]> send(
            byte[] body,
            String type,
            String disposition,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Freshness.isKnownToReader(body, request, response)) {
            return null;
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_LANGUAGE, page.lang())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header("Content-Security-Policy", POLICY)
                .body(body);
    }
}
