package org.mithaq.shacl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.mithaq.shacl.reads.GraphChange;
import org.mithaq.support.ProjectFiles;

/**
 * Validation of changes with shapes that no one should write, on small graphs in which everything is joined to everything:
 * what our own shapes happen not to do must not go wrong either.
 */
class OddShapesTest {

    private static final String A = "http://example.org/a#";
    private static final int CASES = 1_500;

    private static final List<Node> THINGS =
            Stream.of("n1", "n2", "n3", "n4", "n5").map(OddShapesTest::term).toList();
    private static final List<Node> PROPERTIES =
            Stream.of("p", "q", "r").map(OddShapesTest::term).toList();
    private static final List<Node> CLASSES =
            Stream.of("C", "D", "Implicit", "Sub").map(OddShapesTest::term).toList();
    private static final List<Node> LITERALS = List.of(
            NodeFactory.createLiteralLang("x", "en"),
            NodeFactory.createLiteralLang("y", "en"),
            NodeFactory.createLiteralLang("z", "en"),
            NodeFactory.createLiteralLang("x", "fr"),
            NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger),
            NodeFactory.createLiteralDT("2", XSDDatatype.XSDinteger));
    private static final Triple HIERARCHY = Triple.create(term("Sub"), RDFS.subClassOf.asNode(), term("C"));

    private final GraphValidator full = new GraphValidator(ShapeCatalog.of(shapes()));
    private final IncrementalValidator incremental = new IncrementalValidator(full);

    @Test
    void whatIsNotAnalysedIsKnown() {
        Map<String, String> reasons = new TreeMap<>();
        incremental.unanalysable().forEach((shape, reason) -> reasons.put(shape.getLocalName(), reason));

        assertThat(reasons.keySet()).containsExactly("Disjoint", "S04", "S05", "S13");
    }

    @Test
    void theFreshFindingsOfAChangeAreThoseOfFullValidation() {
        NodeValue.VerboseWarnings = false;
        Map<String, Integer> fired = new TreeMap<>();
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Set<Triple> before = statements(random, 2 + random.nextInt(18));
            Set<Triple> after = new HashSet<>(before);
            List<Triple> there = new ArrayList<>(before);
            for (int i = random.nextInt(4); i > 0; i--) {
                after.remove(there.get(random.nextInt(there.size())));
            }
            after.addAll(statements(random, random.nextInt(4)));
            if (random.nextBoolean()) {
                compare(seed, before, after, fired);
            } else {
                compare(seed, after, before, fired);
            }
        }
        full.checks().stream()
                .flatMap(check -> check.reported().stream())
                .filter(Node::isURI)
                .map(Node::getLocalName)
                .distinct()
                .filter(shape -> shape.matches("S[0-9]+|Q[13]"))
                .forEach(shape -> assertThat(fired).containsKey(shape));
        assertThat(fired).hasSizeGreaterThan(50);
    }

    /** The shapes, of which none is anonymous: their findings would not be told apart. */
    private static Graph shapes() {
        Map<Node, Node> names = new HashMap<>();
        UnaryOperator<Node> named =
                node -> node.isBlank() ? names.computeIfAbsent(node, first -> term("anonymous" + names.size())) : node;
        Graph shapes = GraphFactory.createDefaultGraph();
        ProjectFiles.turtle(Path.of("src/test/resources/shacl/odd/shapes.ttl"))
                .find()
                .forEachRemaining(triple -> shapes.add(
                        named.apply(triple.getSubject()), triple.getPredicate(), named.apply(triple.getObject())));
        return shapes;
    }

    private void compare(int seed, Set<Triple> before, Set<Triple> after, Map<String, Integer> fired) {
        Set<Triple> added = new HashSet<>(after);
        added.removeAll(before);
        Set<Triple> removed = new HashSet<>(before);
        removed.removeAll(after);
        Graph graph = graph(after);
        Outcome expected = full.validate(graph).since(full.validate(graph(before)));
        assertThat(IncrementalValidatorTest.identities(incremental
                        .validate(graph, new GraphChange(added, removed))
                        .fresh()))
                .as("seed %d: %s, without %s, with %s", seed, before, removed, added)
                .isEqualTo(IncrementalValidatorTest.identities(expected));
        expected.findings().stream()
                .map(Finding::shape)
                .filter(Node::isURI)
                .forEach(shape -> fired.merge(shape.getLocalName(), 1, Integer::sum));
    }

    private static Set<Triple> statements(Random random, int number) {
        Set<Triple> statements = new HashSet<>();
        for (int i = 0; i < number; i++) {
            Node subject = oneOf(THINGS, random);
            int kind = random.nextInt(20);
            if (kind < 5) {
                statements.add(Triple.create(subject, RDF.type.asNode(), oneOf(CLASSES, random)));
            } else if (kind < 8) {
                statements.add(Triple.create(subject, oneOf(PROPERTIES, random), oneOf(LITERALS, random)));
            } else if (kind == 8 && random.nextInt(4) == 0) {
                statements.add(HIERARCHY);
            } else {
                statements.add(Triple.create(subject, oneOf(PROPERTIES, random), oneOf(THINGS, random)));
            }
        }
        return statements;
    }

    private static Graph graph(Set<Triple> statements) {
        Graph graph = GraphFactory.createDefaultGraph();
        statements.forEach(graph::add);
        return graph;
    }

    private static <T> T oneOf(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static Node term(String name) {
        return NodeFactory.createURI(A + name);
    }
}
