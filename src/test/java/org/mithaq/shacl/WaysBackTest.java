package org.mithaq.shacl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.mithaq.shacl.reads.DependencyIndex;
import org.mithaq.shacl.reads.DependencyIndex.Way;
import org.mithaq.shacl.reads.GraphChange;
import org.mithaq.shacl.reads.SmallChanges;
import org.mithaq.support.CsvFile;
import org.mithaq.support.Seed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away each way back of the index: validation of changes must then miss what full validation finds, after a change of
 * one statement of a fixture. The few ways without which nothing is missed are known with the reason.
 */
class WaysBackTest {

    private static final Logger LOG = LoggerFactory.getLogger(WaysBackTest.class);

    private static final Path IDLE = Path.of("src/test/resources/shacl/idle-ways.csv");

    /** So many values of a property are tried; of {@code rdf:type} all classes. */
    private static final int VALUES = 15;

    private static final int CLASSES = 60;

    private static final int TARGETS = 2;

    private final Graph graph = Fixture.emptyData();
    private final Map<TargetedCheck, DependencyIndex<TargetedCheck>> indexes = new LinkedHashMap<>();
    private final Map<TargetedCheck, Set<Way<TargetedCheck>>> missing = new LinkedHashMap<>();

    /** What is said with each property in any fixture, and in the one at hand. */
    private final Map<Node, Set<Node>> values = new LinkedHashMap<>();

    private final Map<Node, Set<Node>> here = new HashMap<>();

    /** What is said of each thing where it is described first. */
    private final Map<Node, Set<Triple>> descriptions = new HashMap<>();

    WaysBackTest() {
        NodeValue.VerboseWarnings = false;
        for (Fixture fixture : Fixture.all()) {
            Graph statements = fixture.statements();
            statements.stream().forEach(statement -> {
                note(statement, values);
                descriptions.computeIfAbsent(
                        statement.getSubject(),
                        thing -> Set.copyOf(
                                statements.find(thing, Node.ANY, Node.ANY).toList()));
            });
        }
        for (TargetedCheck check : Seed.validator().checks()) {
            DependencyIndex<TargetedCheck> index = new DependencyIndex<>();
            index.add(check, check.shape());
            indexes.put(check, index);
            missing.put(check, new LinkedHashSet<>(index.ways()));
        }
    }

    @Test
    void withoutAnyWayBackAFindingIsMissed() {
        int ways = missing.values().stream().mapToInt(Set::size).sum();
        Fixture.all().forEach(fixture -> withFixture(fixture, this::takeAwayAndPutBack));
        Fixture.all().forEach(fixture -> withFixture(fixture, this::goTheWays));

        List<String> idle = new ArrayList<>();
        missing.forEach((check, left) -> left.forEach(
                way -> idle.add(check.shape().getShapeNode().getLocalName() + " " + SmallChanges.description(way))));
        LOG.info("{} ways back, {} of them idle", ways, idle.size());
        CsvFile known = CsvFile.of(IDLE);
        assertThat(known.rows()).allSatisfy(row -> assertThat(row.get("reason")).isNotBlank());
        assertThat(idle)
                .containsExactlyInAnyOrderElementsOf(known.rows().stream()
                        .map(row -> row.get("shape") + " " + row.get("way"))
                        .toList());
    }

    private void withFixture(Fixture fixture, Consumer<List<Triple>> use) {
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
            missing.keySet().forEach(check -> look(check, removed));
            graph.add(statement);
            GraphChange added = new GraphChange(Set.of(statement), Set.of());
            missing.keySet().forEach(check -> look(check, added));
        }
    }

    private void goTheWays(List<Triple> statements) {
        Set<Node> things =
                statements.stream().map(Triple::getSubject).collect(Collectors.toCollection(LinkedHashSet::new));
        here.clear();
        statements.forEach(statement -> note(statement, here));
        missing.forEach((check, left) -> {
            if (!left.isEmpty()) {
                List<Node> targets = new FocusNodes(graph).among(things, check.targets());
                for (Way<TargetedCheck> way : List.copyOf(left)) {
                    Stream.concat(targets.stream(), things.stream().limit(TARGETS))
                            .distinct()
                            .forEach(focus -> goTheWay(check, way, focus));
                    targets.stream().limit(TARGETS).forEach(focus -> layAndGoTheWay(check, way, focus));
                }
            }
        });
    }

    /** When nothing leads where the way reads, something is linked first. */
    private void layAndGoTheWay(TargetedCheck check, Way<TargetedCheck> way, Node focus) {
        for (Triple link : SmallChanges.links(way, graph, focus, this::values)) {
            if (missing.get(check).contains(way)) {
                GraphEdit edit = new GraphEdit(graph);
                edit.add(link);
                descriptions.getOrDefault(link.getObject(), Set.of()).forEach(edit::add);
                goTheWay(check, way, focus);
                edit.undo();
            }
        }
    }

    private void goTheWay(TargetedCheck check, Way<TargetedCheck> way, Node focus) {
        if (!missing.get(check).contains(way)) {
            return;
        }
        for (GraphChange change : SmallChanges.of(way, graph, focus, this::values)) {
            if (missing.get(check).contains(way)) {
                GraphEdit edit = new GraphEdit(graph);
                change.added().forEach(edit::add);
                change.removed().forEach(edit::remove);
                look(check, change);
                edit.undo();
                look(check, SmallChanges.inverse(change));
            }
        }
    }

    /** Looks whether validation of the change, which was made, depends on a way of which that is not known yet. */
    private void look(TargetedCheck check, GraphChange change) {
        Set<Way<TargetedCheck>> left = missing.get(check);
        if (left.isEmpty()) {
            return;
        }
        DependencyIndex<TargetedCheck> index = indexes.get(check);
        Map<Way<TargetedCheck>, Set<Node>> byWay = index.affectedByWay(change, GraphStates.either(graph, change));
        for (Way<TargetedCheck> way : List.copyOf(byWay.keySet())) {
            if (left.contains(way)
                    && leadsAlone(way, byWay)
                    && !fresh(check, index, change).isEmpty()) {
                Set<String> found = fresh(check, index, change);
                if (!fresh(check, index.without(way), change).containsAll(found)) {
                    assertThat(found).isEqualTo(expected(check, change));
                    left.remove(way);
                }
            }
        }
    }

    private static boolean leadsAlone(Way<TargetedCheck> way, Map<Way<TargetedCheck>, Set<Node>> byWay) {
        Set<Node> alone = new HashSet<>(byWay.get(way));
        byWay.forEach((other, nodes) -> {
            if (other != way) {
                alone.removeAll(nodes);
            }
        });
        return !alone.isEmpty();
    }

    private Set<String> fresh(TargetedCheck check, DependencyIndex<TargetedCheck> index, GraphChange change) {
        return IncrementalValidatorTest.identities(new IncrementalValidator(List.of(check), index)
                .validate(graph, change)
                .fresh());
    }

    private Set<String> expected(TargetedCheck check, GraphChange change) {
        Outcome before = everywhere(check, GraphStates.before(graph, change));
        return IncrementalValidatorTest.identities(everywhere(check, graph).since(before));
    }

    private static Outcome everywhere(TargetedCheck check, Graph data) {
        return new Outcome(check.atAll(data, check.focusNodes(data)));
    }

    /** Values for a property; things of all kinds for {@code Node.ANY}. */
    private List<Node> values(Node property) {
        return Stream.concat(
                        here.getOrDefault(property, Set.of()).stream(),
                        Stream.concat(
                                values.getOrDefault(property, values.get(Node.ANY)).stream()
                                        .limit(property.equals(RDF.type.asNode()) ? CLASSES : VALUES),
                                Stream.of(
                                        NodeFactory.createLiteralLang("قول", "ar"),
                                        NodeFactory.createLiteralDT("0", XSDDatatype.XSDinteger),
                                        NodeFactory.createURI("https://w3id.org/mithaq/id/org/nowhere-described"))))
                .distinct()
                .toList();
    }

    private static void note(Triple statement, Map<Node, Set<Node>> values) {
        Set<Node> ofProperty = values.computeIfAbsent(statement.getPredicate(), first -> new LinkedHashSet<>());
        boolean isFirst = ofProperty.add(statement.getObject());
        Set<Node> any = values.computeIfAbsent(Node.ANY, first -> new LinkedHashSet<>());
        if (isFirst && statement.getPredicate().equals(RDF.type.asNode())) {
            any.add(statement.getSubject());
        }
    }
}
