package org.mithaq.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.web.http.Freshness;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Makes pages and their answers. */
public final class PageWriter {

    /** Nothing comes from elsewhere, nothing runs that is not a file of ours, no page stands in a frame. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String STYLES = "style-src 'self'";

    private final PageTemplates templates;
    private final Assets assets;

    PageWriter(PageTemplates templates, Assets assets) {
        this.templates = templates;
        this.assets = assets;
    }

    /**
     * The page that a request asks for.
     *
     * @param tag the language in its address, which begins with it: {@code /ar/…}
     */
    public Page page(String tag, HttpServletRequest request) {
        Language language = Language.ofTag(tag).orElseThrow();
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String path = request.getRequestURI().replaceFirst("^/[a-z]{2}/?", "");
        return new Page(language, Preferences.of(request), path, query, assets);
    }

    /**
     * A page as the answer to a request; null when the client has it already, and was told so.
     *
     * @param template its name below {@code templates/}, without ending
     */
    public @Nullable ResponseEntity<byte[]> answer(
            Page page,
            String template,
            Map<String, ?> values,
            HttpServletRequest request,
            HttpServletResponse response) {
        byte[] html = templates.render(template, page, values);
        return Freshness.isKnownToReader(html, request, response) ? null : answer(200, page, html);
    }

    /** A page that tells of a problem, with a status; nobody keeps it. */
    public ResponseEntity<byte[]> answer(int status, Page page, String template, Map<String, ?> values) {
        ResponseEntity<byte[]> answer = answer(status, page, templates.render(template, page, values));
        return ResponseEntity.status(status)
                .headers(answer.getHeaders())
                .header(HttpHeaders.CACHE_CONTROL, Freshness.NOT_KEPT)
                .header(HttpHeaders.VARY, "Cookie")
                .body(answer.getBody());
    }

    private static ResponseEntity<byte[]> answer(int status, Page page, byte[] html) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, page.lang())
                .header("Content-Security-Policy", policy(page))
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .body(html);
    }

    private static String policy(Page page) {
        return POLICY.replace(STYLES, STYLES + page.styleInside());
    }
}
