package org.mithaq.shacl;

import java.util.Collection;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/** The query of a rule in SPARQL, compiled once, in forms that suit one focus node or many. */
final class RuleQuery {

    static final Var THIS = Var.alloc("this");

    /** Stands for the focus node while a query is optimised; no statement has it. */
    private static final Node STAND_IN = NodeFactory.createURI("urn:x-mithaq:focus");

    private static final Context ALL_AT_ONCE = offline();
    private static final Context ONE_BY_ONE = oneByOne();

    private final Op compiled;
    private final RequiredStatements required;

    /** Whether it has to run for each focus node by itself. */
    private final boolean oneByOne;

    private @Nullable Op forAll;
    private @Nullable ForOne forOne;

    /**
     * The query for a single node.
     *
     * @param straight whether the node can be handed in as a solution; otherwise it takes the place of {@link #STAND_IN}
     */
    private record ForOne(Op query, boolean straight) {}

    /** A query of which no form is made before it is asked for: a start needs one of them only. */
    RuleQuery(Op compiled) {
        this.compiled = compiled;
        this.required = new RequiredStatements(compiled, THIS);
        this.oneByOne = PreBinding.isNeeded(compiled, THIS);
    }

    /** Gives each solution for these nodes, which are all focus nodes in {@code data} or most of them. */
    void forMany(Graph data, Set<Node> focusNodes, BiConsumer<Node, Binding> found) {
        if (oneByOne) {
            forEach(data, focusNodes, found);
        } else {
            ExecutionContext execution = execution(data, ALL_AT_ONCE);
            run(forAll(), QueryIterRoot.create(execution), execution, row -> {
                if (focusNodes.contains(row.get(THIS))) {
                    found.accept(row.get(THIS), row);
                }
            });
        }
    }

    /** The same for a few nodes, at a cost that depends on what they reach only. */
    void forEach(Graph data, Collection<Node> focusNodes, BiConsumer<Node, Binding> found) {
        ExecutionContext execution = null;
        for (Node focus : focusNodes) {
            if (required.allAt(focus, data)) {
                execution = execution == null ? execution(data, ONE_BY_ONE) : execution;
                forOne(focus, execution, row -> found.accept(focus, row));
            }
        }
    }

    private void forOne(Node focus, ExecutionContext execution, Consumer<Binding> found) {
        ForOne form = forOne();
        if (form.straight()) {
            Binding given = BindingFactory.binding(THIS, focus);
            run(form.query(), QueryIterSingleton.create(given, execution), execution, found);
        } else {
            Op bound = NodeTransformLib.transform(node -> node.equals(STAND_IN) ? focus : node, form.query());
            run(bound, QueryIterRoot.create(execution), execution, found);
        }
    }

    private static void run(Op query, QueryIterator from, ExecutionContext execution, Consumer<Binding> found) {
        QueryIterator rows = QC.execute(query, from, execution);
        try {
            rows.forEachRemaining(found);
        } finally {
            rows.close();
        }
    }

    private static ExecutionContext execution(Graph data, Context settings) {
        Context now = settings.copy();
        Context.setCurrentDateTime(now);
        return ExecutionContext.create(DatasetGraphFactory.wrap(data), now);
    }

    /** Optimised, with {@code $this} as a variable. */
    private synchronized Op forAll() {
        if (forAll == null) {
            forAll = Optimize.optimize(compiled, ALL_AT_ONCE);
        }
        return forAll;
    }

    private synchronized ForOne forOne() {
        if (forOne == null) {
            Op query = PropertyList.in(OneNodeQuery.of(compiled));
            Op straight = Optimize.optimize(query, ONE_BY_ONE);
            forOne = StraightQuery.is(straight)
                    ? new ForOne(straight, true)
                    : new ForOne(
                            Optimize.optimize(
                                    Substitute.substitute(query, BindingFactory.binding(THIS, STAND_IN)), ONE_BY_ONE),
                            false);
        }
        return forOne;
    }

    /**
     * A list of properties ({@code FILTER(?path IN (…))}, as SHACL forbids {@code VALUES}) is one look-up for each of
     * them when all nodes are asked about: Jena makes a union of it. For a single node it is cheaper to go through its
     * statements and to leave out those of other properties. What is computed from the focus node must not be computed
     * from its stand-in, nor must the focus node be taken for a variable without value.
     */
    private static Context oneByOne() {
        Context settings = offline();
        settings.set(ARQ.optFilterDisjunction, false);
        settings.set(ARQ.optFilterExpandOneOf, false);
        settings.set(ARQ.optExprConstantFolding, false);
        settings.set(ARQ.optFilterImplicitJoin, false);
        settings.set(ARQ.optImplicitLeftJoin, false);
        return settings;
    }

    /** A rule looks into the graph and nowhere else. */
    private static Context offline() {
        Context settings = ARQ.getContext().copy();
        settings.set(ARQ.httpServiceAllowed, false);
        return settings;
    }
}
