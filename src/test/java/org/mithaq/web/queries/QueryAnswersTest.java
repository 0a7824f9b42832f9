package org.mithaq.web.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.query.SparqlClock;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.support.QueryCase;
import org.mithaq.support.Seed;
import org.mithaq.web.http.ResultForm;

/** For how long an answer is the answer. */
class QueryAnswersTest {

    private static final String CSV = ResultForm.CSV.mediaType();

    @ParameterizedTest
    @CsvSource({
        "commitments/overdue-commitments, 2025-01-31T23:00:00Z, true",
        "commitments/overdue-commitments, 2025-02-01T00:00:00Z, false",
        "networks/who-may-join, 2025-01-31T23:00:00Z, true",
        "networks/who-may-join, 2025-02-01T00:00:00Z, true"
    })
    void theAnswerOfADayIsNoneTomorrowWhereTheQueryAsksForTheDay(String path, Instant later, boolean same) {
        QueryCall call = QueryCall.of(QueryCase.CATALOG.find(path).orElseThrow(), Map.of());
        QueryAnswers before = at(Instant.parse("2025-01-31T12:00:00Z"));
        String tag = before.tag(call, CSV);

        assertThat(before.answer(tag, call, ResultForm.CSV, CSV).etag()).isEqualTo(tag);
        assertThat(at(later).tag(call, CSV).equals(tag)).isEqualTo(same);
    }

    private static QueryAnswers at(Instant time) {
        QueryRunner runner = new QueryRunner(Seed.store(), new SparqlClock(), Duration.ofSeconds(60));
        return new QueryAnswers(runner, new DocumentCache(1_000_000), Clock.fixed(time, ZoneOffset.UTC));
    }
}
