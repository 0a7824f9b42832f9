package org.mithaq.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mithaq.language.Language;

class NameOrderTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/browse/name-order.csv", numLinesToSkip = 1)
    void namesAreInTheOrderOfTheLanguage(String language, String names, String rule) {
        List<String> expected = List.of(names.split("\\|"));
        List<String> backwards = new ArrayList<>(expected);
        Collections.reverse(backwards);

        int[] order = NameOrder.of(Language.ofTag(language).orElseThrow()).of(backwards);

        assertThat(IntStream.of(order).mapToObj(backwards::get)).as(rule).containsExactlyElementsOf(expected);
    }
}
