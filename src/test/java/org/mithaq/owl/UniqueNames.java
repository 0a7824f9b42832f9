package org.mithaq.owl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Says that two names mean two things wherever the ontology would otherwise make them one: the values that one thing has
 * for a functional property, and the things that share a value of an inverse functional one. OWL itself takes two names
 * for one thing rather than see a contradiction. Saying it of every pair of names would cost a reasoner quadratic time;
 * these pairs are the only ones that the axioms of the ontology can equate first.
 */
final class UniqueNames {

    private final Graph statements;
    private final Graph different = GraphFactory.createDefaultGraph();

    private UniqueNames(Graph statements) {
        this.statements = statements;
    }

    /**
     * The statements that follow.
     *
     * @param statements the ontology and the records
     * @return <em>Shape</em>: {@code ?one owl:differentFrom ?other}, each pair once; nothing when no such pair exists
     */
    static Graph of(Graph statements) {
        UniqueNames names = new UniqueNames(statements);
        names.instances(OWL2.FunctionalProperty.asNode())
                .forEach(property -> names.separate(new Reading(property, false)));
        names.instances(OWL2.InverseFunctionalProperty.asNode())
                .forEach(property -> names.separate(new Reading(property, true)));
        return names.different;
    }

    /** A property read from subject to value or from value to subject. */
    private record Reading(Node property, boolean backwards) {

        private Reading of(Node other) {
            return new Reading(other, backwards);
        }

        private Reading inverse(Node other) {
            return new Reading(other, !backwards);
        }
    }

    private void separate(Reading functional) {
        Map<Node, Set<String>> values = new HashMap<>();
        for (Reading reading : implying(functional)) {
            statements.find(Node.ANY, reading.property(), Node.ANY).forEachRemaining(fact -> {
                Node from = reading.backwards() ? fact.getObject() : fact.getSubject();
                Node to = reading.backwards() ? fact.getSubject() : fact.getObject();
                if (to.isURI()) {
                    values.computeIfAbsent(from, none -> new TreeSet<>()).add(to.getURI());
                }
            });
        }
        for (Set<String> rivals : values.values()) {
            for (String one : rivals) {
                rivals.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .forEach(other -> different.add(
                                NodeFactory.createURI(one), OWL2.differentFrom.asNode(), NodeFactory.createURI(other)));
            }
        }
    }

    /** The readings whose facts are also facts of this one: it itself, narrower properties, inverses, and so on. */
    private Set<Reading> implying(Reading reading) {
        Set<Reading> found = new LinkedHashSet<>(Set.of(reading));
        Deque<Reading> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            Reading next = open.remove();
            Set<Reading> further = new LinkedHashSet<>();
            subjects(RDFS.subPropertyOf.asNode(), next.property()).forEach(other -> further.add(next.of(other)));
            subjects(OWL2.inverseOf.asNode(), next.property()).forEach(other -> further.add(next.inverse(other)));
            statements
                    .find(next.property(), OWL2.inverseOf.asNode(), Node.ANY)
                    .forEachRemaining(triple -> further.add(next.inverse(triple.getObject())));
            if (statements.contains(next.property(), RDF.type.asNode(), OWL2.SymmetricProperty.asNode())) {
                further.add(next.inverse(next.property()));
            }
            further.stream().filter(found::add).forEach(open::add);
        }
        return found;
    }

    private Set<Node> instances(Node type) {
        return subjects(RDF.type.asNode(), type);
    }

    private Set<Node> subjects(Node property, Node value) {
        return statements
                .find(Node.ANY, property, value)
                .mapWith(Triple::getSubject)
                .toSet();
    }
}
