package org.mithaq.shacl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mithaq.support.ExpectedFile;
import org.mithaq.vocab.IriScheme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A second opinion on the shapes: every fixture is validated by the engine of RDF4J as well, and its results must be ours
 * (focus node, path, shape and severity). Where they are not, {@code rdf4j/differences.csv} says why; a row that
 * nothing needs is a fault. The table of rules goes to {@code target/shacl/rules-by-two-engines.txt}.
 */
class Rdf4jAgreementTest {

    private static final Logger LOG = LoggerFactory.getLogger(Rdf4jAgreementTest.class);
    private static final Path TABLE = Path.of("target/shacl/rules-by-two-engines.txt");
    private static final Path UNSUPPORTED = Path.of("target/shacl/not-supported-by-rdf4j.txt");
    private static final Path DIFFERENCES = Path.of("src/test/resources/rdf4j/differences.csv");

    private static final ShapeCatalog CATALOG = ShapeCatalog.bundled();
    private static final Map<Fixture, Opinions> OPINIONS = new LinkedHashMap<>();

    /** What both engines found in a fixture, as "shape severity focus path". */
    private record Opinions(Set<String> ours, Set<String> theirs) {}

    /** A shape on which the engines differ, and which of them finds more: {@code missed} or {@code added} by RDF4J. */
    private record Difference(String shape, String kind) {}

    @BeforeAll
    static void askBothEngines() throws Exception {
        List<Fixture> cases = Fixture.all();
        GraphValidator ours = new GraphValidator(CATALOG);
        int workers = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Callable<Map<Fixture, Opinions>>> parts = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                int first = worker;
                parts.add(() -> opinions(cases, first, workers, ours));
            }
            Map<Fixture, Opinions> found = new LinkedHashMap<>();
            for (Future<Map<Fixture, Opinions>> part : pool.invokeAll(parts)) {
                found.putAll(part.get());
            }
            cases.forEach(fixture -> OPINIONS.put(fixture, found.get(fixture)));
        } finally {
            pool.shutdown();
        }
    }

    private static Map<Fixture, Opinions> opinions(List<Fixture> cases, int first, int step, GraphValidator ours) {
        Map<Fixture, Opinions> opinions = new LinkedHashMap<>();
        Rdf4jValidator theirs = new Rdf4jValidator(CATALOG.graph(), Fixture.presupposed());
        for (int i = first; i < cases.size(); i += step) {
            Fixture fixture = cases.get(i);
            opinions.put(
                    fixture,
                    new Opinions(summary(ours.validate(fixture.data())), summary(theirs.report(fixture.statements()))));
        }
        return opinions;
    }

    @Test
    void bothEnginesFindTheSameUnlessTheListOfDifferencesSaysWhy() {
        Set<Difference> known = known().keySet();
        List<String> unexplained = new ArrayList<>();
        OPINIONS.forEach((fixture, opinions) -> {
            missing(opinions.ours(), opinions.theirs())
                    .filter(result -> !known.contains(new Difference(shape(result), "missed")))
                    .forEach(result -> unexplained.add(fixture + ": RDF4J misses " + result));
            missing(opinions.theirs(), opinions.ours())
                    .filter(result -> !known.contains(new Difference(shape(result), "added")))
                    .forEach(result -> unexplained.add(fixture + ": RDF4J adds " + result));
        });
        assertThat(OPINIONS).isNotEmpty();
        assertThat(unexplained).isEmpty();
    }

    @Test
    void everyRowOfTheListOfDifferencesIsNeededAndHasAReason() {
        assertThat(known().values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(differences()).containsAll(known().keySet());
    }

    /** What RDF4J does not evaluate is read from RDF4J, not written down. */
    @Test
    void noShapeUsesAConstraintThatRdf4jDoesNotSupport() {
        assertThat(unsupported()).isEmpty();
    }

    @AfterAll
    static void writeTheTables() {
        StringBuilder unsupported = new StringBuilder();
        unsupported()
                .forEach((shape, properties) -> unsupported
                        .append(shape)
                        .append(": ")
                        .append(String.join(", ", properties))
                        .append('\n'));
        ExpectedFile.write(UNSUPPORTED, unsupported.isEmpty() ? "nothing\n" : unsupported.toString());
        String table = table();
        ExpectedFile.write(TABLE, table);
        LOG.info("rules by two engines, {} fixtures{}{}", OPINIONS.size(), System.lineSeparator(), table);
    }

    private static String table() {
        Map<String, List<String>> unsupported = unsupported();
        Map<Difference, String> known = known();
        Set<Difference> differences = differences();
        StringBuilder table = new StringBuilder();
        table.append("%-36s %-11s %-11s %s%n".formatted("rule", "fires on", "silent on", "RDF4J"));
        for (String rule : rules()) {
            String number = rule.substring(0, rule.indexOf('-')).toLowerCase(Locale.ROOT) + "-";
            Collection<Fixture> own = OPINIONS.keySet().stream()
                    .filter(fixture -> fixture.isOfRule(number))
                    .toList();
            long invalid = own.stream().filter(fixture -> !fixture.isValid()).count();
            long fires = own.stream()
                    .filter(fixture -> !fixture.isValid() && finds(fixture, rule))
                    .count();
            long silent = own.stream()
                    .filter(fixture -> fixture.isValid() && !finds(fixture, rule))
                    .count();
            String verdict = "agrees";
            if (unsupported.containsKey(rule)) {
                verdict = "not supported: " + String.join(", ", unsupported.get(rule));
            } else {
                for (String kind : List.of("missed", "added")) {
                    Difference difference = new Difference(rule, kind);
                    if (differences.contains(difference)) {
                        verdict = "differs (" + kind + "): " + known.getOrDefault(difference, "unexplained");
                    }
                }
            }
            table.append("%-36s %-11s %-11s %s%n"
                    .formatted(rule, fires + " of " + invalid, silent + " of " + (own.size() - invalid), verdict));
        }
        return table.toString();
    }

    @Test
    void everyRuleFiresOnItsInvalidFixturesAndIsSilentOnItsNearMisses() {
        for (String rule : rules()) {
            String number = rule.substring(0, rule.indexOf('-')).toLowerCase(Locale.ROOT) + "-";
            List<Fixture> own = OPINIONS.keySet().stream()
                    .filter(fixture -> fixture.isOfRule(number))
                    .toList();
            assertThat(own)
                    .as(rule)
                    .anyMatch(Fixture::isValid)
                    .anyMatch(fixture -> !fixture.isValid())
                    .allMatch(fixture -> finds(fixture, rule) != fixture.isValid());
        }
    }

    private static boolean finds(Fixture fixture, String rule) {
        return OPINIONS.get(fixture).ours().stream()
                .anyMatch(result -> shape(result).equals(rule));
    }

    private static List<String> rules() {
        return CATALOG.targetShapes().stream()
                .map(shape -> name(shape.getShapeNode()))
                .filter(name -> name.matches("R\\d\\d-.*"))
                .sorted()
                .toList();
    }

    /** For each shape that uses a property of SHACL which RDF4J does not evaluate, these properties. */
    private static Map<String, List<String>> unsupported() {
        Set<String> supported = Rdf4jValidator.supported();
        Map<String, List<String>> found = new TreeMap<>();
        CATALOG.graph().stream()
                .filter(triple -> triple.getPredicate().getURI().startsWith(SHACL.getURI()))
                .filter(triple -> !supported.contains(triple.getPredicate().getURI()))
                .filter(triple -> triple.getSubject().isURI())
                .forEach(triple -> found.computeIfAbsent(name(triple.getSubject()), key -> new ArrayList<>())
                        .add("sh:" + triple.getPredicate().getLocalName()));
        return found;
    }

    private static Set<Difference> differences() {
        return OPINIONS.values().stream()
                .flatMap(opinions -> Stream.concat(
                        missing(opinions.ours(), opinions.theirs())
                                .map(result -> new Difference(shape(result), "missed")),
                        missing(opinions.theirs(), opinions.ours())
                                .map(result -> new Difference(shape(result), "added"))))
                .collect(Collectors.toSet());
    }

    /** The rows of the list: shape, kind and, to the end of the line, the reason. */
    private static Map<Difference, String> known() {
        return ExpectedFile.text(DIFFERENCES)
                .lines()
                .skip(1)
                .map(line -> line.split(",", 3))
                .collect(Collectors.toMap(row -> new Difference(row[0], row[1]), row -> row[2]));
    }

    private static Stream<String> missing(Set<String> from, Set<String> in) {
        return from.stream().filter(result -> !in.contains(result));
    }

    private static String shape(String result) {
        return result.substring(0, result.indexOf(' '));
    }

    private static Set<String> summary(Outcome outcome) {
        return outcome.findings().stream()
                .map(finding -> String.join(
                        " ",
                        name(finding.shape()),
                        finding.severity().key(),
                        finding.focus().toString(),
                        String.valueOf(finding.path())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> summary(Graph report) {
        return Rdf4jValidator.results(report).stream()
                .map(result -> {
                    Node path = value(report, result, SHACL.resultPath);
                    return String.join(
                            " ",
                            name(value(report, result, SHACL.sourceShape)),
                            Severity.of(value(report, result, SHACL.resultSeverity))
                                    .key(),
                            String.valueOf(value(report, result, SHACL.focusNode)),
                            String.valueOf(path == null ? null : ShaclPaths.parsePath(report, path)));
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Node value(Graph report, Node result, Node property) {
        return report.find(result, property, Node.ANY)
                .mapWith(Triple::getObject)
                .nextOptional()
                .orElse(null);
    }

    private static String name(Node shape) {
        return shape.isURI() ? IriScheme.localName(shape.getURI()) : "_";
    }
}
