package org.mithaq.shacl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.shacl.reads.GraphChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Validation of changes on the tests of the SHACL working group: shapes of every kind, of which ours use few.
 *
 * <p><em>Source</em>: the test suite of SHACL, W3C, laid beside the project as {@code shared/w3c/shacl}.
 */
class W3cShaclTest {

    private static final Logger LOG = LoggerFactory.getLogger(W3cShaclTest.class);
    private static final String TESTS = "http://www.w3.org/ns/shacl-test#";
    private static final Node DATA = NodeFactory.createURI(TESTS + "dataGraph");
    private static final Node SHAPES = NodeFactory.createURI(TESTS + "shapesGraph");

    /** Beside the project, or beside a work tree of it. */
    private static final Optional<Path> SUITE = Stream.of("../shared", "../../shared")
            .map(folder -> Path.of(folder, "w3c", "shacl"))
            .filter(Files::isDirectory)
            .findFirst();

    /** Each statement is taken away and put back in graphs that are not larger. */
    private static final int SMALL = 150;

    private static final int HALVES = 4;

    static {
        // some tests ask for what no engine should do
        ARQ.getContext().set(ARQ.httpServiceAllowed, false);
    }

    private static final Map<String, Integer> WHOLE = new TreeMap<>();
    private static int shapes;
    private static int analysed;
    private static int unreadable;
    private static int compared;
    private static int withFindings;

    /**
     * A test.
     *
     * @param data statements to validate
     * @param shapes by these shapes
     */
    private record Suite(String name, Graph data, Graph shapes) {

        @Override
        public String toString() {
            return name;
        }
    }

    @Test
    void theSuiteIsThere() {
        if (SUITE.isEmpty()) {
            LOG.warn("SKIPPED: the SHACL suite of the W3C is not in ../shared/w3c/shacl");
        }
        assumeThat(SUITE).isPresent();
        assertThat(tests()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("tests")
    void theFreshFindingsOfAChangeAreThoseOfFullValidation(Suite test) {
        GraphValidator full;
        try {
            full = new GraphValidator(ShapeCatalog.of(test.shapes()));
            full.validate(test.data());
        } catch (ShaclException | QueryException e) {
            LOG.info("not evaluated by the engine: {}: {}", test, e.getMessage());
            unreadable++;
            return;
        }
        IncrementalValidator incremental = new IncrementalValidator(full);
        shapes += full.checks().size();
        analysed += full.checks().size() - incremental.unanalysable().size();
        incremental.unanalysable().values().forEach(reason -> WHOLE.merge(reason, 1, Integer::sum));

        List<Triple> statements = test.data().find().toList();
        Random random = new Random(test.name().hashCode());
        compare(full, incremental, Set.of(), Set.copyOf(statements));
        compare(full, incremental, Set.copyOf(statements), Set.of());
        for (int i = 0; i < HALVES; i++) {
            Collections.shuffle(statements, random);
            Set<Triple> half = Set.copyOf(statements.subList(0, statements.size() / 2));
            Set<Triple> other = Set.copyOf(statements.subList(statements.size() / 3, statements.size()));
            compare(full, incremental, half, Set.copyOf(statements));
            compare(full, incremental, half, other);
        }
        Set<Triple> all = Set.copyOf(statements);
        for (Triple statement : statements.size() > SMALL ? List.<Triple>of() : statements) {
            Set<Triple> less = new HashSet<>(all);
            less.remove(statement);
            compare(full, incremental, all, less);
            compare(full, incremental, less, all);
        }
    }

    @AfterAll
    static void report() {
        LOG.info(
                "SHACL suite: {} comparisons, {} with new findings; {} of {} shapes analysed, the others because of {};"
                        + " {} tests that the engine does not evaluate",
                compared,
                withFindings,
                analysed,
                shapes,
                WHOLE,
                unreadable);
    }

    private static void compare(
            GraphValidator full, IncrementalValidator incremental, Set<Triple> before, Set<Triple> after) {
        Set<Triple> added = new HashSet<>(after);
        added.removeAll(before);
        Set<Triple> removed = new HashSet<>(before);
        removed.removeAll(after);
        Graph graph = graph(after);
        Outcome expected = full.validate(graph).since(full.validate(graph(before)));
        assertThat(IncrementalValidatorTest.identities(incremental
                        .validate(graph, new GraphChange(added, removed))
                        .fresh()))
                .as("without %s, with %s", removed, added)
                .isEqualTo(IncrementalValidatorTest.identities(expected));
        compared++;
        withFindings += expected.findings().isEmpty() ? 0 : 1;
    }

    private static Graph graph(Set<Triple> statements) {
        Graph graph = GraphFactory.createDefaultGraph();
        statements.forEach(graph::add);
        return graph;
    }

    private static List<Suite> tests() {
        List<Suite> tests = new ArrayList<>();
        SUITE.ifPresent(suite -> Stream.of("core", "sparql").forEach(part -> {
            try (Stream<Path> files = Files.walk(suite.resolve(part))) {
                files.filter(file -> file.toString().endsWith(".ttl"))
                        .filter(file -> !file.endsWith("manifest.ttl"))
                        .sorted()
                        .forEach(file -> addTest(suite, file, tests));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        return tests;
    }

    private static void addTest(Path suite, Path file, List<Suite> tests) {
        Graph manifest = RDFDataMgr.loadGraph(file.toUri().toString());
        manifest.find(Node.ANY, DATA, Node.ANY).forEachRemaining(action -> {
            Node shapes =
                    manifest.find(action.getSubject(), SHAPES, Node.ANY).next().getObject();
            tests.add(new Suite(
                    suite.relativize(file).toString(),
                    load(action.getObject(), file, manifest),
                    load(shapes, file, manifest)));
        });
    }

    private static Graph load(Node name, Path file, Graph manifest) {
        Path named = Path.of(java.net.URI.create(name.getURI()));
        return Files.exists(named) && !named.equals(file.toAbsolutePath().normalize())
                ? RDFDataMgr.loadGraph(named.toUri().toString())
                : manifest;
    }
}
