package org.mithaq.query.memory;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;
import org.mithaq.store.StoredTerms;

/**
 * Values that a query computes or lists: the store spells them in its own way from the first pattern on that they go
 * through, used in it or not. So does memory. Most queries compute none before a pattern, and need not be looked after.
 */
final class ComputedValues {

    private static final Symbol SOME = Symbol.create(ComputedValues.class.getName());

    private ComputedValues() {}

    /** Takes note in the context of a query whether its plan has any. */
    static void note(Op plan, Context context) {
        Finder finder = new Finder();
        Walker.walk(plan, finder);
        context.set(SOME, finder.found);
    }

    /** The rows, their values spelled as the store would from a pattern on. */
    static QueryIterator spelled(QueryIterator rows, ExecutionContext execution) {
        return execution.getContext().isTrue(SOME) && !rows.isJoinIdentity() ? new Spelled(rows, execution) : rows;
    }

    private static final class Finder extends OpVisitorBase {

        private boolean found;

        @Override
        public void visit(OpTable table) {
            found |= Iter.anyMatch(
                    table.getTable().rows(),
                    row -> Iter.anyMatch(
                            row.vars(), variable -> row.get(variable).isLiteral()));
        }

        @Override
        public void visit(OpExtend extend) {
            found |= extend.getVarExprList().getExprs().values().stream().anyMatch(Finder::computes);
        }

        @Override
        public void visit(OpAssign assign) {
            found |= assign.getVarExprList().getExprs().values().stream().anyMatch(Finder::computes);
        }

        @Override
        public void visit(OpGroup group) {
            found |= group.getGroupVars().getExprs().values().stream().anyMatch(Finder::computes);
            found |= !group.getAggregators().isEmpty();
        }

        private static boolean computes(Expr expression) {
            if (expression instanceof E_Coalesce coalesce) {
                return coalesce.getArgs().stream().anyMatch(Finder::computes);
            }
            boolean literal =
                    expression.isConstant() && expression.getConstant().asNode().isLiteral();
            return literal || !expression.isVariable() && !expression.isConstant();
        }
    }

    private static final class Spelled extends QueryIterProcessBinding {

        Spelled(QueryIterator rows, ExecutionContext execution) {
            super(rows, execution);
        }

        @Override
        public Binding accept(Binding row) {
            BindingBuilder spelled = Binding.builder();
            boolean same = true;
            for (Var variable : (Iterable<Var>) row::vars) {
                Node value = row.get(variable);
                if (value != null) {
                    Node stored = StoredTerms.lookedUp(value);
                    same &= stored == value;
                    spelled.add(variable, stored);
                }
            }
            return same ? row : spelled.build();
        }
    }
}
