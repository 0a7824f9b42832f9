package org.mithaq.shacl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/** The rules at one node at a time: what they find, and how far they look. */
class OneNodeQueryTest {

    private static final int BODIES = 200;
    private static final int MEMBERS = 5;

    static Stream<SparqlRule> rules() {
        return ShapeStyleTest.rules().map(shape -> new SparqlRule(shape, List.of(), List.of()));
    }

    static Stream<SparqlRule> countingRules() {
        return rules().filter(rule -> rule.shape().getShapeNode().getURI().matches(".*#R1[01]-.*"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleFindsTheSameAtItsNodesOneByOneAsAtAllOfThem(SparqlRule rule) {
        String number = IriScheme.localName(rule.shape().getShapeNode().getURI())
                        .split("-")[0]
                        .toLowerCase(Locale.ROOT) + "-";
        List<Fixture> own = Fixture.all().stream()
                .filter(fixture -> !fixture.isValid())
                .filter(fixture -> fixture.subject().getFileName().toString().startsWith(number))
                .toList();
        assertThat(own).isNotEmpty().allSatisfy(fixture -> {
            Graph data = fixture.data();
            Set<Node> focusNodes = rule.focusNodes(data);
            assertThat(identities(rule.evaluateEach(data, focusNodes)))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(identities(rule.evaluate(data, focusNodes)));
        });
    }

    @ParameterizedTest
    @MethodSource("countingRules")
    void oneClaimIsCheckedWithoutCountingTheMembersOfOtherBodies(SparqlRule rule) {
        Graph bodies = bodies();
        Node claim = thing("claim", 7);
        AtomicLong read = new AtomicLong();
        List<Finding> found = rule.evaluateEach(counting(bodies, read), Set.of(claim));
        assertThat(found).hasSize(rule.shape().getShapeNode().getURI().contains("#R10-") ? 1 : 0);
        assertThat(read).as("statements read").hasValueBetween(MEMBERS, 20L * MEMBERS);
    }

    @ParameterizedTest
    @MethodSource("countingRules")
    void theMembersOfABodyAreCountedOnceForAllClaimsAboutIt(SparqlRule rule) {
        Graph bodies = bodies();
        AtomicLong few = new AtomicLong();
        rule.evaluate(counting(bodies, few), rule.focusNodes(bodies));
        int claims = 300;
        for (int i = 0; i < claims; i++) {
            claim(bodies, BODIES + i, 7);
        }
        AtomicLong many = new AtomicLong();
        assertThat(rule.evaluate(counting(bodies, many), rule.focusNodes(bodies)))
                .hasSize(rule.shape().getShapeNode().getURI().contains("#R10-") ? BODIES + claims : 0);
        assertThat(many.get() - few.get()).as("statements read for the claims").isLessThan(10L * claims);
    }

    /** Bodies with members, and about each the claim that it has two. */
    private static Graph bodies() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int body = 0; body < BODIES; body++) {
            for (int member = 0; member < MEMBERS; member++) {
                Node membership = thing("relation", body * MEMBERS + member);
                graph.add(membership, MQ.inOrganization, thing("org", body));
                graph.add(membership, MQ.member, thing("state", member));
                graph.add(membership, MQ.kind, concept("membership-kind", "full"));
            }
            claim(graph, body, body);
        }
        return graph;
    }

    private static void claim(Graph graph, int number, int body) {
        Node claim = thing("claim", number);
        graph.add(claim, RDF.type.asNode(), MQ.Claim);
        graph.add(claim, MQ.claimSubject, thing("org", body));
        graph.add(claim, MQ.claimedCount, NodeFactory.createLiteralByValue(2));
        graph.add(claim, MQ.countedKind, concept("counted-kind", "member-organizations"));
        graph.add(claim, MQ.status, concept("claim-status", "accepted"));
    }

    private static Graph counting(Graph graph, AtomicLong read) {
        return new GraphWrapper(graph) {
            @Override
            public ExtendedIterator<Triple> find(Triple pattern) {
                return super.find(pattern).mapWith(this::seen);
            }

            @Override
            public ExtendedIterator<Triple> find(Node subject, Node property, Node object) {
                return super.find(subject, property, object).mapWith(this::seen);
            }

            private Triple seen(Triple triple) {
                read.incrementAndGet();
                return triple;
            }
        };
    }

    private static List<String> identities(Collection<Finding> findings) {
        return findings.stream().map(Finding::identity).toList();
    }

    private static Node thing(String type, int number) {
        return NodeFactory.createURI(IriScheme.thing(type, "invented-" + number));
    }

    private static Node concept(String list, String code) {
        return NodeFactory.createURI(IriScheme.concept(list, code));
    }
}
