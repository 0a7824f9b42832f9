package org.mithaq.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.mithaq.access.EditorToken;
import org.mithaq.publish.LoadSummary;
import org.mithaq.publish.ReportFormat;
import org.mithaq.records.LoadRecords;
import org.mithaq.records.LoadRecords.Loaded;
import org.mithaq.records.RecordSyntax;
import org.mithaq.records.Submission;
import org.mithaq.web.http.EditorAccess;
import org.mithaq.web.http.LimitedBody;
import org.mithaq.web.http.ReportAnswer;
import org.mithaq.web.http.WriteSettings;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /api/load}: brings the records in the body into the graph, in one revision. The parameter {@code reason} says
 * why. The answer, JSON or text, tells what was loaded, and what was kept since somebody had changed it; with the report.
 *
 * <p>200: done. 401: no editor. 422: a violation, nothing was done. 400, 413, 415: it could not be read.
 */
@RestController
final class LoadApi {

    private final LoadRecords loading;
    private final EditorToken token;
    private final WriteSettings settings;

    LoadApi(LoadRecords loading, EditorToken token, WriteSettings settings) {
        this.loading = loading;
        this.token = token;
        this.settings = settings;
    }

    @PostMapping("/api/load")
    ResponseEntity<byte[]> load(HttpServletRequest request) throws IOException {
        EditorAccess.require(token, request);
        ReportAnswer answer = ReportAnswer.to(request, ReportFormat.JSON, ReportFormat.TEXT);
        String type = request.getContentType();
        RecordSyntax syntax = RecordSyntax.ofMediaType(type == null ? "" : type);
        String reason = ReasonParameter.of(request);
        byte[] body = LimitedBody.read(request, settings.maxBytes(), settings::tooLarge);
        Loaded loaded = loading.load(Submission.read("record", body, syntax), reason);
        return answer.entity(
                loaded.receipt().isAccepted() ? 200 : 422,
                LoadSummary.write(answer.format(), loaded, answer.language()),
                loaded.receipt().revision());
    }
}
