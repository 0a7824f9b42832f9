package org.mithaq.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/**
 * The current status of a thing from its status records: the value of the latest dated record. When none is dated, held
 * or cancelled beats planned; any other two different values are a conflict, and no status is given.
 */
final class CurrentStatus {

    private static final Node PLANNED = status("planned");
    private static final Set<Node> FINAL = Set.of(status("held"), status("cancelled"));

    private CurrentStatus() {}

    /**
     * The current status of each thing that has status records and no conflict.
     *
     * @param statements the status records with their time spans
     * @param bounds the derived bounds of the time spans
     */
    static Map<Node, Node> of(Graph statements, Graph bounds) {
        Map<Node, List<Reported>> reported = new HashMap<>();
        statements.find(Node.ANY, MQ.hasStatusRecord, Node.ANY).forEachRemaining(link -> {
            Optional<String> day = day(statements, bounds, link.getObject());
            objects(statements, link.getObject(), MQ.status)
                    .forEach(value -> reported.computeIfAbsent(link.getSubject(), thing -> new ArrayList<>())
                            .add(new Reported(value, day)));
        });
        Map<Node, Node> current = new HashMap<>();
        reported.forEach((thing, values) -> current(values).ifPresent(value -> current.put(thing, value)));
        return current;
    }

    private static Optional<Node> current(List<Reported> values) {
        Optional<String> latest =
                values.stream().flatMap(value -> value.day().stream()).max(String::compareTo);
        Set<Node> candidates = new HashSet<>();
        values.stream()
                .filter(value -> latest.isEmpty() || value.day().equals(latest))
                .forEach(value -> candidates.add(value.status()));
        if (candidates.size() > 1 && latest.isEmpty()) {
            candidates.remove(PLANNED);
            if (!FINAL.containsAll(candidates)) {
                return Optional.empty();
            }
        }
        return candidates.size() == 1 ? Optional.of(candidates.iterator().next()) : Optional.empty();
    }

    /** The last day on which the reported value may have held; ISO days of four-digit years sort as text. */
    private static Optional<String> day(Graph statements, Graph bounds, Node record) {
        return objects(statements, record, MQ.hasTimeSpan).stream()
                .flatMap(span -> {
                    List<Node> days = objects(bounds, span, MQ.latestEnd);
                    return (days.isEmpty() ? objects(statements, span, MQ.latestEnd) : days).stream();
                })
                .map(Node::getLiteralLexicalForm)
                .max(String::compareTo);
    }

    private static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private static Node status(String code) {
        return NodeFactory.createURI(IriScheme.concept("activity-status", code));
    }

    private record Reported(Node status, Optional<String> day) {}
}
