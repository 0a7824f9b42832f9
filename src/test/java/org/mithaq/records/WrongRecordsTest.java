package org.mithaq.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.gate.CheckResult;
import org.mithaq.shacl.Finding;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.IncrementalValidator;
import org.mithaq.shacl.Severity;
import org.mithaq.shacl.ShapeCatalog;
import org.mithaq.store.EmbeddedStore;

/**
 * Whole records as curators get them wrong, checked against the bundled seed: {@code check/refused}, {@code check/warned}
 * and {@code check/accepted}. The first line of a file lists the shapes that find a violation or give a warning, and no
 * other does: {@code # expect: R01-WeekdayMismatch, Record-status}, or {@code # expect: nothing}.
 */
class WrongRecordsTest {

    private static final Path FOLDER = Path.of("src/test/resources/check");
    private static final String EXPECT = "# expect: ";
    private static final CheckRecord CHECK = check();

    private static final Map<Path, CheckResult> RESULTS = new ConcurrentHashMap<>();

    @BeforeAll
    static void checkAllSideBySide() {
        records().parallelStream().forEach(file -> RESULTS.put(file, check(file)));
    }

    static List<Path> records() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatIsFoundInARecordIsWhatItsFirstLineExpects(Path file) throws IOException {
        CheckResult result = RESULTS.get(file);

        assertThat(shapes(result, Severity.VIOLATION, Severity.WARNING)).isEqualTo(expected(file));
        assertThat(result.outcome().conforms()).isEqualTo(!file.getParent().endsWith("refused"));
        assertThat(shapes(result, Severity.WARNING).isEmpty()
                        || !file.getParent().endsWith("accepted"))
                .isTrue();
    }

    @Test
    void thereAreRecordsOfAllThreeKinds() {
        assertThat(records())
                .extracting(file -> file.getParent().getFileName().toString())
                .contains("refused", "warned", "accepted")
                .hasSizeGreaterThanOrEqualTo(60);
    }

    private static Set<String> expected(Path file) throws IOException {
        String first = Files.readAllLines(file).get(0);
        assertThat(first).startsWith(EXPECT);
        return Arrays.stream(first.substring(EXPECT.length()).split(", "))
                .filter(name -> !name.equals("nothing"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> shapes(CheckResult result, Severity... severities) {
        return result.outcome().findings().stream()
                .filter(finding -> Arrays.asList(severities).contains(finding.severity()))
                .map(Finding::shape)
                .map(shape -> shape.isURI() ? shape.getLocalName() : shape.toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static CheckResult check(Path file) {
        try {
            String name = file.toString();
            return CHECK.check(
                    Submission.read(name, Files.readAllBytes(file), RecordSyntax.ofFileName(name)),
                    Duration.ofMinutes(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CheckRecord check() {
        EmbeddedStore store = EmbeddedStore.inMemory();
        GraphValidator validator = new GraphValidator(ShapeCatalog.bundled());
        IncrementalValidator changes = new IncrementalValidator(validator);
        new SeedStore(store, () -> validator, SeedStore::bundled).fill();
        return new CheckRecord(store, () -> changes);
    }
}
