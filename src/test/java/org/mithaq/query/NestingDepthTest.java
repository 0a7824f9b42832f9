package org.mithaq.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestingDepthTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                      | 0 | nothing",
                "ASK {}                  | 1 | one pair",
                "ASK { { } { } }         | 2 | neighbours do not nest",
                "({[]})                  | 3 | all kinds",
                "(((                     | 3 | unclosed",
                ")))(                    | 1 | closed too often",
                "'((('                   | 0 | in a string",
                "\"((('\" (              | 1 | the other quote inside a string",
                "'''(' (''' (            | 1 | a quote inside a long string",
                "'\\'(((' (              | 1 | an escaped quote inside a string",
                "x:a\\'(((               | 3 | an escaped quote in a name is none",
                "x:a\\#(((               | 3 | an escaped hash in a name is none",
                "<a:(((> (               | 1 | in an IRI",
                "1 < (( 2 > 3            | 2 | less than",
                "1 <(( 2 > 3             | 2 | less than without a space",
                "1 <\"((\" ((( >         | 3 | less than before a string",
                "`# (((\n( (`            | 2 | in a comment",
                "'(((                    | 0 | an unclosed string"
            })
    void bracketsCountWhereTheParserSeesBrackets(String text, int depth, String rule) {
        assertThat(NestingDepth.of(text)).as(rule).isEqualTo(depth);
    }
}
