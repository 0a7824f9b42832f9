package org.mithaq.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.problem.InvalidInputException;

class FormParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a=1 | 1",
                "a= | ``",
                "a | ``",
                "a=b=c | b=c",
                "a=b+c%2B | b c+",
                "%61=1 | 1",
                "a=%D9%85%d9%8a%D8%AB | ميث",
                "a=ميث%D8%A7ق | ميثاق",
                "a=%F0%9F%98%80😀 | 😀😀",
                "b=2&a=1 | 1",
                "&&a=1& | 1"
            })
    void aValueIsDecoded(String text, String value) {
        assertThat(FormParameters.parse(text).values("a")).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a=%", "a=%4", "a=%zz", "a=1%", "%=1", "a=%FF", "a=%C3", "a=%ED%A0%80", "a=%C0%80", "a=%+1"})
    void whatIsMalformedIsRefused(String text) {
        assertThatThrownBy(() -> FormParameters.parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("request.parameter");
    }

    @Test
    void repetitionsAreKeptInOrder() {
        FormParameters parameters = FormParameters.parse("a=1&a=2").and("a=3&b=");

        assertThat(parameters.values("a")).containsExactly("1", "2", "3");
        assertThat(parameters.has("b")).isTrue();
        assertThat(parameters.has("c")).isFalse();
        assertThat(FormParameters.parse(null).values("a")).isEmpty();
    }
}
