package org.mithaq.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;

class DateWriterTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/page/dates.csv", numLinesToSkip = 1)
    void aDateIsNoMoreExactThanItIsWritten(String edtf, String language, String months, String digits, String words) {
        Preferences preferences = Preferences.of(Map.of("months", months, "digits", digits)::get);
        Messages messages = Messages.in(Language.ofTag(language).orElseThrow());

        assertThat(new DateWriter(messages, preferences).words(edtf)).isEqualTo(words);
    }
}
