package org.mithaq.shacl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.junit.jupiter.api.Test;
import org.mithaq.support.CsvFile;
import org.mithaq.support.Seed;
import org.mithaq.vocab.IriScheme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundled data against the bundled shapes. */
class SeedValidationTest {

    private static final Logger LOG = LoggerFactory.getLogger(SeedValidationTest.class);

    /** Warnings that were looked at and may stay: a table with the columns rule, focus, value, reason. */
    private static final Path KNOWN = Path.of("src/test/resources/shacl/seed-warnings.csv");

    @Test
    void theSeedHasNoViolation() {
        assertThat(found(Severity.VIOLATION)).isEmpty();
    }

    @Test
    void everyWarningOfTheSeedIsKnownWithAReason() {
        CsvFile known = CsvFile.of(KNOWN);
        assertThat(known.header()).containsExactly("rule", "focus", "value", "reason");
        assertThat(known.rows()).allSatisfy(row -> assertThat(row.get("reason")).isNotBlank());
        assertThat(found(Severity.WARNING))
                .containsExactlyInAnyOrderElementsOf(known.rows().stream()
                        .map(row -> String.join(" ", row.get("rule"), row.get("focus"), row.get("value")))
                        .toList());
        LOG.info(
                "the seed: {} warnings, {} notes",
                found(Severity.WARNING).size(),
                found(Severity.INFO).size());
    }

    @Test
    void theEngineOfJenaFindsTheSameInTheSeed() {
        List<String> jena = ShaclValidator.get().validate(Seed.shapes().graph(), Seed.union()).getEntries().stream()
                .map(SeedValidationTest::identity)
                .toList();
        List<String> own =
                Seed.outcome().findings().stream().map(Finding::identity).toList();
        assertThat(own).isNotEmpty().containsExactlyInAnyOrderElementsOf(jena);
    }

    /** What {@link Finding#identity} is for a finding of ours. */
    static String identity(ReportEntry entry) {
        return new Finding(
                        entry.focusNode(),
                        entry.resultPath(),
                        CoreCheck.value(entry),
                        entry.source(),
                        entry.sourceConstraintComponent(),
                        Severity.of(entry.severity().level()),
                        List.of())
                .identity();
    }

    private static List<String> found(Severity severity) {
        return Seed.outcome().findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> String.join(
                        " ", shortName(finding.shape()), shortName(finding.focus()), shortName(finding.value())))
                .toList();
    }

    private static String shortName(@org.jspecify.annotations.Nullable Node node) {
        if (node == null) {
            return "-";
        }
        if (!node.isURI()) {
            return node.isLiteral() ? node.getLiteralLexicalForm() : "_";
        }
        return node.getURI().replace(IriScheme.SHAPES, "").replace(IriScheme.IDS, "");
    }
}
