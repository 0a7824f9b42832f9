package org.mithaq.web.queries;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.export.table.TableForm;
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
    private final TableAnswers tables;

    CommitmentApi(QueryAnswers answers, TableAnswers tables) {
        this.answers = answers;
        this.tables = tables;
    }

    @GetMapping("/api/commitments")
    @Nullable
    ResponseEntity<byte[]> commitments(HttpServletRequest request, HttpServletResponse response) {
        Optional<TableForm> table = AnswerRequest.table(request, false, List.of());
        if (table.isPresent()) {
            CommitmentCall call = CommitmentCall.of(AnswerRequest.parameters(request));
            return tables.send(request, response, call, table.get());
        }
        String type = AnswerRequest.mediaType(request, false, List.of());
        return answers.send(request, response, CommitmentCall.of(AnswerRequest.parameters(request)), type);
    }
}
