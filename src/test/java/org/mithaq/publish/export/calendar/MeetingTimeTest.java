package org.mithaq.publish.export.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2022-05-17, DAYS, 2022-05-17, 2022-05-17, false",
        "2022-05-17/2022-05-20, DAYS, 2022-05-17, 2022-05-20, false",
        "2022-05-17?, DAYS, 2022-05-17, 2022-05-17, true",
        "2022-05-17T10:00:00Z, MOMENT, 2022-05-17, 2022-05-17, false",
        "2022-05-17/.., FIRST_DAY, 2022-05-17, , false",
        "2022-05-17/, FIRST_DAY, 2022-05-17, , false",
        "2024-05, WINDOW, 2024-05-01, 2024-05-31, false",
        "2024-05~, WINDOW, 2024-05-01, 2024-05-31, true",
        "[2025-06-20..2025-07-04], WINDOW, 2025-06-20, 2025-07-04, false",
        "2024, UNKNOWN, 2024-01-01, 2024-12-31, false",
        "2024-21, UNKNOWN, 2024-01-01, 2024-12-31, false",
        "2018-12/.., UNKNOWN, 2018-12-01, , false",
        "[2024-11..], UNKNOWN, 2024-11-01, , false",
        "XXXX-02-11, UNKNOWN, , , false",
        "no date, UNKNOWN, , , true"
    })
    void onlyWhatIsKnownIsShown(String text, MeetingTime.Kind kind, String first, String last, boolean doubtful) {
        MeetingTime time = MeetingTime.of(text);

        assertThat(time.kind()).isEqualTo(kind);
        assertThat(time.first().map(String::valueOf).orElse(null)).isEqualTo(first);
        assertThat(time.last().map(String::valueOf).orElse(null)).isEqualTo(last);
        assertThat(time.doubtful()).isEqualTo(doubtful);
    }

    @Test
    void aMonthAgreesWithADayInItAndNotWithAnother() {
        assertThat(MeetingTime.of("2022-05").agreesWith(MeetingTime.of("2022-05-17")))
                .isTrue();
        assertThat(MeetingTime.of("2022-06").agreesWith(MeetingTime.of("2022-05-17")))
                .isFalse();
    }
}
