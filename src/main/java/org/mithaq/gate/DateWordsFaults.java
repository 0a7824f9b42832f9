package org.mithaq.gate;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.mithaq.text.DateLanguage;
import org.mithaq.vocab.MQ;

/**
 * An {@code mq:wordsFault} on a {@code mq:TimeSpan} whose Arabic words can't mean the date beside them, with what they
 * mean ({@link DateWordsCheck}). What is no EDTF is a fault of its own, and words are not held against it. A span with
 * several expressions or weekdays, which the shapes refuse, is read by the first in the order of text, so that the outcome
 * never depends on the order in which a graph gives its statements.
 */
final class DateWordsFaults implements Deduction {

    private static final Set<String> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .collect(Collectors.toSet());

    @Override
    public Set<Node> properties() {
        return Set.of(MQ.wordsFault);
    }

    @Override
    public Set<Node> subjects(Graph statements) {
        return Step.back(statements, MQ.dateAsStated, Node.ANY);
    }

    @Override
    public void about(Node subject, Graph statements, Consumer<Triple> derived) {
        List<Node> words = Step.forth(statements, subject, MQ.dateAsStated).stream()
                .filter(Node::isLiteral)
                .toList();
        if (words.isEmpty()) {
            return;
        }
        Optional<String> weekday = Step.forth(statements, subject, MQ.statedWeekday).stream()
                .filter(Node::isURI)
                .map(Node::getLocalName)
                .filter(WEEKDAYS::contains)
                .min(String::compareTo);
        Optional<String> expression = Step.forth(statements, subject, MQ.edtf).stream()
                .filter(value -> DateBounds.of(value).isPresent())
                .map(Node::getLiteralLexicalForm)
                .min(String::compareTo);
        expression.ifPresent(date -> words.forEach(said -> DateLanguage.of(said.getLiteralLanguage())
                .flatMap(
                        language -> DateWordsCheck.contradiction(language, said.getLiteralLexicalForm(), date, weekday))
                .map(NodeFactory::createLiteralString)
                .ifPresent(meant -> derived.accept(Triple.create(subject, MQ.wordsFault, meant)))));
    }

    @Override
    public boolean reads(Triple statement) {
        Node property = statement.getPredicate();
        return property.equals(MQ.dateAsStated) || property.equals(MQ.edtf) || property.equals(MQ.statedWeekday);
    }
}
