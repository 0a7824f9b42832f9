package org.mithaq.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.mithaq.language.Language;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns every problem into its {@link ProblemDocument} in the reader's language; the one place that logs them. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<String> problem(MithaqException problem, HttpServletRequest request) {
        ProblemDocument document = ProblemDocument.of(problem, language(request));
        if (document.status() >= 500) {
            LOG.error("{} {}", request.getMethod(), request.getRequestURI(), problem);
        } else {
            LOG.debug("{} {}: {}", request.getMethod(), request.getRequestURI(), problem.getMessage());
        }
        return response(document, request);
    }

    @ExceptionHandler
    ResponseEntity<String> notFound(NoResourceFoundException missing, HttpServletRequest request) {
        return response(
                ProblemDocument.of(
                        ProblemCode.REQUEST_NOT_FOUND, Map.of("path", request.getRequestURI()), 404, language(request)),
                request);
    }

    @ExceptionHandler
    ResponseEntity<String> method(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        ProblemDocument document = ProblemDocument.of(
                ProblemCode.REQUEST_METHOD, Map.of("method", wrong.getMethod()), 405, language(request));
        String[] supported = wrong.getSupportedMethods();
        return ResponseEntity.status(document.status())
                .header(HttpHeaders.ALLOW, supported == null ? "" : String.join(", ", supported))
                .header(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language(request).tag())
                .body(document.json());
    }

    private static ResponseEntity<String> response(ProblemDocument document, HttpServletRequest request) {
        return ResponseEntity.status(document.status())
                .header(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language(request).tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .body(document.json());
    }

    private static Language language(HttpServletRequest request) {
        return Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
