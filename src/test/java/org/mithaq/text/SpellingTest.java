package org.mithaq.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms, sounds and typing errors of words; and how names are taken apart into words. */
class SpellingTest {

    @ParameterizedTest(name = "{2}")
    @CsvFileSource(resources = "/text/word-forms.csv", numLinesToSkip = 1)
    void aWordHasTheFormsOfItsRow(String word, String forms, String rule) {
        String[] expected = forms == null ? new String[0] : forms.split(" ");
        assertThat(WordForms.of(word)).as(rule).containsExactlyInAnyOrder(expected);
    }

    @ParameterizedTest(name = "{3}")
    @CsvFileSource(resources = "/text/sound-pairs.csv", numLinesToSkip = 1)
    void twoWordsSoundAlikeWhenTheirRowSaysSo(String one, String other, boolean alike, String rule) {
        assertThat(SoundKey.alike(one, other)).as(rule).isEqualTo(alike);
        assertThat(SoundKey.alike(other, one)).as(rule).isEqualTo(alike);
    }

    @ParameterizedTest(name = "{3}")
    @CsvFileSource(resources = "/text/typing-errors.csv", numLinesToSkip = 1)
    void aTypingErrorIsBelievedWhenItsRowSaysSo(String typed, String meant, boolean plausible, String rule) {
        assertThat(TypingError.isPlausible(typed, meant)).as(rule).isEqualTo(plausible);
    }

    @ParameterizedTest
    @CsvSource({
        "UNCHR, UNHCR, true",
        "OHCR, OHCHR, true",
        "UNEP, UNDP, false",
        "NANHRI, GANHRI, false",
        "NCHR, KNCHR, false"
    })
    void inAnAcronymEachLetterIsAWord(String typed, String meant, boolean plausible) {
        assertThat(TypingError.isPlausibleInAcronym(NameKey.of(typed), NameKey.of(meant)))
                .isEqualTo(plausible);
    }

    @ParameterizedTest
    @CsvSource({
        "U.N. Network, un network",
        "I O M Maroc, iom maroc",
        "COP29, cop 29",
        "l'Union européenne, union europeenne",
        "Rabat-Salé (IMRF), rabat sale imrf",
        "عبد الله, عبدالله",
        "الهجرة و التنمية, هجره والتنميه",
        "الأهداف ال59, اهداف 59",
        "'* : ~', ''"
    })
    void aNameIsMadeOfTheseWords(String text, String words) {
        assertThat(String.join(
                        " ", NameWord.of(text).stream().map(NameWord::key).toList()))
                .isEqualTo(words);
    }

    @Test
    void wordsLieInTheTextInItsOrder() {
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            String text = RandomText.next(random);
            int done = 0;
            for (NameWord word : NameWord.of(text)) {
                assertThat(word.start()).as(text).isBetween(0, text.length());
                assertThat(word.end()).as(text).isBetween(word.start() + 1, text.length());
                assertThat(word.end()).as(text).isGreaterThanOrEqualTo(done);
                assertThat(word.key()).as(text).isNotEmpty().doesNotContain(" ");
                done = word.end();
            }
        }
    }
}
