package org.mithaq.web.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.support.QueryCase;
import org.mithaq.web.http.ResultForm;

/** For how long an answer is the answer. */
class AnswerTagsTest {

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
        String tag = at(Instant.parse("2025-01-31T12:00:00Z"), 7).now(call, CSV);

        assertThat(at(later, 7).now(call, CSV).equals(tag)).isEqualTo(same);
        assertThat(at(later, 8).now(call, CSV)).isNotEqualTo(tag);
    }

    private static AnswerTags at(Instant time, long revision) {
        return new AnswerTags(() -> revision, Clock.fixed(time, ZoneOffset.UTC));
    }
}
