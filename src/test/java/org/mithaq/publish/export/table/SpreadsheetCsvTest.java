package org.mithaq.publish.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.language.Language;
import org.mithaq.support.CsvFile;

class SpreadsheetCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@x",
                "\t=1",
                "\rx",
                "\nx",
                " =1",
                "\u200E=1",
                "\uFEFF=1",
                "'=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20x",
                "\u22121"
            })
    void whatBeginsLikeAFormulaHasOneApostropheMore(String text) {
        assertThat(cell(new Cell.Text(text))).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "", "a=b", "'quoted'", "المنظمة الدولية للهجرة", "a,b;c\"d\"", "two\nlines"})
    void otherTextsAreAsTheyAre(String text) {
        assertThat(cell(new Cell.Text(text))).isEqualTo(text);
    }

    @Test
    void aNegativeNumberIsANumber() {
        assertThat(cell(new Cell.Amount(BigDecimal.valueOf(-3)))).isEqualTo("-3");
    }

    @Test
    void aFileBeginsWithTheMarkAndMayHaveSemicolons() {
        Table table = new Table(
                Language.FRENCH,
                List.of("réunion", "a;b"),
                List.of(List.<Cell>of(new Cell.Link("nom", "https://example.org/é"), new Cell.Text("x"))),
                List.of());

        assertThat(new String(TableWriter.write(table, TableForm.CSV_EXCEL_SEMICOLON), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFréunion;\"a;b\"\r\nhttps://example.org/é;x\r\n");
    }

    private static String cell(Cell cell) {
        Table table = new Table(Language.ENGLISH, List.of("a", "b"), List.of(List.of(cell, Cell.EMPTY)), List.of());
        String text = new String(TableWriter.write(table, TableForm.CSV_EXCEL), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvFile.parse(text.substring(1)).rows().get(0).get("a");
    }
}
