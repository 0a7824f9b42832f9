package org.mithaq.edtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfTest {

    private static final String ALPHABET = "0123456789-/.XY?~%TZ:+[]{},SEu \u0660\uD83D";

    @ParameterizedTest(name = "{0}: {3}")
    @CsvFileSource(resources = "/edtf/invalid.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void aFaultyExpressionIsRefusedWithCodeAndPosition(String input, String code, int position, String rule) {
        EdtfSyntaxException refusal = catchThrowableOfType(EdtfSyntaxException.class, () -> Edtf.parse(input));

        assertThat(refusal).as(rule).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.position()).isEqualTo(position);
        assertThat(refusal.input()).isEqualTo(input);
    }

    @Test
    void theMessageOfARefusalDoesNotRepeatTheInput() {
        assertThatThrownBy(() -> Edtf.parse("2021\nforged line")).hasMessage("edtf.unexpected-character at 4");
    }

    @ParameterizedTest
    @CsvSource({
        "2021, false, false",
        "2021?, true, false",
        "2021~, false, true",
        "2021%, true, true",
        "2021?/2022~, true, true",
        "../2022~, false, true"
    })
    void qualifiersAreKept(String input, boolean uncertain, boolean approximate) {
        Edtf edtf = Edtf.parse(input);

        assertThat(edtf.isUncertain()).isEqualTo(uncertain);
        assertThat(edtf.isApproximate()).isEqualTo(approximate);
    }

    @Test
    void expressionsAreEqualWhenWrittenAlike() {
        assertThat(Edtf.parse("2021")).isEqualTo(Edtf.parse("2021")).isNotEqualTo(Edtf.parse("2021-XX"));
        assertThat(Edtf.parse("2021")).hasToString("2021").hasSameHashCodeAs(Edtf.parse("2021"));
    }

    @Test
    void everyDayOfACenturyIsItsOwnFourBounds() {
        LocalDate end = LocalDate.of(2101, 1, 1);
        for (LocalDate day = LocalDate.of(2000, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
            Optional<LocalDate> bound = Optional.of(day);
            assertThat(Edtf.parse(day.toString()).bounds()).isEqualTo(new EdtfBounds(bound, bound, bound, bound));
        }
    }

    @Test
    void anyTextIsEitherReadOrRefusedAtAPlaceInsideIt() {
        Random random = new Random(20190204);
        for (int round = 0; round < 50_000; round++) {
            String input = randomText(random);
            try {
                assertThat(Edtf.parse(input).text()).isEqualTo(input);
            } catch (EdtfSyntaxException refusal) {
                assertThat(refusal.position()).as(input).isBetween(0, input.length());
            }
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "" : "2021-02-2");
        text.setLength(random.nextInt(text.length() + 1));
        for (int length = random.nextInt(14); length > 0; length--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
