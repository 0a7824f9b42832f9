package org.mithaq.shacl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * A rule in SPARQL: {@code SELECT $this ?path ?value} finds, for one focus node, the values that break the rule. The
 * query is compiled once.
 *
 * <p>When many nodes are looked at it runs once, where that gives the same ({@link PreBinding}), and the solutions of other
 * nodes are left out. In every other case it runs for each focus node, which is put into the algebra in the place of
 * {@code $this} before optimisation: pre-binding as SHACL section 5.3.1 asks for it. A test compares every rule with
 * Jena's engine.
 */
final class SparqlRule implements TargetedCheck {

    private static final Var THIS = Var.alloc("this");
    private static final Var PATH = Var.alloc("path");
    private static final Var VALUE = Var.alloc("value");

    /** Stands for the focus node while a query is optimised; no statement has it. */
    private static final Node STAND_IN = NodeFactory.createURI("urn:x-mithaq:focus");

    /** For more nodes than that, asking about all that there are is taken to be cheaper than asking one by one. */
    private static final int MANY = 1_000;

    private static final Context ALL_AT_ONCE = offline();
    private static final Context ONE_BY_ONE = oneByOne();

    private final Shape shape;
    private final List<Node> messages;
    private final List<Node> names;
    private final Severity severity;
    private final List<Query> queries;

    /** A query in two forms, each made when it is asked for first: a start needs one of them only. */
    private static final class Query {

        private final Op compiled;

        /** Whether it has to run for each focus node by itself. */
        private final boolean oneByOne;

        private @Nullable Op forAll;
        private @Nullable Op forOne;

        Query(Op compiled) {
            this.compiled = compiled;
            this.oneByOne = PreBinding.isNeeded(compiled, THIS);
        }

        /** Optimised, with {@code $this} as a variable. */
        synchronized Op forAll() {
            if (forAll == null) {
                forAll = Optimize.optimize(compiled, ALL_AT_ONCE);
            }
            return forAll;
        }

        /** As {@link OneNodeQuery} has it, optimised, with {@link #STAND_IN} in the place of {@code $this}. */
        synchronized Op forOne() {
            if (forOne == null) {
                Op query = Substitute.substitute(OneNodeQuery.of(compiled), BindingFactory.binding(THIS, STAND_IN));
                forOne = Optimize.optimize(query, ONE_BY_ONE);
            }
            return forOne;
        }
    }

    SparqlRule(Shape shape, List<Node> messages, List<Node> names) {
        this.shape = shape;
        this.messages = messages;
        this.names = names;
        this.severity = Severity.of(shape.getSeverity().level());
        this.queries = shape.getConstraints().stream()
                .map(constraint -> new Query(Algebra.compile(((SparqlConstraint) constraint).getQuery())))
                .toList();
    }

    @Override
    public Shape shape() {
        return shape;
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
        if (focusNodes.isEmpty()) {
            return findings;
        }
        DatasetGraph dataset = DatasetGraphFactory.wrap(data);
        for (Query query : queries) {
            if (!query.oneByOne) {
                forEachRow(dataset, query.forAll(), ALL_AT_ONCE, row -> {
                    if (focusNodes.contains(row.get(THIS))) {
                        findings.add(finding(row.get(THIS), row));
                    }
                });
            } else {
                evaluateEach(dataset, query, focusNodes, findings);
            }
        }
        return findings;
    }

    /** What the rule finds at a few nodes: the same as {@link #evaluate}, at a cost that depends on what they reach only. */
    List<Finding> evaluateEach(Graph data, Collection<Node> focusNodes) {
        List<Finding> findings = new ArrayList<>();
        DatasetGraph dataset = DatasetGraphFactory.wrap(data);
        queries.forEach(query -> evaluateEach(dataset, query, focusNodes, findings));
        return findings;
    }

    private void evaluateEach(DatasetGraph data, Query query, Collection<Node> focusNodes, List<Finding> findings) {
        if (focusNodes.isEmpty()) {
            return;
        }
        Op forOne = query.forOne();
        for (Node focus : focusNodes) {
            Op bound = NodeTransformLib.transform(node -> node.equals(STAND_IN) ? focus : node, forOne);
            forEachRow(data, bound, ONE_BY_ONE, row -> findings.add(finding(focus, row)));
        }
    }

    private static void forEachRow(DatasetGraph data, Op query, Context settings, Consumer<Binding> use) {
        Context now = settings.copy();
        Context.setCurrentDateTime(now);
        ExecutionContext execution = ExecutionContext.create(data, now);
        QueryIterator rows = QC.execute(query, QueryIterRoot.create(execution), execution);
        try {
            rows.forEachRemaining(use);
        } finally {
            rows.close();
        }
    }

    /**
     * A list of properties ({@code FILTER(?path IN (…))}, as SHACL forbids {@code VALUES}) is one look-up for each of
     * them when all nodes are asked about: Jena makes a union of it. For a single node it is cheaper to go through its
     * statements and to leave out those of other properties. What is computed from the focus node must not be computed
     * from its stand-in.
     */
    private static Context oneByOne() {
        Context settings = offline();
        settings.set(ARQ.optFilterDisjunction, false);
        settings.set(ARQ.optFilterExpandOneOf, false);
        settings.set(ARQ.optExprConstantFolding, false);
        return settings;
    }

    /** A rule looks into the graph and nowhere else. */
    private static Context offline() {
        Context settings = ARQ.getContext().copy();
        settings.set(ARQ.httpServiceAllowed, false);
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
