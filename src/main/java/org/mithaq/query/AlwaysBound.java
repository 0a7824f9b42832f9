package org.mithaq.query;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.VarUtils;

/**
 * The variables that every row of a pattern has a value for, as far as the pattern alone proves it. Triples and paths give
 * their variables values; both sides of a join keep theirs; {@code OPTIONAL} and {@code MINUS} keep those of the left
 * side; {@code UNION} those that both sides have. An expression can fail and a table can have gaps: {@code BIND},
 * {@code VALUES} and groups prove nothing.
 */
final class AlwaysBound {

    private AlwaysBound() {}

    /** A set that may lack some, but holds no variable that a row could lack. */
    static Set<Var> in(Op pattern) {
        Set<Var> bound = new HashSet<>();
        if (pattern instanceof OpBGP triples) {
            VarUtils.addVars(bound, triples.getPattern());
        } else if (pattern instanceof OpTriple triple) {
            VarUtils.addVarsFromTriple(bound, triple.getTriple());
        } else if (pattern instanceof OpPath path) {
            VarUtils.addVarsFromTriplePath(bound, path.getTriplePath());
        } else if (pattern instanceof OpGraph graph) {
            bound.addAll(in(graph.getSubOp()));
            VarUtils.addVar(bound, graph.getNode());
        } else if (pattern instanceof OpFilter filter) {
            bound.addAll(in(filter.getSubOp()));
        } else if (pattern instanceof OpDistinct distinct) {
            bound.addAll(in(distinct.getSubOp()));
        } else if (pattern instanceof OpProject project) {
            bound.addAll(in(project.getSubOp()));
            bound.retainAll(project.getVars());
        } else if (pattern instanceof OpSequence sequence) {
            sequence.getElements().forEach(each -> bound.addAll(in(each)));
        } else if (pattern instanceof OpJoin join) {
            bound.addAll(in(join.getLeft()));
            bound.addAll(in(join.getRight()));
        } else if (pattern instanceof OpUnion union) {
            bound.addAll(in(union.getLeft()));
            bound.retainAll(in(union.getRight()));
        } else if (pattern instanceof OpLeftJoin || pattern instanceof OpConditional || pattern instanceof OpMinus) {
            bound.addAll(in(((Op2) pattern).getLeft()));
        }
        return bound;
    }
}
