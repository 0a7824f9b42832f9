package org.mithaq.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingProjectNamed;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.jspecify.annotations.Nullable;

/**
 * Groups whose keys, different values and joined texts count as held memory. The values of the aggregates are those of the
 * engine, which gets the same rows, except that a value which DISTINCT would drop is dropped before.
 */
final class BoundedGroups {

    /** A group in the table of the engine, and again as a row of the result. */
    private static final int GROUP = 256;

    private static final int ACCUMULATOR = 256;

    private BoundedGroups() {}

    /** The same groups, whose content is held as a share of a query's memory. */
    static OpGroup of(OpGroup group, QueryMemory.Share share) {
        List<ExprAggregator> counted = new ArrayList<>();
        VarExprList keys = group.getGroupVars();
        for (ExprAggregator each : group.getAggregators()) {
            Counting aggregator = new Counting(each.getAggregator(), share, counted.isEmpty() ? keys : null);
            counted.add(new ExprAggregator(each.getVar(), aggregator));
        }
        return new OpGroup(group.getSubOp(), keys, counted);
    }

    /** An aggregate of the engine, of which what it keeps is counted. */
    private static final class Counting extends AggregatorBase {

        private final Aggregator counted;
        private final QueryMemory.Share share;
        private final @Nullable VarExprList keys;

        /** @param keys of the group, when this is the aggregate that counts them too */
        Counting(Aggregator counted, QueryMemory.Share share, @Nullable VarExprList keys) {
            super(counted.getName(), false, counted.getExprList());
            this.counted = counted;
            this.share = share;
            this.keys = keys;
        }

        @Override
        public Accumulator createAccumulator() {
            return new Counted(counted.createAccumulator(), Kept.by(counted), getExpr(), share, keys);
        }

        @Override
        public Node getValueEmpty() {
            return counted.getValueEmpty();
        }

        @Override
        public Aggregator copy(ExprList arguments) {
            return new Counting(counted.copy(arguments), share, keys);
        }

        @Override
        public int hashCode() {
            return counted.hashCode();
        }

        @Override
        public boolean equals(Aggregator other, boolean bySyntax) {
            return other instanceof Counting counting && counting.counted.equals(counted, bySyntax);
        }
    }

    /** What an aggregate keeps of the values it gets. */
    private enum Kept {
        NOTHING,
        LARGEST,
        DIFFERENT,
        ALL;

        static Kept by(Aggregator aggregator) {
            if (aggregator.getClass().getSimpleName().endsWith("Distinct")) {
                return DIFFERENT;
            }
            return switch (aggregator.getName()) {
                case "GROUP_CONCAT" -> ALL;
                case "MIN", "MAX", "SAMPLE" -> LARGEST;
                default -> NOTHING;
            };
        }
    }

    /** One aggregate of one group. */
    private static final class Counted implements Accumulator {

        private final Accumulator engine;
        private final Kept kept;
        private final @Nullable Expr argument;
        private final QueryMemory.Share share;
        private final @Nullable VarExprList keys;
        private final Set<Object> seen = new HashSet<>();
        private boolean isNew = true;
        private long largest;

        Counted(
                Accumulator engine,
                Kept kept,
                @Nullable Expr argument,
                QueryMemory.Share share,
                @Nullable VarExprList keys) {
            this.engine = engine;
            this.kept = kept;
            this.argument = argument;
            this.share = share;
            this.keys = keys;
        }

        @Override
        public void accumulate(Binding row, FunctionEnv environment) {
            if (isNew) {
                isNew = false;
                share.hold(ACCUMULATOR + (keys == null ? 0 : GROUP + size(keys, row, environment)));
            }
            if (kept == Kept.NOTHING || isKept(row, environment)) {
                engine.accumulate(row, environment);
            }
        }

        private boolean isKept(Binding row, FunctionEnv environment) {
            if (argument == null) {
                Binding visible = new BindingProjectNamed(row);
                return seen.add(visible) && hold(2 * QueryMemory.size(visible));
            }
            NodeValue value = ExprLib.evalOrNull(argument, row, environment);
            if (value == null) {
                return true;
            }
            long size = QueryMemory.size(value.asNode());
            if (kept == Kept.LARGEST) {
                hold(Math.max(0, size - largest));
                largest = Math.max(largest, size);
                return true;
            }
            return (kept == Kept.ALL || seen.add(value)) && hold(2 * size);
        }

        /** Twice: the engine keeps its own set of the different, and makes a text of the joined at the end. */
        private boolean hold(long bytes) {
            share.hold(bytes);
            return true;
        }

        @Override
        public NodeValue getValue() {
            return engine.getValue();
        }

        private static long size(VarExprList keys, Binding row, FunctionEnv environment) {
            long size = 0;
            for (Var key : keys.getVars()) {
                Node value = keys.get(key, row, environment);
                size += value == null ? 0 : QueryMemory.size(value);
            }
            return size;
        }
    }
}
