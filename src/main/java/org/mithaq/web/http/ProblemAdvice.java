package org.mithaq.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.coyote.CloseNowException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Turns every problem into its answer in the reader's language; the one place that logs them. Where a part of an answer has gone
 * out, the container cuts the connection, so that nobody takes the part for the whole.
 */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemAnswers answers;

    ProblemAdvice(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> problem(MithaqException problem, HttpServletRequest request, HttpServletResponse response) {
        ProblemDocument document = ProblemDocument.of(problem, language(request));
        if (document.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), problem.getMessage());
        } else if (document.status() >= 500) {
            LOG.error("{} {}", request.getMethod(), request.getRequestURI(), problem);
        } else {
            LOG.debug("{} {}: {}", request.getMethod(), request.getRequestURI(), problem.getMessage());
        }
        if (response.isCommitted()) {
            throw problem;
        }
        return answer(document, request, response);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> method(
            HttpRequestMethodNotSupportedException wrong, HttpServletRequest request, HttpServletResponse response) {
        ProblemDocument document = ProblemDocument.of(
                ProblemCode.REQUEST_METHOD, Map.of("method", wrong.getMethod()), 405, language(request));
        String[] supported = wrong.getSupportedMethods();
        ResponseEntity<byte[]> answer = answer(document, request, response);
        return ResponseEntity.status(document.status())
                .headers(answer.getHeaders())
                .header(HttpHeaders.ALLOW, supported == null ? "" : String.join(", ", supported))
                .body(answer.getBody());
    }

    /** The rest of an answer can't be sent. */
    @ExceptionHandler
    void cut(CloseNowException cut) throws CloseNowException {
        throw cut;
    }

    /** Everything else: what Spring found wrong with the request keeps its status, all other things are our defects. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<byte[]> other(Exception other, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            throw other;
        } else if (other instanceof IOException) {
            LOG.debug("{} {}: the client left", request.getMethod(), request.getRequestURI(), other);
            return null;
        }
        int status = status(other);
        if (status >= 500) {
            LOG.error("{} {}", request.getMethod(), request.getRequestURI(), other);
        }
        return answer(
                ProblemDocument.ofStatus(status, request.getMethod(), request.getRequestURI(), language(request)),
                request,
                response);
    }

    private static int status(Exception other) {
        if (other instanceof InvalidParameterException) {
            // parameters that can't be decoded, found when they are first asked for
            return HttpStatus.BAD_REQUEST.value();
        }
        return other instanceof ErrorResponse error ? error.getStatusCode().value() : 500;
    }

    private ResponseEntity<byte[]> answer(
            ProblemDocument document, HttpServletRequest request, HttpServletResponse response) {
        return answers.answer(document, language(request), request, response);
    }

    private static Language language(HttpServletRequest request) {
        return ProblemAnswers.language(request, request.getRequestURI());
    }
}
