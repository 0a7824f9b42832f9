package org.mithaq.publish.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void onlyATableForSpreadsheetsBeginsWithAMark() {
        assertThat(written(CsvText.forPrograms().line(List.of("id", "label")))).isEqualTo("id,label\r\n");
        assertThat(written(CsvText.forSpreadsheets(';').line(List.of("réunion", "الدولة"))))
                .isEqualTo("\uFEFFréunion;الدولة\r\n");
    }

    @Test
    void aTextNeverBeginsLikeAFormulaAndANumberMay() {
        CsvText csv = CsvText.forPrograms()
                .text("=1")
                .text("\u200E=1")
                .text(" -1")
                .exact("-1")
                .end();

        assertThat(written(csv)).isEqualTo("'=1,'\u200E=1,' -1,-1\r\n");
    }

    @Test
    void whateverStandsInACellStaysInIt() {
        CsvText csv = CsvText.forPrograms()
                .text("a,b")
                .text("say \"no\"")
                .text("two\nlines")
                .text("")
                .end();

        assertThat(written(csv)).isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\r\n");
    }

    private static String written(CsvText csv) {
        return new String(csv.bytes(), StandardCharsets.UTF_8);
    }
}
