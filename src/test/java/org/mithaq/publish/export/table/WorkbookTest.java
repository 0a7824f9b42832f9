package org.mithaq.publish.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.language.Language;

/** Workbooks as another program reads them. */
class WorkbookTest {

    private static final String MEETING = "https://w3id.org/mithaq/id/activity/imrf-2022";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\",\"x\")",
                "+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\uFF1D1+1",
                "' quoted",
                "a & b < c > \"d\"",
                "_x0041_",
                "\u0007 bell",
                "  spaces at both ends  ",
                "two\nlines",
                "\uD83D\uDE00",
                "0012345",
                "1E5",
                "2024-05"
            })
    void aTextIsReadAsItWasWrittenAndIsNeverAFormula(String text) throws IOException {
        XSSFCell cell = first(Language.ENGLISH, new Cell.Text(text));

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
    }

    @Test
    void numbersDaysAndTruthsAreWhatTheyAre() throws IOException {
        XSSFCell number = first(Language.ENGLISH, new Cell.Amount(new BigDecimal("-12.50")));
        XSSFCell day = first(Language.ENGLISH, new Cell.Day(LocalDate.of(2022, 5, 17)));
        XSSFCell truth = first(Language.ENGLISH, new Cell.Truth(true));

        assertThat(number.getNumericCellValue()).isEqualTo(-12.5);
        assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2022, 5, 17));
        assertThat(truth.getBooleanCellValue()).isTrue();
    }

    @Test
    void aThingGoesByItsNameAndLeadsToItsAddress() throws IOException {
        XSSFSheet sheet = book(new Table(
                        Language.ARABIC,
                        List.of("meeting"),
                        List.of(
                                List.<Cell>of(new Cell.Link("المنتدى", MEETING)),
                                List.<Cell>of(new Cell.Link("المنتدى", MEETING)),
                                List.<Cell>of(new Cell.Link("script", "javascript:alert(1)"))),
                        List.of()))
                .getSheetAt(0);

        for (int row = 1; row <= 2; row++) {
            assertThat(sheet.getRow(row).getCell(0).getStringCellValue()).isEqualTo("المنتدى");
            assertThat(sheet.getRow(row).getCell(0).getHyperlink().getAddress()).isEqualTo(MEETING);
        }
        assertThat(sheet.getRow(3).getCell(0).getHyperlink()).isNull();
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("javascript:alert(1)");
    }

    @Test
    void arabicSheetsAreReadFromTheRight() throws IOException {
        for (Language language : Language.values()) {
            XSSFWorkbook book = book(new Table(language, List.of("a"), List.of(), List.of()));
            for (int sheet = 0; sheet < 2; sheet++) {
                assertThat(book.getSheetAt(sheet).isRightToLeft()).isEqualTo(language == Language.ARABIC);
            }
        }
        assertThat(book(new Table(Language.ARABIC, List.of("a"), List.of(), List.of()))
                        .getSheetName(0))
                .isEqualTo("الجدول");
    }

    @Test
    void aTextTooLongForACellIsCutAndThatIsSaid() throws IOException {
        String text = "ب".repeat(CellText.LONGEST) + "the end";
        XSSFWorkbook book =
                book(new Table(Language.FRENCH, List.of("a"), List.of(List.<Cell>of(new Cell.Text(text))), List.of()));

        String shown = book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue();
        assertThat(shown).hasSize(CellText.LONGEST).endsWith("ب\u2026");
        assertThat(book.getSheetAt(1).getRow(1).getCell(1).getStringCellValue()).contains("32");
    }

    @Test
    void moreRowsThanASheetHasAreLeftOutAndThatIsSaid() {
        List<List<Cell>> rows = Collections.nCopies(Sheet.MOST_ROWS, List.<Cell>of(Cell.EMPTY));
        Sheet sheet = new Sheet(Language.ENGLISH);
        sheet.write(List.of("a"), new int[] {10}, rows, java.io.OutputStream.nullOutputStream());

        assertThat(sheet.isFull()).isTrue();
    }

    @Test
    void theSameTableGivesTheSameBytes() {
        Table table = new Table(Language.ENGLISH, List.of("a"), List.of(List.<Cell>of(new Cell.Text("b"))), List.of());

        assertThat(TableWriter.write(table, TableForm.XLSX)).isEqualTo(TableWriter.write(table, TableForm.XLSX));
    }

    @Test
    void onlyWhatIsCertainlyANumberOrADayIsOne() {
        assertThat(TermCells.of(NodeFactory.createLiteralString("2022-05-17"))).isInstanceOf(Cell.Day.class);
        for (String text :
                List.of("2022-05", "2022-05-17/2022-05-20", "2022-02-30", "1850-01-01", "007", "XXXX-02-11")) {
            assertThat(TermCells.of(NodeFactory.createLiteralString(text))).isEqualTo(new Cell.Text(text));
        }
        assertThat(TermCells.of(NodeFactory.createLiteralDT("12", XSDDatatype.XSDinteger)))
                .isEqualTo(new Cell.Amount(BigDecimal.valueOf(12)));
        assertThat(TermCells.of(NodeFactory.createLiteralDT("12345678901234567890", XSDDatatype.XSDinteger)))
                .isEqualTo(new Cell.Text("12345678901234567890"));
        assertThat(TermCells.of(NodeFactory.createLiteralLang("2022-05-17", "ar")))
                .isEqualTo(new Cell.Text("2022-05-17"));
    }

    private static XSSFCell first(Language language, Cell cell) throws IOException {
        return book(new Table(language, List.of("a"), List.of(List.of(cell)), List.of()))
                .getSheetAt(0)
                .getRow(1)
                .getCell(0);
    }

    private static XSSFWorkbook book(Table table) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(TableWriter.write(table, TableForm.XLSX)));
    }
}
