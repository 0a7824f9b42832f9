package org.mithaq.shacl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.support.OntologyTerms;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.Seed;
import org.mithaq.vocab.IriScheme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every shape and rule on its fixtures, by the validator of the server and by the engine of Jena. */
class FixtureTest {

    private static final Logger LOG = LoggerFactory.getLogger(FixtureTest.class);
    private static final Map<Fixture, CompletableFuture<FixtureResults>> RESULTS = FixtureResults.ofAll();

    static Collection<Fixture> fixtures() {
        return RESULTS.keySet();
    }

    static Stream<Fixture> validFixtures() {
        return fixtures().stream().filter(Fixture::isValid);
    }

    static Stream<Fixture> invalidFixtures() {
        return fixtures().stream().filter(fixture -> !fixture.isValid());
    }

    @ParameterizedTest
    @MethodSource("validFixtures")
    void nothingIsFoundInAValidFixture(Fixture fixture) {
        assertThat(results(fixture).summary()).isEmpty();
        assertThat(fixture.expectedFile()).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("invalidFixtures")
    void whatIsExpectedIsFoundInAnInvalidFixtureAndNothingElse(Fixture fixture) {
        assertThat(fixture.expectedFile()).exists();
        assertThat(fixture.expected()).isNotEmpty();
        assertThat(results(fixture).summary()).isEqualTo(fixture.expected());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void theEngineOfJenaFindsTheSameInAFixture(Fixture fixture) {
        assertThat(results(fixture).outcome().findings().stream().map(Finding::identity))
                .containsExactlyInAnyOrderElementsOf(results(fixture).jena());
    }

    static Stream<Shape> rules() {
        return ShapeStyleTest.rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleFiresOnItsInvalidFixturesAndIsSilentOnANearMiss(Shape rule) {
        Node node = rule.getShapeNode();
        List<Fixture> own = fixturesOf(folder(rule));
        assertThat(own)
                .filteredOn(fixture -> !fixture.isValid())
                .isNotEmpty()
                .allSatisfy(
                        fixture -> assertThat(fixture.expected()).anyMatch(result -> result.contains(node.getURI())));
        assertThat(own).filteredOn(Fixture::isValid).isNotEmpty().allSatisfy(fixture -> {
            assertThat(results(fixture).looked())
                    .as("rules with something to look at")
                    .contains(node);
            assertThat(results(fixture).summary()).noneMatch(result -> result.contains(node.getURI()));
        });
    }

    static List<Path> classShapes() {
        return ProjectFiles.below("shapes/classes", ".ttl");
    }

    @ParameterizedTest
    @MethodSource("classShapes")
    void aClassShapeHasAValidAndAnInvalidFixtureWithInstances(Path file) {
        List<Fixture> own = fixturesOf(Path.of(Fixture.FOLDER, ProjectFiles.baseName(file)));
        Node type = ProjectFiles.turtle(file)
                .find(Node.ANY, SHACL.targetClass, Node.ANY)
                .mapWith(Triple::getObject)
                .next();
        Set<Node> types = OntologyTerms.withSubclasses(type);
        assertThat(own).anyMatch(Fixture::isValid).anyMatch(fixture -> !fixture.isValid());
        assertThat(own).allSatisfy(fixture -> {
            Graph statements = fixture.statements();
            assertThat(types).anyMatch(known -> statements.contains(Node.ANY, RDF.type.asNode(), known));
        });
    }

    @Test
    void everyFolderBelongsToAShapeFileOrARuleAndEveryFileToAFixture() {
        Set<Path> known = new TreeSet<>();
        rules().forEach(rule -> known.add(folder(rule)));
        for (String shapes : List.of("shapes/classes", "shapes/common")) {
            ProjectFiles.below(shapes, ".ttl")
                    .forEach(file -> known.add(Path.of(Fixture.FOLDER, ProjectFiles.baseName(file))));
        }
        Set<Path> folders = fixtures().stream().map(Fixture::subject).collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).containsAll(folders);
        Set<Path> files = new TreeSet<>(ProjectFiles.below(Fixture.FOLDER, ""));
        files.remove(Path.of(Fixture.FOLDER, "README.md"));
        fixtures().forEach(fixture -> {
            files.remove(fixture.file());
            files.remove(fixture.expectedFile());
        });
        assertThat(files).isEmpty();
        assertThat(fixtures())
                .extracting(fixture -> fixture.file().getParent().getFileName().toString())
                .containsOnly("valid", "invalid");
    }

    /** A property shape inside a choice reports nothing by itself; every other one must be seen to fire. */
    @Test
    void everyPropertyShapeFiresOnSomeInvalidFixture() {
        Graph shapes = Seed.shapes().graph();
        Set<Node> reporting = shapes.find(Node.ANY, SHACL.property, Node.ANY)
                .filterKeep(triple -> triple.getSubject().isURI())
                .mapWith(Triple::getObject)
                .toSet();
        Set<Node> seen = RESULTS.values().stream()
                .flatMap(result -> fired(result.join()).stream())
                .collect(Collectors.toSet());
        reporting.removeAll(seen);
        assertThat(seen).isNotEmpty();
        assertThat(reporting).isEmpty();
    }

    /** How often each rule fires, and on how many fixtures it has something to look at and is silent. */
    @AfterAll
    static void tellWhichRulesFireWhere() {
        Collection<FixtureResults> all = RESULTS.values().stream()
                .filter(result -> !result.isCompletedExceptionally())
                .map(CompletableFuture::join)
                .toList();
        StringBuilder table = new StringBuilder();
        rules().map(Shape::getShapeNode)
                .sorted(java.util.Comparator.comparing(Node::toString))
                .forEach(rule -> {
                    long fires = all.stream()
                            .filter(result -> fired(result).contains(rule))
                            .count();
                    long looks = all.stream()
                            .filter(result -> result.looked().contains(rule))
                            .count();
                    table.append("%n%-35s fires %3d  silent %3d"
                            .formatted(IriScheme.localName(rule.getURI()), fires, looks - fires));
                });
        LOG.info("rules on {} fixtures:{}", all.size(), table);
    }

    private static Set<Node> fired(FixtureResults results) {
        return results.outcome().findings().stream().map(Finding::shape).collect(Collectors.toSet());
    }

    private static FixtureResults results(Fixture fixture) {
        return RESULTS.get(fixture).join();
    }

    private static List<Fixture> fixturesOf(Path folder) {
        return fixtures().stream()
                .filter(fixture -> fixture.subject().equals(folder))
                .toList();
    }

    /** {@code rules/r07-office-holder-not-member} for {@code R07-OfficeHolderNotMember}. */
    private static Path folder(Shape rule) {
        String name = IriScheme.localName(rule.getShapeNode().getURI());
        return Path.of(Fixture.FOLDER, "rules", ShapeStyleTest.kebab(name));
    }
}
