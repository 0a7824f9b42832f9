package org.mithaq.web.http;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;

/** Answers requests that are so malformed that no servlet gets them, as a {@link ProblemDocument}. */
public final class ProblemValve extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Language language = Language.negotiate(request.getHeader("Accept-Language"));
        ProblemDocument document = ProblemDocument.ofStatus(
                status,
                Objects.requireNonNullElse(request.getMethod(), ""),
                Objects.requireNonNullElse(request.getRequestURI(), ""),
                language);
        try {
            response.setContentType(ProblemDocument.MEDIA_TYPE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Content-Language", language.tag());
            response.setHeader("X-Content-Type-Options", "nosniff");
            PrintWriter writer = response.getReporter();
            if (writer != null) {
                writer.write(document.json());
                response.finishResponse();
            }
        } catch (IOException clientLeft) {
            container.getLogger().debug("the client left", clientLeft);
        }
    }
}
