package org.mithaq.shacl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.expr.NodeValue;
import org.junit.jupiter.api.Test;
import org.mithaq.shacl.reads.DependencyIndex;
import org.mithaq.shacl.reads.DependencyIndex.Way;
import org.mithaq.shacl.reads.GraphChange;
import org.mithaq.shacl.reads.SmallChanges;
import org.mithaq.support.Seed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * That no way back of the index can be taken away: for each there is a change of one statement of a fixture whose new
 * finding is at a focus node that no other way of the shape leads to.
 */
class WaysBackTest {

    private static final Logger LOG = LoggerFactory.getLogger(WaysBackTest.class);

    private final Graph graph = Fixture.emptyData();
    private final Map<TargetedCheck, DependencyIndex<TargetedCheck>> indexes = new LinkedHashMap<>();
    private final Map<Way<TargetedCheck>, GraphChange> needed = new HashMap<>();
    private final Map<TargetedCheck, Set<Way<TargetedCheck>>> missing = new LinkedHashMap<>();
    private final Map<Node, List<Node>> values = values();

    WaysBackTest() {
        NodeValue.VerboseWarnings = false;
        for (TargetedCheck check : Seed.validator().checks()) {
            DependencyIndex<TargetedCheck> index = new DependencyIndex<>();
            index.add(check, check.shape());
            indexes.put(check, index);
            missing.put(check, new LinkedHashSet<>(index.ways()));
        }
    }

    @Test
    void everyWayIsNeededForAFindingOfAFixture() {
        int ways = missing.values().stream().mapToInt(Set::size).sum();
        long start = System.nanoTime();
        Fixture.all().forEach(fixture -> withFixture(fixture, this::takeAwayAndPutBack));
        LOG.info("{} of {} after {} s", needed.size(), ways, (System.nanoTime() - start) / 1e9);
        Fixture.all().stream().filter(Fixture::isValid).forEach(fixture -> withFixture(fixture, this::goTheWays));
        LOG.info("{} of {} after {} s", needed.size(), ways, (System.nanoTime() - start) / 1e9);
        Fixture.all().stream()
                .filter(fixture -> !fixture.isValid())
                .forEach(fixture -> withFixture(fixture, this::goTheWays));
        LOG.info("{} of {} after {} s", needed.size(), ways, (System.nanoTime() - start) / 1e9);

        List<String> idle = new ArrayList<>();
        missing.forEach((check, left) -> left.forEach(
                way -> idle.add(check.shape().getShapeNode().getLocalName() + " " + SmallChanges.description(way))));
        assertThat(idle).isEmpty();
    }

    private void withFixture(Fixture fixture, java.util.function.Consumer<List<Triple>> use) {
        GraphEdit edit = new GraphEdit(graph);
        List<Triple> statements = fixture.statements().stream().toList();
        statements.forEach(edit::add);
        use.accept(statements);
        edit.undo();
    }

    private void takeAwayAndPutBack(List<Triple> statements) {
        for (Triple statement : statements) {
            graph.delete(statement);
            GraphChange removed = new GraphChange(Set.of(), Set.of(statement));
            missing.forEach((check, left) -> look(check, left, removed));
            graph.add(statement);
            GraphChange added = new GraphChange(Set.of(statement), Set.of());
            missing.forEach((check, left) -> look(check, left, added));
        }
    }

    private void goTheWays(List<Triple> statements) {
        FocusNodes targets = new FocusNodes(graph);
        Set<Node> things =
                statements.stream().map(Triple::getSubject).collect(Collectors.toCollection(LinkedHashSet::new));
        missing.forEach((check, left) -> {
            List<Node> focus = left.isEmpty() ? List.of() : targets.among(things, check.shape());
            List<Node> others =
                    left.isEmpty() ? List.of() : things.stream().limit(2).toList();
            for (Way<TargetedCheck> way : List.copyOf(left)) {
                Stream.concat(focus.stream(), others.stream()).distinct().forEach(node -> {
                    for (GraphChange change : SmallChanges.of(way, graph, node, this::values)) {
                        if (left.contains(way)) {
                            GraphEdit edit = new GraphEdit(graph);
                            change.added().forEach(edit::add);
                            change.removed().forEach(edit::remove);
                            look(check, left, change);
                            edit.undo();
                        }
                    }
                });
            }
        });
    }

    private List<Node> values(Node property) {
        return values.getOrDefault(property, values.get(Node.ANY));
    }

    /** What is said with each property in any fixture, a few of them; and things of all kinds. */
    private static Map<Node, List<Node>> values() {
        Map<Node, Set<Node>> all = new LinkedHashMap<>();
        Set<Node> any = all.computeIfAbsent(Node.ANY, first -> new LinkedHashSet<>());
        Map<Node, Integer> types = new HashMap<>();
        for (Fixture fixture : Fixture.all()) {
            fixture.statements().stream().forEach(statement -> {
                all.computeIfAbsent(statement.getPredicate(), first -> new LinkedHashSet<>())
                        .add(statement.getObject());
                if (statement.getPredicate().getURI().endsWith("#type")
                        && types.merge(statement.getObject(), 1, Integer::sum) == 1) {
                    any.add(statement.getSubject());
                }
            });
        }
        Map<Node, List<Node>> some = new HashMap<>();
        all.forEach((property, nodes) -> some.put(
                property,
                Stream.concat(
                                nodes.stream().limit(40),
                                Stream.of(
                                        NodeFactory.createLiteralLang("قول", "ar"),
                                        NodeFactory.createLiteralDT("0", XSDDatatype.XSDinteger),
                                        NodeFactory.createURI("https://w3id.org/mithaq/id/org/nowhere-described")))
                        .toList()));
        return some;
    }

    private void look(TargetedCheck check, Set<Way<TargetedCheck>> left, GraphChange change) {
        if (left.isEmpty()) {
            return;
        }
        Map<Way<TargetedCheck>, Set<Node>> byWay =
                indexes.get(check).affectedByWay(change, GraphStates.either(graph, change));
        Set<Node> nodes = new HashSet<>();
        byWay.forEach((way, reached) -> {
            if (left.contains(way)) {
                nodes.addAll(reached);
            }
        });
        for (Node focus : nodes) {
            List<Way<TargetedCheck>> leading = byWay.keySet().stream()
                    .filter(way -> byWay.get(way).contains(focus))
                    .toList();
            if (leading.size() == 1 && left.contains(leading.get(0)) && hasNewFinding(check, focus, change)) {
                needed.put(leading.get(0), change);
                left.remove(leading.get(0));
            }
        }
    }

    private boolean hasNewFinding(TargetedCheck check, Node focus, GraphChange change) {
        Outcome after = at(check, focus, graph);
        return !after.findings().isEmpty()
                && !after.since(at(check, focus, GraphStates.before(graph, change)))
                        .findings()
                        .isEmpty();
    }

    private static Outcome at(TargetedCheck check, Node focus, Graph data) {
        return new Outcome(check.at(data, new FocusNodes(data).among(Set.of(focus), check.shape())));
    }
}
