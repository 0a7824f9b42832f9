package org.mithaq.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.mithaq.gate.CheckResult;
import org.mithaq.gate.Receipt;
import org.mithaq.language.Language;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.ReportFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The report on records as the answer to a request, in the form and the language that the client likes best; JSON when it
 * says nothing or accepts anything. What was asked of is called {@code record}.
 */
public record ReportAnswer(ReportFormat format, Language language) {

    /** The header with the number of the revision that a change made; absent when it changed nothing. */
    public static final String REVISION = "Mithaq-Revision";

    private static final int UNFIT = 422;
    private static final String NAME = "record";
    private static final String VARY = "Accept, Accept-Language";

    /**
     * How to answer a request.
     *
     * @throws InvalidInputException {@link ProblemCode#REQUEST_NOT_ACCEPTABLE}
     */
    public static ReportAnswer to(HttpServletRequest request) {
        return to(request, ReportFormat.values());
    }

    /** As {@link #to(HttpServletRequest)}, where not every format is offered. */
    public static ReportAnswer to(HttpServletRequest request, ReportFormat... formats) {
        List<String> offered =
                Arrays.stream(formats).map(ReportFormat::mediaType).toList();
        ReportFormat format = formats[offered.indexOf(Acceptable.of(request).require(offered))];
        return new ReportAnswer(format, Language.negotiate(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** The answer of a check: 200 when the records may enter the graph, 422 otherwise. */
    public ResponseEntity<byte[]> entity(CheckResult result) {
        return entity(status(result), format.write(NAME, result, language), OptionalLong.empty());
    }

    /** The answer to a change, with its {@link #REVISION}. */
    public ResponseEntity<byte[]> entity(Receipt receipt) {
        CheckResult result = receipt.result();
        return entity(status(result), format.write(NAME, result, language), receipt.revision());
    }

    /** An answer of other bytes in the same form and language. */
    public ResponseEntity<byte[]> entity(int status, byte[] body, OptionalLong revision) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, VARY);
        revision.ifPresent(number -> answer.header(REVISION, String.valueOf(number)));
        return answer.body(body);
    }

    private static int status(CheckResult result) {
        return result.outcome().conforms() ? HttpServletResponse.SC_OK : UNFIT;
    }

    /**
     * Sends the answer to a change.
     *
     * @param accepted the status when it was made; 422 otherwise
     */
    public void send(Receipt receipt, int accepted, HttpServletResponse response) throws IOException {
        byte[] body = format.write(NAME, receipt.result(), language);
        response.setStatus(receipt.isAccepted() ? accepted : UNFIT);
        response.setContentType(format.contentType());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.setHeader(HttpHeaders.VARY, VARY);
        receipt.revision().ifPresent(number -> response.setHeader(REVISION, String.valueOf(number)));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
