package org.mithaq.web.queries;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.query.catalogue.PagedCall;
import org.mithaq.query.catalogue.QueryAnswer;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.http.ResultForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The answers of queries as documents, each written once for as long as its tag is the same. */
final class QueryAnswers {

    private final QueryRunner runner;
    private final QueryAdmission admission;
    private final DocumentCache cache;
    private final AnswerTags tags;

    /**
     * Answers that the runner gives.
     *
     * @param admission tells whose turn it is to have an answer made; one that is kept waits for nobody
     */
    QueryAnswers(QueryRunner runner, QueryAdmission admission, DocumentCache cache, AnswerTags tags) {
        this.runner = runner;
        this.admission = admission;
        this.cache = cache;
        this.tags = tags;
    }

    /** The answer to a request; null when the client has it already, and was told so. */
    @Nullable
    ResponseEntity<byte[]> send(
            HttpServletRequest request, HttpServletResponse response, PagedCall call, String mediaType) {
        String tag = tags.now(call, mediaType);
        if (Documents.isKnown(request, response, tag, AnswerRequest.VARY)) {
            return null;
        }
        ResultForm form = ResultForm.ofMediaType(mediaType, call.isGraph()).orElseThrow();
        Document document = cache.get(tag, () -> {
            try (QueryTicket ticket = admission.admit(request, request.getRequestURI())) {
                return written(call, form, mediaType, ticket);
            }
        });
        if (call.isPaged()) {
            PageAddress address = PageAddress.of(request, AnswerRequest.parameters(request));
            response.setHeader(HttpHeaders.LINK, address.links(call.page(), document.hasNext()));
        }
        return Documents.answer(request, response, document, AnswerRequest.VARY, null);
    }

    /** The day before, and the data after, may have changed since the tag was made that was asked for. */
    private Document written(PagedCall call, ResultForm form, String mediaType, QueryTicket ticket) {
        LocalDate day = tags.today();
        QueryAnswer answer = runner.run(call, ticket);
        return new Document(
                tags.of(call, mediaType, day, answer.revision()),
                ResultForm.contentType(mediaType),
                answer.hasNext(),
                AnswerWriter.write(answer, form));
    }
}
