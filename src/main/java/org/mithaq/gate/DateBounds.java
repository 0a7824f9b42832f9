package org.mithaq.gate;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.mithaq.edtf.Edtf;
import org.mithaq.edtf.EdtfBounds;
import org.mithaq.edtf.EdtfSyntaxException;
import org.mithaq.vocab.MQ;

/**
 * The four bounds of a {@code mq:TimeSpan} from its EDTF expression, as {@code xsd:date}; an {@code mq:edtfFault} with
 * the code of the fault when the expression is no EDTF.
 */
final class DateBounds implements Deduction {

    @Override
    public Set<Node> properties() {
        return Set.of(MQ.earliestStart, MQ.latestStart, MQ.earliestEnd, MQ.latestEnd, MQ.edtfFault);
    }

    @Override
    public Set<Node> subjects(Graph statements) {
        return Step.back(statements, MQ.edtf, Node.ANY);
    }

    @Override
    public void about(Node subject, Graph statements, Consumer<Triple> derived) {
        Step.forth(statements, subject, MQ.edtf).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .forEach(expression -> addBounds(subject, expression, derived));
    }

    @Override
    public boolean reads(Triple statement) {
        return statement.getPredicate().equals(MQ.edtf);
    }

    /** The bounds of an expression; empty when it is no EDTF. */
    static Optional<EdtfBounds> of(Node expression) {
        try {
            return expression.isLiteral()
                    ? Optional.of(Edtf.parse(expression.getLiteralLexicalForm()).bounds())
                    : Optional.empty();
        } catch (EdtfSyntaxException fault) {
            return Optional.empty();
        }
    }

    private static void addBounds(Node span, String expression, Consumer<Triple> derived) {
        EdtfBounds bounds;
        try {
            bounds = Edtf.parse(expression).bounds();
        } catch (EdtfSyntaxException fault) {
            derived.accept(Triple.create(span, MQ.edtfFault, NodeFactory.createLiteralString(fault.code())));
            return;
        }
        add(span, MQ.earliestStart, bounds.earliestStart(), derived);
        add(span, MQ.latestStart, bounds.latestStart(), derived);
        add(span, MQ.earliestEnd, bounds.earliestEnd(), derived);
        add(span, MQ.latestEnd, bounds.latestEnd(), derived);
    }

    private static void add(Node span, Node property, Optional<LocalDate> day, Consumer<Triple> derived) {
        day.map(EdtfBounds::xsdDate)
                .map(date -> NodeFactory.createLiteralDT(date, XSDDatatype.XSDdate))
                .ifPresent(date -> derived.accept(Triple.create(span, property, date)));
    }
}
