package org.mithaq.publish.export.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationFormatTest {

    private static final String ARABIC = "منتدى استعراض الهجرة الدولية";

    @Test
    void bibTexKeepsArabicAndEscapesWhatLatexWouldRead() {
        assertThat(write(CitationFormat.BIBTEX, ARABIC))
                .startsWith("@misc{mithaq-activity-forum-r7,\n")
                .contains("  title = {{" + ARABIC + "}}")
                .contains("  author = {{Mithaq project}}")
                .contains("  year = {2026},\n  month = {11},\n  date = {2026-11-27}")
                .contains("  url = {https://data.example.org/id/activity/forum?asOf=7}");
        assertThat(write(CitationFormat.BIBTEX, "50% of {x} & $y_1$ #2 ~^\\end"))
                .contains("{{50\\% of \\textbraceleft{}x\\textbraceright{} \\& \\$y\\_1\\$ \\#2 "
                        + "\\textasciitilde{}\\textasciicircum{}\\textbackslash{}end}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"}", "{{{", "}\n}\n@misc{other,", "\\", ARABIC})
    void theBracesOfAReferenceAlwaysMatch(String title) {
        String text = write(CitationFormat.BIBTEX, title);
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            assertThat(depth).isNotNegative();
        }

        assertThat(depth).isZero();
        assertThat(text.lines().filter(line -> line.startsWith("@"))).hasSize(1);
    }

    @Test
    void risHasALineForEachField() {
        String text = write(CitationFormat.RIS, ARABIC + "\r\nER  - \r\nTY  - BOOK");

        assertThat(text.split("\r\n"))
                .startsWith("TY  - DATA", "ID  - mithaq-activity-forum-r7", "AU  - Mithaq project")
                .contains("TI  - " + ARABIC + " ER  -  TY  - BOOK", "PY  - 2026", "DA  - 2026/11/27/", "LA  - ar")
                .endsWith("ER  - ");
        assertThat(text.split("\r\n")).filteredOn("ER  - "::equals).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, '[2026, 11, 27]'",
        "2026-11, '[2026, 11]'",
        "2026, '[2026]'",
        "2026-21, '[2026]'",
        "2026-02-30, '[]'",
        "2026/2027, '[]'",
        "2026~, '[]'"
    })
    void aDateHasTheNumbersThatAreKnown(String edtf, String parts) {
        assertThat(CitedDate.parts(edtf)).hasToString(parts);
    }

    @Test
    void formatsAreFoundByNameAndByMediaType() {
        for (String word : List.of("csl-json", "bibtex", "ris")) {
            CitationFormat format = CitationFormat.named(word).orElseThrow();
            assertThat(CitationFormat.ofMediaType(format.mediaType().split(";")[0]))
                    .contains(format);
        }
        assertThat(CitationFormat.named("endnote")).isEmpty();
    }

    private static String write(CitationFormat format, String title) {
        Reference reference = new Reference(
                Reference.Kind.ENTRY,
                "mithaq-activity-forum-r7",
                title,
                "ar",
                Optional.of("Mithaq project"),
                Optional.of("Mithaq"),
                Optional.of("Mithaq project"),
                Optional.of("2026-11-27"),
                "https://data.example.org/id/activity/forum?asOf=7",
                Optional.of("revision 7"),
                "Identifier: https://w3id.org/mithaq/id/activity/forum");
        return new String(format.write(reference), StandardCharsets.UTF_8);
    }
}
