package org.mithaq.web.queries;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.mithaq.query.catalogue.PagedCall;
import org.mithaq.query.catalogue.QueryAnswer;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.ResultForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The answers of queries as documents, each written once for as long as the data do not change; where the query asks what day
 * it is, also once a day.
 */
final class QueryAnswers {

    private final QueryRunner runner;
    private final DocumentCache cache;
    private final Clock clock;

    /**
     * Answers that the runner gives.
     *
     * @param clock tells the day, in the time zone of {@code NOW()} in queries
     */
    QueryAnswers(QueryRunner runner, DocumentCache cache, Clock clock) {
        this.runner = runner;
        this.cache = cache;
        this.clock = clock;
    }

    /** The answer to a request, or only that the client has it already. */
    ResponseEntity<byte[]> send(
            HttpServletRequest request, HttpServletResponse response, PagedCall call, String mediaType) {
        String tag = tag(call, mediaType);
        if (Documents.isKnown(request, response, tag)) {
            return Documents.notModified(tag, AnswerRequest.VARY);
        }
        ResultForm form = ResultForm.ofMediaType(mediaType, call.isGraph()).orElseThrow();
        Document document = answer(tag, call, form, mediaType);
        if (call.isPaged()) {
            PageAddress address = PageAddress.of(request, AnswerRequest.parameters(request));
            response.setHeader(HttpHeaders.LINK, address.links(call.page(), document.hasNext()));
        }
        return Documents.answer(request, response, document, AnswerRequest.VARY, null);
    }

    /** The tag of the answer that would be given now. */
    String tag(PagedCall call, String mediaType) {
        return tag(LocalDate.now(clock), runner.revision(), call, mediaType);
    }

    /**
     * The answer.
     *
     * @param tag the {@link #tag} of the answer, by which it may be known already
     */
    Document answer(String tag, PagedCall call, ResultForm form, String mediaType) {
        return cache.get(tag, () -> {
            // the day before, and the data after, may have changed since the tag was made
            LocalDate day = LocalDate.now(clock);
            QueryAnswer answer = runner.run(call);
            return new Document(
                    tag(day, answer.revision(), call, mediaType),
                    ResultForm.contentType(mediaType),
                    answer.hasNext(),
                    AnswerWriter.write(answer, form));
        });
    }

    private static String tag(LocalDate day, long revision, PagedCall call, String mediaType) {
        String today = call.readsClock() ? day.toString() : "";
        String key = String.join("\n", today, String.valueOf(revision), mediaType, call.canonical());
        return '"' + IriScheme.sha256(key.getBytes(StandardCharsets.UTF_8)) + '"';
    }
}
