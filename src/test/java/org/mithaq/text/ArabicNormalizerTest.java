package org.mithaq.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.provider.CsvFileSource;

class ArabicNormalizerTest {

    @ParameterizedTest(name = "{2}")
    @CsvFileSource(resources = "/text/arabic-normalizer.csv", numLinesToSkip = 1)
    void aTextHasTheNormalFormOfItsRow(
            @ConvertWith(Unescaped.class) String input, @ConvertWith(Unescaped.class) String expected, String rule) {
        assertThat(ArabicNormalizer.normalize(input)).as(rule).isEqualTo(expected);
    }

    @Test
    void normalizingTwiceChangesNothingMore() {
        Random random = new Random(640);
        for (int round = 0; round < 20_000; round++) {
            String once = ArabicNormalizer.normalize(RandomText.next(random));
            assertThat(ArabicNormalizer.normalize(once)).isEqualTo(once);
        }
    }

    @Test
    void theNormalFormIsComposed() {
        Random random = new Random(654);
        for (int round = 0; round < 20_000; round++) {
            String normal = ArabicNormalizer.normalize(RandomText.next(random));
            assertThat(Normalizer.isNormalized(normal, Normalizer.Form.NFC)).isTrue();
        }
    }
}
