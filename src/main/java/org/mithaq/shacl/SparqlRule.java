package org.mithaq.shacl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.util.Context;

/**
 * A rule in SPARQL: {@code SELECT $this ?path ?value} finds, for one focus node, the values that break the rule. The
 * query is compiled once.
 *
 * <p>A query that binds {@code $this} in all its solutions runs once for all focus nodes and the solutions of other nodes
 * are left out. Any other query runs for each focus node, which is substituted into the algebra before optimisation:
 * pre-binding as SHACL section 5.3.1 asks for it. Both give what pre-binding gives as long as no filter reads
 * {@code $this} where it is out of scope; a test compares every rule with Jena's engine.
 */
final class SparqlRule {

    private static final Var THIS = Var.alloc("this");
    private static final Var PATH = Var.alloc("path");
    private static final Var VALUE = Var.alloc("value");

    private static final Context ALL_AT_ONCE = ARQ.getContext().copy();
    private static final Context ONE_BY_ONE = oneByOne();

    private final Shape shape;
    private final List<Node> messages;
    private final List<Node> names;
    private final Severity severity;
    private final List<Op> queries;
    private final List<Op> oneNodeQueries;

    SparqlRule(Shape shape, List<Node> messages, List<Node> names) {
        this.shape = shape;
        this.messages = messages;
        this.names = names;
        this.severity = Severity.of(shape.getSeverity().level());
        this.queries = shape.getConstraints().stream()
                .map(constraint -> Algebra.compile(((SparqlConstraint) constraint).getQuery()))
                .toList();
        this.oneNodeQueries = queries.stream().map(OneNodeQuery::of).toList();
    }

    /** The IRI of the rule. */
    Node id() {
        return shape.getShapeNode();
    }

    /** The nodes of {@code data} that the rule looks at. */
    Set<Node> focusNodes(Graph data) {
        return new HashSet<>(VLib.focusNodes(data, shape));
    }

    /** What the rule finds at these nodes, which are all its focus nodes in {@code data} or most of them. */
    List<Finding> evaluate(Graph data, Set<Node> focusNodes) {
        List<Finding> findings = new ArrayList<>();
        if (focusNodes.isEmpty()) {
            return findings;
        }
        for (int i = 0; i < queries.size(); i++) {
            if (OpVars.fixedVars(queries.get(i)).contains(THIS)) {
                forEachRow(data, queries.get(i), ALL_AT_ONCE, row -> {
                    if (focusNodes.contains(row.get(THIS))) {
                        findings.add(finding(row.get(THIS), row));
                    }
                });
            } else {
                evaluateEach(data, oneNodeQueries.get(i), focusNodes, findings);
            }
        }
        return findings;
    }

    /** What the rule finds at a few nodes: the same as {@link #evaluate}, at a cost that depends on what they reach only. */
    List<Finding> evaluateEach(Graph data, Set<Node> focusNodes) {
        List<Finding> findings = new ArrayList<>();
        oneNodeQueries.forEach(query -> evaluateEach(data, query, focusNodes, findings));
        return findings;
    }

    private void evaluateEach(Graph data, Op query, Set<Node> focusNodes, List<Finding> findings) {
        for (Node focus : focusNodes) {
            Op bound = Substitute.substitute(query, BindingFactory.binding(THIS, focus));
            forEachRow(data, bound, ONE_BY_ONE, row -> findings.add(finding(focus, row)));
        }
    }

    private static void forEachRow(Graph data, Op query, Context settings, Consumer<Binding> use) {
        QueryIterator rows = QueryEngineMain.getFactory()
                .create(query, DatasetGraphFactory.wrap(data), BindingRoot.create(), settings)
                .iterator();
        try {
            rows.forEachRemaining(use);
        } finally {
            rows.close();
        }
    }

    /**
     * A list of properties ({@code FILTER(?path IN (…))}, as SHACL forbids {@code VALUES}) is one look-up for each of
     * them when all nodes are asked about: Jena makes a union of it. For a single node it is cheaper to go through its
     * statements and to leave out those of other properties.
     */
    private static Context oneByOne() {
        Context settings = ARQ.getContext().copy();
        settings.set(ARQ.optFilterDisjunction, false);
        settings.set(ARQ.optFilterExpandOneOf, false);
        return settings;
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
