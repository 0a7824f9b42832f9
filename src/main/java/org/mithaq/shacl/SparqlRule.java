package org.mithaq.shacl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.path.P_Link;

/**
 * A rule in SPARQL: {@code SELECT $this ?path ?value} finds, for one focus node, the values that break the rule. The
 * query is compiled once.
 *
 * <p>When many nodes are looked at it runs once, where that gives the same ({@link PreBinding}), and the solutions of other
 * nodes are left out. In every other case it runs for each focus node, which is put into the algebra in the place of
 * {@code $this}, or handed in as the first solution where that is the same ({@link StraightQuery}): pre-binding as SHACL
 * section 5.3.1 asks for it. A test compares every rule with Jena's engine.
 */
final class SparqlRule implements TargetedCheck {

    private static final Var PATH = Var.alloc("path");
    private static final Var VALUE = Var.alloc("value");

    /** For more nodes than that, asking about all that there are is taken to be cheaper than asking one by one. */
    private static final int MANY = 10_000;

    private final Shape shape;
    private final Targets targets;
    private final List<Node> messages;
    private final List<Node> names;
    private final Severity severity;
    private final List<RuleQuery> queries;

    SparqlRule(Shape shape, List<Node> messages, List<Node> names) {
        this.shape = shape;
        this.targets = Targets.of(shape);
        this.messages = messages;
        this.names = names;
        this.severity = Severity.of(shape.getSeverity().level());
        this.queries = shape.getConstraints().stream()
                .map(constraint -> new RuleQuery(Algebra.compile(((SparqlConstraint) constraint).getQuery())))
                .toList();
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public Targets targets() {
        return targets;
    }

    @Override
    public List<Finding> atAll(Graph data, Set<Node> focusNodes) {
        return evaluate(data, focusNodes);
    }

    @Override
    public Set<Node> reported() {
        return Set.of(shape.getShapeNode());
    }

    @Override
    public boolean reportsElsewhere() {
        return false;
    }

    @Override
    public List<Finding> at(Graph data, Collection<Node> focusNodes) {
        return focusNodes.size() > MANY ? evaluate(data, Set.copyOf(focusNodes)) : evaluateEach(data, focusNodes);
    }

    /** What the rule finds at these nodes, which are all its focus nodes in {@code data} or most of them. */
    List<Finding> evaluate(Graph data, Set<Node> focusNodes) {
        List<Finding> findings = new ArrayList<>();
        if (!focusNodes.isEmpty()) {
            queries.forEach(
                    query -> query.forMany(data, focusNodes, (focus, row) -> findings.add(finding(focus, row))));
        }
        return findings;
    }

    /** What the rule finds at a few nodes: the same as {@link #evaluate}, at a cost that depends on what they reach only. */
    List<Finding> evaluateEach(Graph data, Collection<Node> focusNodes) {
        List<Finding> findings = new ArrayList<>();
        queries.forEach(query -> query.forEach(data, focusNodes, (focus, row) -> findings.add(finding(focus, row))));
        return findings;
    }

    private Finding finding(Node focus, Binding row) {
        Node path = row.get(PATH);
        Node value = row.get(VALUE);
        return new Finding(
                focus,
                path == null ? null : new P_Link(path),
                value == null ? focus : value,
                shape.getShapeNode(),
                SHACL.SPARQLConstraintComponent,
                severity,
                messages,
                names);
    }
}
