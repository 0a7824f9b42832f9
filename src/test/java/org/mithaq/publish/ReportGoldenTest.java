package org.mithaq.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.gate.CheckResult;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.publish.report.Report;
import org.mithaq.publish.report.ReportListing;
import org.mithaq.records.CheckRecord;
import org.mithaq.records.RecordSyntax;
import org.mithaq.records.SeedStore;
import org.mithaq.records.Submission;
import org.mithaq.shacl.Finding;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.IncrementalValidator;
import org.mithaq.shacl.Outcome;
import org.mithaq.shacl.Severity;
import org.mithaq.shacl.ShapeCatalog;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;
import org.mithaq.support.ExpectedFile;
import org.mithaq.vocab.IriScheme;

/**
 * The report of each record {@code publish/report/<case>.trig} in every form, compared with {@code <case>.{ar,en,fr}.txt},
 * {@code .json} (in English) and {@code .ttl} beside it. The isolates of a text are angle brackets there, because no
 * file of the project holds invisible characters. Run it with {@code -Dmithaq.rewrite=true} to write these files.
 */
class ReportGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/publish/report");
    private static final String RECORD = ".trig";
    private static final String MANY = "one-rule-150-times";
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_DIRECTIONAL_ISOLATE = "\u2069";
    private static final Map<String, CheckResult> RESULTS = new TreeMap<>();

    private static GraphStore store = EmbeddedStore.inMemory();

    /** The graph of the test holds ontology and code lists, and no record. */
    @BeforeAll
    static void checkAllRecords() throws IOException {
        store.write(dataset -> SeedStore.bundled().find().forEachRemaining(quad -> {
            String graph = quad.getGraph().getURI();
            if (graph.equals(IriScheme.ONTOLOGY) || graph.startsWith(IriScheme.CONCEPTS)) {
                dataset.add(quad);
            }
        }));
        GraphValidator validator = new GraphValidator(ShapeCatalog.bundled());
        IncrementalValidator changes = new IncrementalValidator(validator);
        CheckRecord check = new CheckRecord(store, () -> changes);
        for (String name : cases().toList()) {
            byte[] text = Files.readAllBytes(FOLDER.resolve(name + RECORD));
            RESULTS.put(
                    name,
                    check.check(
                            Submission.read(name, text, RecordSyntax.ofFileName(name + RECORD)),
                            java.time.Duration.ofMinutes(1)));
        }
    }

    @AfterAll
    static void closeTheStore() {
        store.close();
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(RECORD))
                    .map(name -> name.substring(0, name.length() - RECORD.length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** Two findings of a hundred are enough to see the form of JSON and RDF. */
    static Stream<String> shortCases() throws IOException {
        return cases().filter(name -> !name.equals(MANY));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theTextSaysWhatItShouldInEachLanguage(String name) {
        for (Language language : Language.values()) {
            ExpectedFile.check(
                    FOLDER.resolve(name + "." + language.tag() + ".txt"),
                    written(ReportFormat.TEXT, name, language)
                            .replace(FIRST_STRONG_ISOLATE, "\u27E8")
                            .replace(POP_DIRECTIONAL_ISOLATE, "\u27E9"));
        }
    }

    @ParameterizedTest
    @MethodSource("shortCases")
    void theJsonSaysWhatItShould(String name) {
        ExpectedFile.check(FOLDER.resolve(name + ".json"), written(ReportFormat.JSON, name, Language.ENGLISH) + "\n");
    }

    @ParameterizedTest
    @MethodSource("shortCases")
    void theRdfSaysWhatItShould(String name) {
        Path file = FOLDER.resolve(name + ".ttl");
        String actual = written(ReportFormat.TURTLE, name, Language.ENGLISH);
        if (ExpectedFile.REWRITE) {
            ExpectedFile.write(file, escaped(actual));
        }
        assertThat(turtle(actual).isIsomorphicWith(turtle(ExpectedFile.text(file))))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void jsonLdAndTurtleSayTheSameInRdf(String name) {
        Graph jsonLd = GraphFactory.createDefaultGraph();
        RDFParser.fromString(written(ReportFormat.JSON_LD, name, Language.ENGLISH), Lang.JSONLD11)
                .parse(jsonLd);
        assertThat(jsonLd.isIsomorphicWith(turtle(written(ReportFormat.TURTLE, name, Language.ENGLISH))))
                .isTrue();
    }

    /** The JSON is JSON-LD as well: a result in it is a result in RDF. */
    @ParameterizedTest
    @MethodSource("cases")
    void jsonAndRdfHoldAllFindings(String name) throws JsonProcessingException {
        int findings = RESULTS.get(name).outcome().findings().size();
        JsonNode json = new ObjectMapper().readTree(written(ReportFormat.JSON, name, Language.FRENCH));
        Graph rdf = GraphFactory.createDefaultGraph();
        RDFParser.fromString(written(ReportFormat.JSON, name, Language.FRENCH), Lang.JSONLD11)
                .parse(rdf);
        assertThat(json.path("results")).hasSize(findings);
        assertThat(ReportGraph.of(RESULTS.get(name).outcome()).stream()
                        .filter(triple -> triple.getPredicate().getURI().endsWith("#result")))
                .hasSize(findings);
        assertThat(rdf.stream().filter(triple -> triple.getPredicate().getURI().endsWith("#result")))
                .hasSize(findings);
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void theSameResultIsWrittenTheSame(ReportFormat format) {
        for (String name : List.of("one-violation", "sequence-path", "hostile-literals")) {
            if (format == ReportFormat.TEXT || format == ReportFormat.JSON) {
                assertThat(written(format, name, Language.ARABIC)).isEqualTo(written(format, name, Language.ARABIC));
            }
        }
    }

    /** The listing of a page holds what the text lists, without isolating characters. */
    @ParameterizedTest
    @MethodSource("cases")
    void theListingForPagesIsGroupedAndCappedAndHoldsNoInvisibleCharacter(String name) {
        Report report = Report.of(name, RESULTS.get(name), Language.ARABIC);
        ReportListing listing = report.listing();
        long listed = listing.records().stream()
                .flatMap(record -> record.things().stream())
                .mapToLong(thing -> thing.items().size())
                .sum();
        long collapsed = listing.collapsed().stream()
                .mapToLong(ReportListing.Collapsed::count)
                .sum();
        assertThat(listed + collapsed + listing.beyondLimit())
                .isEqualTo(report.items().size());
        assertThat(listed).isLessThanOrEqualTo(ReportListing.LIMIT);
        assertThat(report.items()).allSatisfy(item -> {
            assertThat(item.thing().name() + item.message() + item.rule()).matches(ReportGoldenTest::isPlain);
            assertThat(String.valueOf(item.field()) + item.found() + item.record())
                    .matches(ReportGoldenTest::isPlain);
        });
    }

    @Test
    void aRuleThatFindsMuchIsListedTenTimesAndTheRestIsCounted() {
        ReportListing listing =
                Report.of(MANY, RESULTS.get(MANY), Language.ENGLISH).listing();
        assertThat(listing.collapsed()).singleElement().satisfies(more -> {
            assertThat(more.rule().id()).isEqualTo("R01-WeekdayMismatch");
            assertThat(more.count()).isEqualTo(140);
        });
    }

    /** A record may break what another one says, which is in the graph and was not handed in. */
    @Test
    void aRecordThatTheGraphHoldsAlreadyIsMarkedAsSuch() {
        CheckResult own = RESULTS.get("one-violation");
        CheckResult others = new CheckResult(own.outcome(), own.context(), own.records(), Set.of());
        CheckResult none = new CheckResult(own.outcome(), own.context());
        ReportText text = new ReportText(Language.ENGLISH);
        assertThat(text.of("x", own)).contains("Record: Record of the Wadi").doesNotContain("in the graph already");
        assertThat(text.of("x", others)).contains("/record/bulletin> (in the graph already)");
        assertThat(text.of("x", none)).contains("Outside any record");
    }

    /** Violations are listed although more than a hundred warnings stand before them by name. */
    @Test
    void theListEndsAtAHundredAndTheGravestAreListedFirst() {
        Finding violation = RESULTS.get("one-violation").outcome().findings().get(0);
        List<Finding> findings = new ArrayList<>(List.of(violation));
        for (int i = 0; i < 130; i++) {
            findings.add(new Finding(
                    NodeFactory.createURI(IriScheme.thing("activity", "a" + i)),
                    null,
                    null,
                    NodeFactory.createURI(IriScheme.SHAPES + "X" + i),
                    violation.component(),
                    Severity.WARNING,
                    violation.messages()));
        }
        CheckResult many = new CheckResult(new Outcome(findings), GraphFactory.createDefaultGraph());
        ReportListing listing = Report.of("x", many, Language.ENGLISH).listing();
        assertThat(listing.beyondLimit()).isEqualTo(31);
        assertThat(listing.records().get(0).things().get(0).items().get(0).finding())
                .isEqualTo(violation);
        assertThat(new ReportText(Language.ARABIC).of("x", many))
                .endsWith(Messages.in(Language.ARABIC)
                                .text("check.beyond-limit", Map.of("count", 31, "limit", ReportListing.LIMIT))
                        + "\n");
    }

    /** Whatever is written in a record, a text in English holds no invisible character but its own isolates. */
    @Test
    void nothingInARecordCanChangeHowTheReportReads() {
        String text = written(ReportFormat.TEXT, "hostile-literals", Language.ENGLISH);
        assertThat(text).contains("\\u202E", "\\u0007", "\\u001B").doesNotContain("\n\tViolation");
        assertThat(text.codePoints())
                .filteredOn(character -> Character.getType(character) == Character.FORMAT
                        || Character.getType(character) == Character.CONTROL)
                .containsOnly((int) '\n', FIRST_STRONG_ISOLATE.codePointAt(0), POP_DIRECTIONAL_ISOLATE.codePointAt(0));
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(600));
        assertThat(written(ReportFormat.JSON, "hostile-literals", Language.ENGLISH)
                        .codePoints())
                .noneMatch(character -> Character.getType(character) == Character.FORMAT);
    }

    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(character ->
                        Character.getType(character) == Character.FORMAT || Character.isISOControl(character));
    }

    private static String written(ReportFormat format, String name, Language language) {
        return new String(format.write(name + RECORD, RESULTS.get(name), language), StandardCharsets.UTF_8);
    }

    private static Graph turtle(String text) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, Lang.TURTLE).parse(graph);
        return graph;
    }

    /** Turtle whose invisible characters can be seen. */
    private static String escaped(String turtle) {
        StringBuilder text = new StringBuilder();
        turtle.codePoints()
                .forEach(character -> text.append(
                        Character.getType(character) == Character.FORMAT
                                        || Character.isISOControl(character) && character != '\n'
                                ? "\\u%04X".formatted(character)
                                : Character.toString(character)));
        return text.toString();
    }
}
