package org.mithaq.store;

import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Runs queries as TDB2 does, but lets no operator hold more rows than the {@link QueryMemory} of the query allows.
 *
 * <p>The engine knows one limit, {@code spillToDiskThreshold}: a number of rows, whatever their size, beyond which sorting
 * and DISTINCT go on in files, of which there may be any number. Joins, MINUS and groups know none.
 *
 * <p>On a dataset that is none of TDB2 it does what the engine does there, within the same bounds.
 */
public class BoundedQueries extends OpExecutorTDB2 {

    private final QueryMemory memory;

    /** Runs one query, whose context tells its {@link QueryMemory}. */
    protected BoundedQueries(ExecutionContext execution) {
        super(execution);
        this.memory = QueryMemory.of(execution.getContext());
    }

    /** The operator that is run first is the outermost one. What is kept of its rows is not given free while it may be. */
    @Override
    protected QueryIterator exec(Op operator, QueryIterator input) {
        long kept = memory.takeKeptRows();
        QueryIterator rows = super.exec(operator, input);
        return kept == 0 ? rows : counted(rows, memory.share().keeping(kept));
    }

    /**
     * The ends of a path, for a query that can be cancelled. The engine follows a path from one node to all its ends without
     * ever looking whether the query still runs; a star within a star can take it hours, and it keeps a list of all that it
     * found.
     */
    protected final QueryIterator cancellable(OpPath path, QueryIterator input) {
        QueryMemory.Share share = memory.share();
        Graph graph = new CancellableGraph(execCxt.getActiveGraph(), execCxt.getCancelSignal(), share);
        ExecutionContext watched = ExecutionContext.copyChangeActiveGraph(execCxt, graph);
        QueryIterator ends = new QueryIterPath(path.getTriplePath(), input, watched) {

            @Override
            protected QueryIterator nextStage(Binding row) {
                share.free();
                return super.nextStage(row);
            }
        };
        return freeing(ends, share);
    }

    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        QueryMemory.Share share = memory.share();
        // what comes out is what is remembered
        return freeing(counted(super.execute(distinct, input), share::row), share);
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        QueryMemory.Share share = memory.share();
        QueryIterator rows = counted(exec(order.getSubOp(), input), share::row);
        return freeing(new QueryIterSort(rows, order.getConditions(), execCxt), share);
    }

    /** Sorts and keeps the first few, as the engine does. */
    @Override
    protected QueryIterator execute(OpTopN top, QueryIterator input) {
        QueryMemory.Share share = memory.share();
        boolean distinct = top.getSubOp() instanceof OpDistinct;
        Op below = distinct ? ((OpDistinct) top.getSubOp()).getSubOp() : top.getSubOp();
        QueryIterator rows = counted(exec(below, input), row -> share.longest(row, top.getLimit()));
        return freeing(new QueryIterTopN(rows, top.getConditions(), top.getLimit(), distinct, execCxt), share);
    }

    @Override
    protected QueryIterator execute(OpJoin join, QueryIterator input) {
        QueryMemory.Share share = memory.share();
        QueryIterator left = counted(exec(join.getLeft(), input), share::row);
        QueryIterator right = exec(join.getRight(), root());
        return freeing(joined(Join.join(left, right, execCxt), left, right), share);
    }

    @Override
    protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
        QueryMemory.Share share = memory.share();
        QueryIterator left = exec(join.getLeft(), input);
        QueryIterator right = counted(exec(join.getRight(), root()), share::row);
        return freeing(joined(Join.leftJoin(left, right, join.getExprs(), execCxt), left, right), share);
    }

    @Override
    protected QueryIterator execute(OpMinus minus, QueryIterator input) {
        QueryMemory.Share share = memory.share();
        QueryIterator left = exec(minus.getLeft(), input);
        QueryIterator right = counted(exec(minus.getRight(), root()), share::row);
        Set<Var> common = OpVars.visibleVars(minus.getLeft());
        common.retainAll(OpVars.visibleVars(minus.getRight()));
        return freeing(QueryIterMinus.create(left, right, common, execCxt), share);
    }

    /** The values stand in the text of the query, so it is they that are held, not the rows they are joined with. */
    @Override
    protected QueryIterator execute(OpTable values, QueryIterator input) {
        if (values.isJoinIdentity() || input.isJoinIdentity()) {
            return super.execute(values, input);
        }
        QueryIterator rows = values.getTable().iterator(execCxt);
        return joined(Join.join(rows, input, execCxt), rows, input);
    }

    /** Groups without an aggregate would be kept as the list of their rows; they are no more than different rows. */
    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        VarExprList keys = group.getGroupVars();
        if (!group.getAggregators().isEmpty() || keys.isEmpty()) {
            QueryMemory.Share share = memory.share();
            OpGroup bounded = memory.isLimited() ? BoundedGroups.of(group, share) : group;
            return freeing(super.execute(bounded, input), share);
        }
        VarExprList computed = new VarExprList();
        keys.forEachExpr(computed::add);
        Op rows = computed.isEmpty() ? group.getSubOp() : OpExtend.create(group.getSubOp(), computed);
        return exec(new OpDistinct(new OpProject(rows, keys.getVars())), input);
    }

    /** Rows of a join, which the engine can't close before the first of them was asked for: it fails. */
    private static QueryIterator joined(QueryIterator rows, QueryIterator left, QueryIterator right) {
        return new QueryIteratorWrapper(rows) {

            private boolean asked;

            @Override
            protected boolean hasNextBinding() {
                asked = true;
                return super.hasNextBinding();
            }

            @Override
            protected void closeIterator() {
                if (asked) {
                    super.closeIterator();
                } else {
                    left.close();
                    right.close();
                }
            }
        };
    }

    /** Rows that are counted as they go by. */
    private QueryIterator counted(QueryIterator rows, Consumer<Binding> count) {
        if (!memory.isLimited()) {
            return rows;
        }
        return new QueryIterProcessBinding(rows, execCxt) {

            @Override
            public Binding accept(Binding row) {
                count.accept(row);
                return row;
            }
        };
    }

    /** Rows with which a share of the memory is given free, once they are no longer asked for. */
    private QueryIterator freeing(QueryIterator rows, QueryMemory.Share share) {
        if (!memory.isLimited()) {
            return rows;
        }
        return new QueryIteratorWrapper(rows) {

            @Override
            protected void closeIterator() {
                super.closeIterator();
                share.free();
            }
        };
    }
}
