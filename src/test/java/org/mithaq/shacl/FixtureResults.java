package org.mithaq.shacl;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.mithaq.support.Seed;

/**
 * What both validators find in a fixture.
 *
 * @param outcome what the validator of the server finds
 * @param jena what the engine of Jena finds, as identities of findings
 * @param looked the rules that have a node of the fixture to look at
 */
record FixtureResults(Outcome outcome, List<String> jena, Set<Node> looked) {

    private static final Shapes JENA = Shapes.parse(Seed.shapes().graph());
    private static final List<Shape> RULES = ShapeStyleTest.rules().toList();

    /** The results of all fixtures; they are worked out side by side on all processors. */
    static Map<Fixture, CompletableFuture<FixtureResults>> ofAll() {
        Executor workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
            Thread thread = new Thread(task, "fixtures");
            thread.setDaemon(true);
            return thread;
        });
        Map<Fixture, CompletableFuture<FixtureResults>> results =
                new TreeMap<>(java.util.Comparator.comparing(Fixture::file));
        Fixture.all()
                .forEach(fixture ->
                        results.put(fixture, CompletableFuture.supplyAsync(() -> FixtureResults.of(fixture), workers)));
        return results;
    }

    /** The findings in the form of {@link Fixture#expected}. */
    Set<String> summary() {
        return Fixture.summary(outcome);
    }

    private static FixtureResults of(Fixture fixture) {
        Set<Node> own = fixture.statements().stream().map(Triple::getSubject).collect(Collectors.toSet());
        Graph data = fixture.data();
        return new FixtureResults(
                Seed.validator().validate(data),
                ShaclValidator.get().validate(JENA, data).getEntries().stream()
                        .map(SeedValidationTest::identity)
                        .toList(),
                RULES.stream()
                        .filter(rule -> VLib.focusNodes(data, rule).stream().anyMatch(own::contains))
                        .map(Shape::getShapeNode)
                        .collect(Collectors.toSet()));
    }
}
