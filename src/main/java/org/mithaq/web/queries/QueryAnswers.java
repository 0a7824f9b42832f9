package org.mithaq.web.queries;

import java.nio.charset.StandardCharsets;
import org.mithaq.query.catalogue.QueryAnswer;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.ResultForm;
import org.springframework.stereotype.Component;

/** The answers of queries as documents, each written once for as long as the data do not change. */
@Component
final class QueryAnswers {

    private final QueryRunner runner;
    private final DocumentCache cache;

    QueryAnswers(QueryRunner runner, DocumentCache cache) {
        this.runner = runner;
        this.cache = cache;
    }

    /** The tag of the answer that would be given now. */
    String tag(QueryCall call, String mediaType) {
        return tag(runner.revision(), call, mediaType);
    }

    /**
     * The answer.
     *
     * @param tag the {@link #tag} of the answer, by which it may be known already
     */
    Document answer(String tag, QueryCall call, ResultForm form, String mediaType) {
        return cache.get(tag, () -> {
            QueryAnswer answer = runner.run(call);
            // the data may have changed since the tag was made
            return new Document(
                    tag(answer.revision(), call, mediaType),
                    ResultForm.contentType(mediaType),
                    answer.hasNext(),
                    AnswerWriter.write(answer, form));
        });
    }

    private static String tag(long revision, QueryCall call, String mediaType) {
        String key = revision + "\n" + mediaType + "\n" + call.canonical();
        return '"' + IriScheme.sha256(key.getBytes(StandardCharsets.UTF_8)) + '"';
    }
}
