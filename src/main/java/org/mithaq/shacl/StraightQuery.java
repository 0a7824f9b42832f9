package org.mithaq.shacl;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;

/**
 * Tells whether Jena hands every solution on from one part of a query to the next, into each optional part, union and
 * {@code EXISTS}. Then a value that the first solution has is known everywhere, as if it stood in the place of its variable.
 * Where parts are evaluated by themselves and joined afterwards, or a sub-select projects, it is not.
 */
final class StraightQuery {

    private StraightQuery() {}

    /** Whether an optimised query is straight, below the projection of its result. */
    static boolean is(Op query) {
        return query instanceof OpProject || query instanceof OpDistinct || query instanceof OpReduced
                ? is(((Op1) query).getSubOp())
                : isPattern(query);
    }

    private static boolean isPattern(Op op) {
        if (op instanceof OpSequence sequence) {
            return arePatterns(sequence.getElements());
        } else if (op instanceof OpDisjunction alternatives) {
            return arePatterns(alternatives.getElements());
        } else if (op instanceof OpUnion union) {
            return isPattern(union.getLeft()) && isPattern(union.getRight());
        } else if (op instanceof OpConditional optional) {
            return isPattern(optional.getLeft()) && isPattern(optional.getRight());
        } else if (op instanceof OpFilter filter) {
            return areStraight(filter.getExprs().getList().stream()) && isPattern(filter.getSubOp());
        } else if (op instanceof OpExtend extend) {
            return areStraight(extend.getVarExprList().getExprs().values().stream()) && isPattern(extend.getSubOp());
        } else if (op instanceof OpAssign assign) {
            return areStraight(assign.getVarExprList().getExprs().values().stream()) && isPattern(assign.getSubOp());
        }
        return op instanceof OpBGP || op instanceof OpTriple || op instanceof OpPath || isUnit(op);
    }

    private static boolean isUnit(Op op) {
        return op instanceof OpTable table && table.isJoinIdentity();
    }

    private static boolean arePatterns(List<Op> ops) {
        return ops.stream().allMatch(StraightQuery::isPattern);
    }

    private static boolean areStraight(Stream<Expr> expressions) {
        return expressions.allMatch(StraightQuery::isStraight);
    }

    private static boolean isStraight(Expr expression) {
        if (expression instanceof ExprFunctionOp pattern) {
            return isPattern(pattern.getGraphPattern());
        }
        return !expression.isFunction()
                || expression.getFunction().getArgs().stream()
                        .allMatch(argument -> argument == null || isStraight(argument));
    }
}
