package org.mithaq.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DigitsTest {

    @ParameterizedTest(name = "{2}")
    @CsvFileSource(resources = "/text/digits.csv", numLinesToSkip = 1)
    void digitsOfBothArabicSystemsBecomeAscii(String input, String expected, String rule) {
        assertThat(Digits.toAscii(input)).as(rule).isEqualTo(expected);
    }
}
