package org.mithaq.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.mithaq.text.DateLanguage.ARABIC;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvFileSource;

class ArabicDatesTest {

    @ParameterizedTest(name = "{4}: {1}")
    @CsvFileSource(resources = "/text/arabic-dates.csv", numLinesToSkip = 1)
    void anExpressionSaysTheDateOfItsRow(
            @ConvertWith(Unescaped.class) String input,
            String edtf,
            DayOfWeek weekday,
            WeekdayCheck check,
            String rule) {
        int length = input.codePointCount(0, input.length());
        Optional<StatedDate> expected =
                Optional.of(new StatedDate(edtf, input, 0, length, Optional.ofNullable(weekday), check));

        assertThat(ARABIC.parse(input)).as(rule).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "/text/arabic-dates-refused.csv", numLinesToSkip = 1)
    void whatIsNoDateOrNotOneDateIsNotParsed(@ConvertWith(Unescaped.class) String input, String rule) {
        assertThat(ARABIC.parse(input)).as(rule).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvFileSource(resources = "/text/arabic-dates-in-text.csv", numLinesToSkip = 1, emptyValue = "")
    void datesAreFoundInRunningText(@ConvertWith(Unescaped.class) String input, String expected, String rule) {
        String found = ARABIC.find(input).stream()
                .map(date -> date.edtf() + "@" + date.start() + "-" + date.end() + ":" + date.words())
                .collect(Collectors.joining("|"));

        assertThat(found).as(rule).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void whiteSpaceAroundAnExpressionIsIgnored() {
        String expression = "٢٧ يناير ٢٠٢٣";

        assertThat(ARABIC.parse("  " + expression + "\n").map(StatedDate::words))
                .contains(expression);
    }

    @Test
    void anEndlessListOfDaysIsReadInTime() {
        String days = "17, ".repeat(100_000);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ARABIC.find(days));
    }

    @Test
    void noTextIsTooStrangeToSearch() {
        Random random = new Random(3);
        String words = " 29 أبريل 2021 من إلى بين و يومي الخميس ، - / ( كانون الأول عام ";
        for (int round = 0; round < 20_000; round++) {
            int from = random.nextInt(words.length());
            String text =
                    words.substring(from) + RandomText.next(random) + words.substring(0, random.nextInt(from + 1));
            assertThatCode(() -> ARABIC.find(text)).as(text).doesNotThrowAnyException();
        }
    }
}
