package org.mithaq.query;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;

/**
 * Counts rows where a query counts the values of a variable that every row has: the same number, for which the store need
 * not fetch a single term. {@code COUNT(DISTINCT ?x)} stays as it is.
 */
final class CountsOfRows extends TransformCopy {

    @Override
    public Op transform(OpGroup group, Op below) {
        List<ExprAggregator> aggregators = group.getAggregators();
        if (aggregators.stream().noneMatch(CountsOfRows::countsValues)) {
            return super.transform(group, below);
        }
        Set<Var> bound = AlwaysBound.in(below);
        List<ExprAggregator> counting = aggregators.stream()
                .map(each -> countsValues(each) && bound.contains(counted(each))
                        ? new ExprAggregator(each.getVar(), new AggCount())
                        : each)
                .toList();
        return OpGroup.create(below, group.getGroupVars(), counting);
    }

    private static boolean countsValues(ExprAggregator each) {
        return each.getAggregator() instanceof AggCountVar count
                && count.getExprList().get(0).isVariable();
    }

    private static Var counted(ExprAggregator each) {
        return each.getAggregator().getExprList().get(0).asVar();
    }
}
