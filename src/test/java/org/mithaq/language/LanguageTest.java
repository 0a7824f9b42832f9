package org.mithaq.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = ';',
            nullValues = "NULL",
            quoteCharacter = '`',
            value = {
                "NULL; en; no header",
                "``; en; empty header",
                "ar; ar; one language",
                "AR-ma; ar; a region, in any case",
                "zh-Hans-CN; en; a language that is not spoken here",
                "de, fr; fr; the first that is spoken",
                "de, fr=0.3; en; malformed",
                "de, fr|q=0.3, ar|q=0.2; fr; the higher quality",
                "fr|q=0.3, ar|q=0.9, en|q=0.5; ar; the highest quality last",
                "fr|q=0.5, ar|q=0.5; fr; the order decides between equals",
                "*; en; any",
                "fr|q=0, *; en; any but French",
                "fr|q=0; en; all but French",
                "de, *|q=0.1; en; any in the end",
                "ar|q=2; en; impossible quality",
                "|||; en; nonsense",
                "en-US,en|q=0.9,ar|q=0.8; en; what a browser sends",
                "fr-CH, fr|q=0.9, en|q=0.8, de|q=0.7, *|q=0.5; fr; the example of the specification"
            })
    void theBestLanguageIsChosen(@Nullable String header, String expected, String rule) {
        String acceptLanguage = header == null ? null : header.replace('|', ';');

        assertThat(Language.negotiate(acceptLanguage).tag()).as(rule).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ar, ar", "AR, ar", "fr-MA, fr", "en_GB, en", "' ar ', ar"})
    void aTagIsKnownByItsPrimarySubtag(String tag, String expected) {
        assertThat(Language.ofTag(tag)).map(Language::tag).contains(expected);
    }

    @Test
    void otherTagsAreUnknown() {
        assertThat(Language.ofTag("de")).isEmpty();
        assertThat(Language.ofTag("")).isEmpty();
        assertThat(Language.ofTag("arabic")).isEmpty();
    }

    @Test
    void onlyArabicRunsFromTheRight() {
        assertThat(Language.ARABIC.direction()).isEqualTo("rtl");
        assertThat(Language.FRENCH.direction()).isEqualTo("ltr");
        assertThat(Language.ENGLISH.direction()).isEqualTo("ltr");
    }
}
