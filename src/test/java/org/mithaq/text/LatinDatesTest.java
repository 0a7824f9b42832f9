package org.mithaq.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mithaq.text.DateLanguage.ARABIC;
import static org.mithaq.text.DateLanguage.ENGLISH;
import static org.mithaq.text.DateLanguage.FRENCH;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates in English and French words; a row without EDTF is one of which nothing must be read. */
class LatinDatesTest {

    private static final Map<DateLanguage, Locale> LOCALES = Map.of(ENGLISH, Locale.ENGLISH, FRENCH, Locale.FRENCH);

    @ParameterizedTest(name = "{4}: {1}")
    @CsvFileSource(resources = "/text/english-dates.csv", numLinesToSkip = 1)
    void englishWordsSayTheDateOfTheirRow(
            @ConvertWith(Unescaped.class) String input,
            String edtf,
            DayOfWeek weekday,
            WeekdayCheck check,
            String rule) {
        assertRead(ENGLISH, input, edtf, weekday, check, rule);
    }

    @ParameterizedTest(name = "{4}: {1}")
    @CsvFileSource(resources = "/text/french-dates.csv", numLinesToSkip = 1)
    void frenchWordsSayTheDateOfTheirRow(
            @ConvertWith(Unescaped.class) String input,
            String edtf,
            DayOfWeek weekday,
            WeekdayCheck check,
            String rule) {
        assertRead(FRENCH, input, edtf, weekday, check, rule);
    }

    private static void assertRead(
            DateLanguage language, String input, String edtf, DayOfWeek weekday, WeekdayCheck check, String rule) {
        if (edtf == null) {
            assertThat(language.only(input)).as(rule).isEmpty();
            return;
        }
        assertThat(language.only(input)).as(rule).hasValueSatisfying(read -> {
            assertThat(read.edtf()).isEqualTo(edtf);
            assertThat(read.weekday().orElse(null)).isEqualTo(weekday);
            assertThat(read.check()).isEqualTo(check);
        });
    }

    /** The second opinion: dates as the locale data of Java write them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH | EEEE d MMMM uuuu
            ENGLISH | EEEE, MMMM d, uuuu
            ENGLISH | EEE d MMM uuuu
            ENGLISH | d.M.uuuu'T'
            FRENCH  | EEEE d MMMM uuuu
            FRENCH  | EEE d MMM uuuu
            FRENCH  | uuuu-MM-dd
            """)
    void everyDayOfFiveYearsIsReadAsJavaWritesIt(DateLanguage language, String pattern) {
        DateTimeFormatter writer = DateTimeFormatter.ofPattern(pattern, LOCALES.get(language));
        LocalDate.of(2020, 1, 1)
                .datesUntil(LocalDate.of(2025, 1, 1))
                .filter(day -> !pattern.contains(".M.") || day.getDayOfMonth() > 12)
                .forEach(day -> assertThat(language.only(writer.format(day)))
                        .as(writer.format(day))
                        .hasValueSatisfying(read -> {
                            assertThat(read.edtf()).isEqualTo(day.toString());
                            assertThat(read.check()).isNotEqualTo(WeekdayCheck.CONTRADICTS);
                        }));
    }

    @Test
    void aLanguageIsFoundByItsTagWhateverTheRegion() {
        assertThat(DateLanguage.of("ar")).contains(ARABIC);
        assertThat(DateLanguage.of("fr-MA")).contains(FRENCH);
        assertThat(DateLanguage.of("EN")).contains(ENGLISH);
        assertThat(DateLanguage.of("es")).isEmpty();
        assertThat(DateLanguage.of("")).isEmpty();
    }

    @Test
    void noTextIsTooStrangeToSearch() {
        Random random = new Random(5);
        String words = " the 1er 17/05/2022 May 17-20, 2022 du 3 au 4 févr. 2021-01-02 in l'an jeudi, to and of mar. ";
        for (int round = 0; round < 20_000; round++) {
            int from = random.nextInt(words.length());
            String text =
                    words.substring(from) + RandomText.next(random) + words.substring(0, random.nextInt(from + 1));
            assertThatCode(() -> ENGLISH.find(text)).as(text).doesNotThrowAnyException();
            assertThatCode(() -> FRENCH.find(text)).as(text).doesNotThrowAnyException();
        }
    }
}
