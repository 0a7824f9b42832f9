package org.mithaq.edtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EdtfBoundsTest {

    @ParameterizedTest(name = "{0}: {6}")
    @CsvFileSource(resources = "/edtf/bounds.csv", numLinesToSkip = 1)
    void anExpressionHasTheBoundsAndLevelOfItsRow(
            String input,
            int level,
            String earliestStart,
            String latestStart,
            String earliestEnd,
            String latestEnd,
            String rule) {
        Edtf edtf = Edtf.parse(input);

        assertThat(edtf.level()).as(rule).isEqualTo(level);
        assertThat(lexical(edtf.bounds().earliestStart())).as("earliestStart").isEqualTo(earliestStart);
        assertThat(lexical(edtf.bounds().latestStart())).as("latestStart").isEqualTo(latestStart);
        assertThat(lexical(edtf.bounds().earliestEnd())).as("earliestEnd").isEqualTo(earliestEnd);
        assertThat(lexical(edtf.bounds().latestEnd())).as("latestEnd").isEqualTo(latestEnd);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/edtf/bounds.csv", numLinesToSkip = 1)
    void boundsNeverCross(String input) {
        EdtfBounds bounds = Edtf.parse(input).bounds();

        assertOrder(bounds.earliestStart(), bounds.latestStart());
        assertOrder(bounds.earliestEnd(), bounds.latestEnd());
        assertOrder(bounds.earliestStart(), bounds.earliestEnd());
        assertOrder(bounds.latestStart(), bounds.latestEnd());
    }

    @Test
    void yearsOfMoreThanFourDigitsHaveNoPlusSign() {
        assertThat(EdtfBounds.xsdDate(LocalDate.of(10000, 1, 1))).isEqualTo("10000-01-01");
    }

    private static String lexical(Optional<LocalDate> day) {
        return day.map(EdtfBounds::xsdDate).orElse(null);
    }

    private static void assertOrder(Optional<LocalDate> first, Optional<LocalDate> second) {
        if (first.isPresent() && second.isPresent()) {
            assertThat(first.get()).isBeforeOrEqualTo(second.get());
        }
    }
}
