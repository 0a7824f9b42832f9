package org.mithaq.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.text.DateLanguage;

class DateWordsCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ARABIC  | 11 فبراير 2022         | 2022-02-12            | 2022-02-11
            FRENCH  | 11 février 2022        | 2022-02-12            | 2022-02-11
            FRENCH  | jeudi 11 février 2022  | 2022-02-11            | Thursday
            FRENCH  | en mai 2022            | 2021-05               | 2022-05
            FRENCH  | du 17 au 20 mai 2022   | 2022-05-16/2022-05-19 | 2022-05-17/2022-05-20
            ENGLISH | February 11, 2022      | 2022-02-12            | 2022-02-11
            ENGLISH | 18/06/2022             | 2022-05-17/2022-05-21 | 2022-06-18
            ENGLISH | 11 Feb.                | 2022-03-11            | XXXX-02-11
            """)
    void wordsContradictAnotherDate(DateLanguage language, String words, String edtf, String said) {
        assertThat(DateWordsCheck.contradiction(language, words, edtf, Optional.empty()))
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FRENCH  | vendredi 11 février 2022     | 2022-02-11
            FRENCH  | 17-20 mai 2022               | 2022-05-17
            FRENCH  | 17 mai 2022                  | 2022-05
            FRENCH  | 12 février 2022              | 2022-02-11~
            FRENCH  | avant le 11 février 2022     | 2022-01
            FRENCH  | le 11 ou le 12 février 2022  | 2022-02-11
            ENGLISH | 17 to 20 May 2022            | 2022-05-17/2022-05-20
            ENGLISH | 05/06/2022                   | 2022-06-05
            ENGLISH | 05/06/2022                   | 2022-05-06
            ENGLISH | early May 2022               | 2022-05-31
            """)
    void wordsThatMayMeanADateDoNotContradictIt(DateLanguage language, String words, String edtf) {
        assertThat(DateWordsCheck.contradiction(language, words, edtf, Optional.empty()))
                .isEmpty();
    }
}
