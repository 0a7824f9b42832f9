package org.mithaq.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.mithaq.gate.CheckResult;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.records.CheckRecord;
import org.mithaq.records.RecordSyntax;
import org.mithaq.records.Submission;
import org.mithaq.web.http.LimitedBody;
import org.mithaq.web.http.ReportAnswer;
import org.mithaq.web.http.Turnstile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/check}: may this record enter the graph? The body is a record in any {@link RecordSyntax}; the answer
 * is the report in the form of {@code Accept} and the language of {@code Accept-Language}.
 *
 * <p>200: it may (warnings are listed). 422: it may not. 400, 413, 415: it could not be read. 503: too many ask at once.
 */
@RestController
final class CheckApi {

    private final CheckRecord check;
    private final int maxBytes;
    private final Turnstile underway;
    private final Duration timeout;

    CheckApi(
            CheckRecord check,
            @Value("${mithaq.check.max-bytes}") int maxBytes,
            @Value("${mithaq.check.max-concurrent}") int maxConcurrent,
            @Value("${mithaq.check.patience}") Duration patience,
            @Value("${mithaq.check.timeout}") Duration timeout) {
        this.check = check;
        this.maxBytes = maxBytes;
        this.underway = new Turnstile(maxConcurrent, patience);
        this.timeout = timeout;
    }

    @PostMapping("/api/check")
    ResponseEntity<byte[]> check(HttpServletRequest request) throws IOException {
        ReportAnswer answer = ReportAnswer.to(request);
        String type = request.getContentType();
        RecordSyntax syntax = RecordSyntax.ofMediaType(type == null ? "" : type);
        byte[] body = LimitedBody.read(request, maxBytes, this::tooLarge);
        return answer.entity(check(body, syntax));
    }

    /** Validation takes a copy of the graph and a processor for itself: only so many at once. */
    private CheckResult check(byte[] body, RecordSyntax syntax) {
        Submission submission = Submission.read("record", body, syntax);
        return underway.pass(() -> check.check(submission, timeout));
    }

    private InvalidInputException tooLarge() {
        return new InvalidInputException(ProblemCode.RECORD_TOO_LARGE, Map.of("limit", maxBytes));
    }
}
