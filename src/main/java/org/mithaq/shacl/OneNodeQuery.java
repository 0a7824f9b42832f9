package org.mithaq.shacl;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.core.Var;

/**
 * The query of a rule in the form that suits a single focus node. A sub-select that groups, as in
 * {@code $this mq:claimSubject ?body . { SELECT ?body (COUNT(?x) AS ?n) WHERE { … } GROUP BY ?body }}, is evaluated by itself:
 * right for all nodes at once, since each body is counted once, but for one node it counts all bodies to use one. Here the
 * pattern beside it is repeated inside it and gives the bodies to count. Solutions stay the same, because a group is
 * made of the solutions that agree on its key: those of other keys change neither its value nor, joined on the key, the
 * result.
 */
final class OneNodeQuery extends TransformCopy {

    private OneNodeQuery() {}

    /** A query with the same solutions, in which no grouping looks further than what stands beside it. */
    static Op of(Op query) {
        return Transformer.transform(new OneNodeQuery(), query);
    }

    @Override
    public Op transform(OpJoin join, Op left, Op right) {
        return super.transform(join, left, restricted(right, left, OpVars.fixedVars(left)));
    }

    /** {@code op} with its innermost group limited to the keys that {@code beside} gives; unchanged when it has none. */
    private static Op restricted(Op op, Op beside, Set<Var> keys) {
        if (op instanceof OpGroup group) {
            Set<Var> plain = new HashSet<>(keys);
            plain.retainAll(group.getGroupVars().getVars());
            plain.removeAll(group.getGroupVars().getExprs().keySet());
            Op inside = restricted(group.getSubOp(), beside, plain);
            return inside == group.getSubOp() ? group.copy(limited(inside, beside, plain)) : group.copy(inside);
        }
        if (op instanceof OpProject project) {
            Set<Var> projected = new HashSet<>(keys);
            projected.retainAll(project.getVars());
            return around(project, restricted(project.getSubOp(), beside, projected));
        }
        if (op instanceof OpExtend extend) {
            Set<Var> inner = new HashSet<>(keys);
            inner.removeAll(extend.getVarExprList().getVars());
            return around(extend, restricted(extend.getSubOp(), beside, inner));
        }
        return op instanceof OpFilter || op instanceof OpDistinct
                ? around((Op1) op, restricted(((Op1) op).getSubOp(), beside, keys))
                : op;
    }

    private static Op around(Op1 op, Op inside) {
        return inside == op.getSubOp() ? op : op.copy(inside);
    }

    private static Op limited(Op pattern, Op beside, Set<Var> keys) {
        // a variable that the pattern assigns (BIND) can't be given from outside
        Set<Var> given = new HashSet<>(keys);
        given.retainAll(OpVars.fixedVars(pattern));
        given.removeAll(assigned(pattern));
        return given.isEmpty()
                ? pattern
                : OpSequence.create(
                        OpDistinct.create(new OpProject(beside, given.stream().toList())), pattern);
    }

    private static Set<Var> assigned(Op pattern) {
        Set<Var> assigned = new HashSet<>();
        Transformer.transform(
                new TransformCopy() {
                    @Override
                    public Op transform(OpExtend extend, Op inside) {
                        assigned.addAll(extend.getVarExprList().getVars());
                        return super.transform(extend, inside);
                    }
                },
                pattern);
        return assigned;
    }
}
