package org.mithaq.web.queries;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.mithaq.query.catalogue.CommitmentCall;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/commitments}: commitments by any combination of actor, objective, status, kind, network and year, answered
 * as the queries of the catalogue are.
 */
@RestController
final class CommitmentApi {

    private final QueryAnswers answers;

    CommitmentApi(QueryAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/commitments")
    ResponseEntity<byte[]> commitments(HttpServletRequest request, HttpServletResponse response) {
        String type = AnswerRequest.mediaType(request, false, List.of());
        return answers.send(request, response, CommitmentCall.of(AnswerRequest.parameters(request)), type);
    }
}
