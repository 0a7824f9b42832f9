package org.mithaq.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mithaq.language.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * The answers that tell of problems: a page for whoever asks for one by name, as browsers do, a {@link ProblemDocument} for
 * everybody else.
 */
final class ProblemAnswers {

    private static final String HTML = "text/html";
    private static final List<String> OFFERED = List.of(ProblemDocument.MEDIA_TYPE, "application/json", HTML);

    private final ProblemView view;

    ProblemAnswers(ProblemView view) {
        this.view = view;
    }

    /** The language of a request: that of the page that it asks for, else the one that it accepts. */
    static Language language(HttpServletRequest request, String path) {
        return PagePath.language(path)
                .orElseGet(() -> Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** The answer that tells of a problem, in the language in which the document is; nothing is left of the answer before it. */
    ResponseEntity<byte[]> answer(
            ProblemDocument document, Language language, HttpServletRequest request, HttpServletResponse response) {
        Freshness.takeBack(response);
        boolean wantsPage =
                Acceptable.of(request).best(OFFERED).filter(HTML::equals).isPresent();
        ResponseEntity<byte[]> shown = wantsPage ? view.page(document, language, request) : plain(document, language);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(document.status())
                .headers(shown.getHeaders())
                .headers(headers -> headers.set(HttpHeaders.VARY, "Accept, Accept-Language"));
        if (document.status() == HttpStatus.UNAUTHORIZED.value()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, ProblemDocument.CHALLENGE);
        }
        document.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.body(shown.getBody());
    }

    private static ResponseEntity<byte[]> plain(ProblemDocument document, Language language) {
        return ResponseEntity.status(document.status())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, Freshness.NOT_KEPT)
                .header(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .body(document.json().getBytes(StandardCharsets.UTF_8));
    }
}
