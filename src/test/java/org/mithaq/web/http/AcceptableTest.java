package org.mithaq.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptableTest {

    private static final List<String> OFFERED =
            List.of("application/json", "text/turtle", "text/plain", "application/ld+json");

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | application/json | no wish",
                "*/* | application/json | anything",
                "* | application/json | anything as old clients write it",
                "text/plain | text/plain | one type",
                "TEXT/Plain | text/plain | in any case",
                "text/plain;charset=utf-8 | text/plain | a parameter",
                "text/* | text/turtle | the first of a kind",
                "text/plain, text/turtle | text/plain | the order decides between equals",
                "text/plain;q=0.5, text/turtle;q=0.6 | text/turtle | the higher quality",
                "text/plain;q=.5, */*;q=.1 | text/plain | a quality without zero",
                "text/*;q=0.5, text/turtle;q=0 | text/plain | all of a kind but one",
                "application/json;q=0, */* | text/turtle | all but one",
                "*/*;q=0.9, text/turtle;q=0.1 | application/json | the most specific range decides",
                "text/html, application/ld+json;q=0.1 | application/ld+json | what is not offered does not count",
                "garbage, text/plain;q=x, text/turtle | text/turtle | what can't be read does not count",
                "text/html | - | not offered",
                "text/turtle;q=0 | - | refused",
                "*/*;q=0 | - | nothing at all",
                "garbage | - | nothing that can be read",
                ",, ;; | - | nothing"
            })
    void theBestTypeIsChosen(String header, String expected, String rule) {
        assertThat(Acceptable.of(header).best(OFFERED).orElse("-")).as(rule).isEqualTo(expected);
    }
}
