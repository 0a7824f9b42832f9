package org.mithaq.gate;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.mithaq.shacl.Finding;
import org.mithaq.vocab.MQ;

/**
 * The part of a graph that a report on some findings needs to name things, fields and classes: it outlives the transaction
 * in which the graph was read.
 */
final class Excerpt {

    /** A thing is named after what it joins, which may be named after what that joins. */
    private static final int HOPS = 3;

    /** A report lists no more than that. */
    private static final int MOST_FINDINGS = 1_000;

    private Excerpt() {}

    /** What is said of the nodes of the findings and of some others, and of what is said there, and so on. */
    static Graph around(Collection<Finding> findings, Collection<Node> others, Graph graph) {
        Graph excerpt = GraphFactory.createDefaultGraph();
        Set<Node> seen = new HashSet<>();
        Set<Node> nodes = new LinkedHashSet<>(others);
        findings.stream().limit(MOST_FINDINGS).forEach(finding -> nodes(finding).forEach(nodes::add));
        for (int hop = 0; hop < HOPS; hop++) {
            Set<Node> next = new LinkedHashSet<>();
            for (Node node : nodes) {
                if (!node.isLiteral() && seen.add(node)) {
                    graph.find(node, Node.ANY, Node.ANY).forEachRemaining(triple -> {
                        excerpt.add(triple);
                        next.add(triple.getObject());
                    });
                    graph.find(Node.ANY, MQ.hasStatusRecord, node).forEachRemaining(triple -> {
                        excerpt.add(triple);
                        next.add(triple.getSubject());
                    });
                }
            }
            nodes.clear();
            nodes.addAll(next);
        }
        return excerpt;
    }

    private static Stream<Node> nodes(Finding finding) {
        return Stream.of(
                        Stream.of(finding.focus()),
                        Stream.ofNullable(finding.value()),
                        Stream.ofNullable(finding.path()).flatMap(Excerpt::properties))
                .flatMap(part -> part);
    }

    private static Stream<Node> properties(Path path) {
        if (path instanceof P_Path0 link) {
            return Stream.of(link.getNode());
        } else if (path instanceof P_Path1 one) {
            return properties(one.getSubPath());
        } else if (path instanceof P_Path2 two) {
            return Stream.concat(properties(two.getLeft()), properties(two.getRight()));
        }
        return Stream.empty();
    }
}
