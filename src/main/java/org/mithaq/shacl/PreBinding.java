package org.mithaq.shacl;

import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;

/**
 * Tells whether a query may run once for all values of a variable instead of once for each, with the value in its place
 * (SHACL section 5.3.1). It may when all solutions bind the variable, and nothing that is computed reads it where it has no
 * value yet: there the one way knows it and the other does not.
 */
final class PreBinding extends OpVisitorBase {

    private final Var variable;
    private boolean needed;

    private PreBinding(Var variable) {
        this.variable = variable;
    }

    /** Whether the query has to run once for each value of the variable. */
    static boolean isNeeded(Op query, Var variable) {
        PreBinding visitor = new PreBinding(variable);
        OpWalker.walk(query, visitor);
        return visitor.needed || !visitor.binds(query);
    }

    @Override
    public void visit(OpFilter filter) {
        require(filter.getSubOp(), filter.getExprs().getList());
    }

    @Override
    public void visit(OpExtend extend) {
        require(
                extend.getSubOp(),
                List.copyOf(extend.getVarExprList().getExprs().values()));
    }

    @Override
    public void visit(OpGroup group) {
        require(group.getSubOp(), List.copyOf(group.getGroupVars().getExprs().values()));
        group.getAggregators().forEach(aggregator -> {
            if (aggregator.getAggregator().getExprList() != null) {
                require(
                        group.getSubOp(),
                        aggregator.getAggregator().getExprList().getList());
            }
        });
    }

    @Override
    public void visit(OpLeftJoin optional) {
        if (optional.getExprs() != null) {
            needed |= !binds(optional.getLeft())
                    && !binds(optional.getRight())
                    && optional.getExprs().getList().stream().anyMatch(this::reads);
        }
    }

    /** What is taken away is compared on the variables that both sides have; a value is none. */
    @Override
    public void visit(OpMinus minus) {
        needed |= OpVars.mentionedVars(minus.getRight()).contains(variable);
    }

    private void require(Op pattern, List<Expr> expressions) {
        needed |= expressions.stream().anyMatch(this::reads) && !binds(pattern);
    }

    /** Whether all solutions of a pattern have a value for the variable. */
    private boolean binds(Op op) {
        if (op instanceof OpJoin join) {
            return binds(join.getLeft()) || binds(join.getRight());
        } else if (op instanceof OpSequence sequence) {
            return sequence.getElements().stream().anyMatch(this::binds);
        } else if (op instanceof OpUnion union) {
            return binds(union.getLeft()) && binds(union.getRight());
        } else if (op instanceof OpLeftJoin || op instanceof OpMinus) {
            return binds(((Op2) op).getLeft());
        } else if (op instanceof OpProject project) {
            return project.getVars().contains(variable) && binds(project.getSubOp());
        } else if (op instanceof OpGroup group) {
            return group.getGroupVars().getVars().contains(variable) && binds(group.getSubOp());
        } else if (op instanceof Op1 modifier) {
            return binds(modifier.getSubOp());
        }
        return (op instanceof OpBGP || op instanceof OpPath)
                && OpVars.mentionedVars(op).contains(variable);
    }

    private boolean reads(Expr expression) {
        if (expression instanceof ExprFunctionOp pattern) {
            return OpVars.mentionedVars(pattern.getGraphPattern()).contains(variable);
        } else if (expression.isFunction()) {
            return expression.getFunction().getArgs().stream()
                    .anyMatch(argument -> argument != null && reads(argument));
        }
        return expression.getVarsMentioned().contains(variable);
    }
}
