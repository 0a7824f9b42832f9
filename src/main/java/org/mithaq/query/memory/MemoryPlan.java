package org.mithaq.query.memory;

import java.util.Collection;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpLib;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.table.TableData;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a query for the graphs in memory, with a {@link #HOLE} into which terms are put each time that it is run. Planning
 * takes longer than running a query that looks up a thing.
 */
public final class MemoryPlan {

    /** Stands in a query for terms that are not known yet: an IRI that no data have. */
    public static final Node HOLE = NodeFactory.createURI("urn:x-mithaq:hole");

    private static final Symbol PLAN = Symbol.create(MemoryPlan.class.getName());

    private final Op plan;

    private MemoryPlan(Op plan) {
        this.plan = plan;
    }

    /** Whether the queries on a dataset can be run by such plans. */
    public static boolean fits(DatasetGraph dataset) {
        return dataset instanceof MemoryDataset;
    }

    /** The plan of a query. */
    public static MemoryPlan of(Query query, Context context) {
        return new MemoryPlan(of(Algebra.compile(query), context));
    }

    /** The plan of a pattern: as that of TDB2, the union being the default graph. */
    static Op of(Op pattern, Context context) {
        return OpLib.unionDefaultGraphQuads(Algebra.toQuadForm(Algebra.optimize(pattern, context)));
    }

    /** With a term in the hole. */
    public MemoryPlan about(Node term) {
        return new MemoryPlan(NodeTransformLib.transform(node -> node.equals(HOLE) ? term : node, plan));
    }

    /** With several terms in the hole, which is the only value of a table of one column. */
    public MemoryPlan among(Collection<Node> terms) {
        return new MemoryPlan(Transformer.transform(
                new TransformCopy() {

                    @Override
                    public Op transform(OpTable table) {
                        return isHole(table) ? table(table.getTable().getVars().get(0), terms) : table;
                    }
                },
                plan));
    }

    private static boolean isHole(OpTable table) {
        List<Var> columns = table.getTable().getVars();
        List<Binding> rows = Iter.toList(table.getTable().rows());
        return columns.size() == 1
                && rows.size() == 1
                && HOLE.equals(rows.get(0).get(columns.get(0)));
    }

    private static Op table(Var column, Collection<Node> terms) {
        List<Binding> rows =
                terms.stream().map(term -> BindingFactory.binding(column, term)).toList();
        return OpTable.create(new TableData(List.of(column), rows));
    }

    /** Has a query that is run in a context run by this plan, whatever the query says. */
    public void use(Context context) {
        context.set(PLAN, plan);
    }

    /** The plan by which a query is to be run; null for none. */
    static @Nullable Op in(Context context) {
        return context.get(PLAN);
    }
}
