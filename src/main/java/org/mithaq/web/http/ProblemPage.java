package org.mithaq.web.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mithaq.language.Language;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers errors that no handler saw, as the others are answered. */
@RestController
final class ProblemPage implements ErrorController {

    private final ProblemAnswers answers;

    ProblemPage(ProblemAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    ResponseEntity<byte[]> error(HttpServletRequest request, HttpServletResponse response) {
        // who asks for this address itself finds nothing
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        String method = request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String name
                ? name
                : request.getMethod();
        Language language = ProblemAnswers.language(request, path);
        return answers.answer(ProblemDocument.ofStatus(status, method, path, language), language, request, response);
    }
}
