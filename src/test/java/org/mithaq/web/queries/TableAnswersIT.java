package org.mithaq.web.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.support.Client;
import org.mithaq.support.CsvFile;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers of queries as workbooks and as CSV for Excel. */
@RunningServer
class TableAnswersIT {

    private static final String HELD = "/api/queries/meetings/meetings-held";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @Test
    void aWorkbookHasTheRowsOfTheAnswerWithHeadingsInTheLanguageOfTheReader() throws Exception {
        XSSFWorkbook book = book(HELD + "?format=xlsx&lang=ar");
        CsvFile csv = CsvFile.parse(client.get(HELD + "?format=csv").body());

        XSSFSheet sheet = book.getSheetAt(0);
        assertThat(sheet.isRightToLeft()).isTrue();
        assertThat(sheet.getLastRowNum()).isEqualTo(csv.rows().size());
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("الاجتماع");
        assertThat(sheet.getRow(1).getCell(0).getHyperlink().getAddress()).startsWith("https://w3id.org/mithaq/id/");
        assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                .isEqualTo(sheet.getRow(1).getCell(1).getStringCellValue());
    }

    @Test
    void datesThatAreWholeAreDatesAndOthersTexts() throws Exception {
        XSSFSheet sheet = book(HELD + "?format=xlsx").getSheetAt(0);
        int days = 0;
        int texts = 0;
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            if (sheet.getRow(row).getCell(3) != null) {
                boolean isDay = sheet.getRow(row).getCell(3).getCellType() == CellType.NUMERIC;
                days += isDay ? 1 : 0;
                texts += isDay ? 0 : 1;
            }
        }

        assertThat(days).isPositive();
        assertThat(texts).isPositive();
    }

    @Test
    void theSecondSheetSaysWhatTheTableIs() throws Exception {
        List<String> about = about(book("/api/queries/actors/names-of-actor?actor=org:unnm&format=xlsx&lang=fr"));

        assertThat(about)
                .contains("CC BY 4.0", "https://w3id.org/mithaq/id/org/unnm", "Paramètre actor")
                .anyMatch(text -> text.endsWith("/api/queries/actors/names-of-actor?actor=org%3Aunnm"))
                .anyMatch(text -> text.contains("/id/authority/") || text.contains("/id/record/"));
    }

    @Test
    void anAnswerWithoutRowsIsAWorkbookWithHeadings() throws Exception {
        XSSFWorkbook book = book("/api/commitments?year=1901&format=xlsx");

        assertThat(book.getSheetAt(0).getLastRowNum()).isZero();
        assertThat(about(book)).anyMatch(text -> text.startsWith("no rows"));
    }

    @Test
    void csvForExcelHasAMarkAndThatForProgramsHasNone() {
        String excel =
                client.get(HELD + "?format=csv-excel", "Accept-Language", "ar").body();
        String plain = client.get(HELD + "?format=csv").body();

        assertThat(excel).startsWith("\uFEFFالاجتماع,");
        assertThat(plain).startsWith("meeting,");
        assertThat(CsvFile.parse(excel.substring(1)).rows())
                .hasSameSizeAs(CsvFile.parse(plain).rows());
    }

    @Test
    void aClientThatHasTheFileIsToldSo() {
        HttpResponse<String> first = client.get(HELD + "?format=csv-excel", "Accept-Language", "fr");
        String tag = Client.header(first, "ETag");

        assertThat(Client.header(first, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"mithaq-meetings-meetings-held.csv\"");
        assertThat(client.get(HELD + "?format=csv-excel", "Accept-Language", "fr", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(client.get(HELD + "?format=csv-excel", "Accept-Language", "ar", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatASearchFindsIsAWorkbookToo() throws Exception {
        XSSFWorkbook book = book("/api/search?q=" + Client.encode("الرباط") + "&format=xlsx&lang=ar");
        XSSFSheet sheet = book.getSheetAt(0);

        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("الشيء");
        assertThat(sheet.getRow(1).getCell(0).getHyperlink().getAddress()).startsWith("https://w3id.org/mithaq/id/");
        assertThat(about(book)).contains("الرباط");
    }

    private static List<String> about(XSSFWorkbook book) {
        List<String> texts = new ArrayList<>();
        book.getSheetAt(1).forEach(row -> row.forEach(cell -> texts.add(cell.getStringCellValue())));
        return texts;
    }

    private XSSFWorkbook book(String path) throws IOException, InterruptedException {
        URI address = client.address(path);
        HttpResponse<byte[]> response = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Client.header(response, "Content-Type")).isEqualTo(XLSX);
        return new XSSFWorkbook(new ByteArrayInputStream(response.body()));
    }
}
