package org.mithaq.web.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.mithaq.language.Language;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers errors that no handler saw, as a {@link ProblemDocument} for everybody, browsers included. */
@RestController
final class ProblemPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<String> error(HttpServletRequest request) {
        Language language = Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        // who asks for this address itself finds nothing
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        String method = request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String name
                ? name
                : request.getMethod();
        ProblemDocument document = ProblemDocument.ofStatus(status, method, path, language);
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .body(document.json());
    }
}
