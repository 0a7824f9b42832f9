package org.mithaq.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.mithaq.edtf.EdtfBounds;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/**
 * The current {@code mq:status} of a thing from its status records: the value of the latest dated record. When none is
 * dated, held or cancelled beats planned; any other two different values are a conflict, and no status is given.
 */
final class CurrentStatus implements Deduction {

    private static final Node PLANNED = status("planned");
    private static final Set<Node> FINAL = Set.of(status("held"), status("cancelled"));

    @Override
    public Set<Node> properties() {
        return Set.of(MQ.status);
    }

    @Override
    public Set<Node> subjects(Graph statements) {
        return Step.back(statements, MQ.hasStatusRecord, Node.ANY);
    }

    @Override
    public void about(Node subject, Graph statements, Consumer<Triple> derived) {
        List<Reported> reported = new ArrayList<>();
        for (Node entry : Step.forth(statements, subject, MQ.hasStatusRecord)) {
            Optional<String> day = day(statements, entry);
            Step.forth(statements, entry, MQ.status).forEach(value -> reported.add(new Reported(value, day)));
        }
        current(reported).ifPresent(value -> derived.accept(Triple.create(subject, MQ.status, value)));
    }

    @Override
    public boolean reads(Triple statement) {
        return statement.getPredicate().equals(MQ.hasStatusRecord);
    }

    /** A status record bears on the things that have it, a time span on the things that have its status records. */
    @Override
    public Set<Node> affected(Triple changed, Graph after) {
        Node property = changed.getPredicate();
        Set<Node> things = new HashSet<>(Deduction.super.affected(changed, after));
        if (property.equals(MQ.status) || property.equals(MQ.hasTimeSpan)) {
            things.addAll(Step.back(after, MQ.hasStatusRecord, changed.getSubject()));
        }
        if (property.equals(MQ.edtf) || property.equals(MQ.latestEnd)) {
            for (Node entry : Step.back(after, MQ.hasTimeSpan, changed.getSubject())) {
                things.addAll(Step.back(after, MQ.hasStatusRecord, entry));
            }
        }
        return things;
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
    private static Optional<String> day(Graph statements, Node entry) {
        return Step.forth(statements, entry, MQ.hasTimeSpan).stream()
                .flatMap(span -> latestEnd(statements, span))
                .max(String::compareTo);
    }

    /** A stated end counts only where no expression gives one. */
    private static Stream<String> latestEnd(Graph statements, Node span) {
        List<String> computed = Step.forth(statements, span, MQ.edtf).stream()
                .flatMap(expression -> DateBounds.of(expression).stream())
                .flatMap(bounds -> bounds.latestEnd().stream())
                .map(EdtfBounds::xsdDate)
                .toList();
        return computed.isEmpty()
                ? Step.forth(statements, span, MQ.latestEnd).stream()
                        .filter(Node::isLiteral)
                        .map(Node::getLiteralLexicalForm)
                : computed.stream();
    }

    private static Node status(String code) {
        return NodeFactory.createURI(IriScheme.concept("activity-status", code));
    }

    private record Reported(Node status, Optional<String> day) {}
}
