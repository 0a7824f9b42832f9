package org.mithaq.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mithaq.language.Language;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.ReportFormat;
import org.mithaq.records.CheckRecord;
import org.mithaq.records.CheckResult;
import org.mithaq.records.RecordSyntax;
import org.mithaq.records.Submission;
import org.mithaq.web.http.LimitedBody;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/check}: may this record enter the graph? The body is a record in any {@link RecordSyntax}; the answer
 * is the report in the form of {@code Accept} and the language of {@code Accept-Language}.
 *
 * <p>200: it may (warnings are listed). 422: it may not. 400, 413, 415: it could not be read.
 */
@RestController
final class CheckApi {

    private final CheckRecord check;
    private final int maxBytes;

    CheckApi(CheckRecord check, @Value("${mithaq.check.max-bytes}") int maxBytes) {
        this.check = check;
        this.maxBytes = maxBytes;
    }

    @PostMapping("/api/check")
    ResponseEntity<byte[]> check(HttpServletRequest request) throws IOException {
        ReportFormat format = acceptable(request.getHeader(HttpHeaders.ACCEPT));
        Language language = Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        String type = request.getContentType();
        RecordSyntax syntax = RecordSyntax.ofMediaType(type == null ? "" : type);
        byte[] body = LimitedBody.read(request, maxBytes, ProblemCode.RECORD_TOO_LARGE);
        CheckResult result = check.check(Submission.read("record", body, syntax));
        return ResponseEntity.status(result.outcome().conforms() ? 200 : 422)
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .body(format.write("record", result, language));
    }

    /** The format that the client likes best; JSON when it says nothing or accepts anything. */
    private static ReportFormat acceptable(@org.jspecify.annotations.Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return ReportFormat.JSON;
        }
        try {
            List<MediaType> wanted = new ArrayList<>(MediaType.parseMediaTypes(accept));
            wanted.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
            for (MediaType type : wanted) {
                if (type.getQualityValue() > 0) {
                    for (ReportFormat format : ReportFormat.values()) {
                        if (type.includes(MediaType.parseMediaType(format.mediaType()))) {
                            return format;
                        }
                    }
                }
            }
        } catch (InvalidMediaTypeException e) {
            throw new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", "Accept"), e);
        }
        throw new InvalidInputException(ProblemCode.REQUEST_NOT_ACCEPTABLE, Map.of("offered", ReportFormat.offered()));
    }
}
