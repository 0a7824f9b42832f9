package org.mithaq.shacl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mithaq.shacl.reads.GraphChange;
import org.mithaq.support.Seed;

/** Validation of changes, compared with full validation before and after. */
class IncrementalValidatorTest {

    private static final GraphValidator FULL = new GraphValidator(Seed.shapes());
    private static final IncrementalValidator INCREMENTAL = new IncrementalValidator(FULL);

    @Test
    void ofEachOfOurShapesItIsKnownWhatItReads() {
        assertThat(INCREMENTAL.unanalysable()).isEmpty();
    }

    /** Each statement of each fixture is taken away and put back: a verdict that turns on it turns here. */
    @TestFactory
    Stream<DynamicTest> everySingleStatementOfAFixtureHasTheEffectThatFullValidationSees() {
        return Fixture.all().stream()
                .map(fixture -> DynamicTest.dynamicTest(fixture.toString(), () -> {
                    Graph graph = fixture.data();
                    Outcome whole = FULL.validate(graph);
                    for (Triple statement : fixture.statements().stream().toList()) {
                        graph.delete(statement);
                        Outcome without = FULL.validate(graph);
                        assertThat(identities(INCREMENTAL
                                        .validate(graph, new GraphChange(Set.of(), Set.of(statement)))
                                        .fresh()))
                                .as("without %s", statement)
                                .isEqualTo(identities(without.since(whole)));
                        graph.add(statement);
                        assertThat(identities(INCREMENTAL
                                        .validate(graph, new GraphChange(Set.of(statement), Set.of()))
                                        .fresh()))
                                .as("with %s", statement)
                                .isEqualTo(identities(whole.since(without)));
                    }
                }));
    }

    static Set<String> identities(Outcome outcome) {
        return outcome.findings().stream().map(Finding::identity).collect(Collectors.toCollection(TreeSet::new));
    }
}
