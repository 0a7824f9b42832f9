package org.mithaq.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvFileSource;

class NameKeyTest {

    @ParameterizedTest(name = "{2}")
    @CsvFileSource(resources = "/text/name-key.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void aNameHasTheKeyOfItsRow(
            @ConvertWith(Unescaped.class) String input, @ConvertWith(Unescaped.class) String expected, String rule) {
        assertThat(NameKey.of(input)).as(rule).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{3}")
    @CsvFileSource(resources = "/text/name-key-pairs.csv", numLinesToSkip = 1)
    void twoSpellingsMeetOnlyWhenTheirRowSaysSo(String left, String right, boolean alike, String rule) {
        assertThat(NameKey.of(left).equals(NameKey.of(right))).as(rule).isEqualTo(alike);
    }

    @Test
    void theKeyOfAKeyIsItself() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            String label = RandomText.next(random);
            String key = NameKey.of(label);
            assertThat(NameKey.of(key)).as(label).isEqualTo(key);
        }
    }

    @Test
    void aHeapOfMarksOrArticlesIsReadInTime() {
        String marks = "a" + "\u0301\u200D\u0316".repeat(100_000);
        String articles = "\u0627\u0644".repeat(100_000);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> NameKey.of(marks + " " + articles));
    }

    @Test
    void aKeyIsEmptyOnlyWhenTheLabelShowsNothing() {
        Random random = new Random(2);
        for (int round = 0; round < 20_000; round++) {
            String label = RandomText.next(random);
            boolean showsNothing = ArabicNormalizer.normalize(label).isBlank();
            assertThat(NameKey.of(label).isEmpty()).as(label).isEqualTo(showsNothing);
        }
    }
}
