package org.mithaq.shacl.reads;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.mithaq.shacl.reads.PatternGroup.Kind;
import org.mithaq.shacl.reads.PatternGroup.Nested;
import org.mithaq.shacl.reads.PatternGroup.Pattern;

/**
 * Takes the algebra of a query apart into the ways in which it can match (SPARQL 1.1 section 18.2). What filters compute
 * is left out, for it reads nothing; what they say of a single variable is kept.
 */
final class QueryPatterns {

    /** More ways than that are not followed one by one. */
    private static final int MOST_WAYS = 256;

    private final Var focus;
    private int renamed;

    /** Patterns of queries in which {@code focus} is bound beforehand. */
    QueryPatterns(Var focus) {
        this.focus = focus;
    }

    /** The ways in which {@code op} can match. */
    List<PatternGroup> of(Op op) throws UnanalysableException {
        List<PatternGroup> ways = ways(op);
        if (ways.size() > MOST_WAYS) {
            throw new UnanalysableException("more than " + MOST_WAYS + " combinations of UNION");
        }
        return ways;
    }

    private List<PatternGroup> ways(Op op) throws UnanalysableException {
        if (op instanceof OpBGP bgp) {
            return List.of(PatternGroup.of(bgp.getPattern().getList().stream()
                    .map(QueryPatterns::pattern)
                    .toArray(Pattern[]::new)));
        } else if (op instanceof OpPath path) {
            return List.of(PatternGroup.of(pattern(path.getTriplePath())));
        } else if (op instanceof OpJoin join) {
            return joined(of(join.getLeft()), of(join.getRight()));
        } else if (op instanceof OpSequence sequence) {
            List<PatternGroup> ways = List.of(PatternGroup.empty());
            for (Op element : sequence.getElements()) {
                ways = joined(ways, of(element));
            }
            return ways;
        } else if (op instanceof OpUnion union) {
            List<PatternGroup> ways = new ArrayList<>(of(union.getLeft()));
            ways.addAll(of(union.getRight()));
            return ways;
        } else if (op instanceof OpLeftJoin optional) {
            List<PatternGroup> right = of(optional.getRight());
            if (optional.getExprs() != null) {
                right = filtered(right, optional.getExprs().getList());
            }
            return with(of(optional.getLeft()), new Nested(right, Kind.EITHER));
        } else if (op instanceof OpMinus minus) {
            return with(of(minus.getLeft()), new Nested(of(minus.getRight()), Kind.EITHER));
        } else if (op instanceof OpTable) {
            return List.of(PatternGroup.empty());
        } else if (op instanceof Op1 modifier) {
            return modified(modifier);
        }
        throw new UnanalysableException("the operator " + op.getName());
    }

    private List<PatternGroup> modified(Op1 op) throws UnanalysableException {
        if (op instanceof OpFilter filter) {
            return filtered(of(filter.getSubOp()), filter.getExprs().getList());
        } else if (op instanceof OpExtend extend) {
            List<PatternGroup> ways = of(extend.getSubOp());
            for (Var variable : extend.getVarExprList().getVars()) {
                Expr expression = extend.getVarExprList().getExpr(variable);
                ways = expression.isVariable()
                        ? each(ways, way -> way.withSameAs(variable, expression.asVar()))
                        : nestedIn(ways, expression);
            }
            return ways;
        } else if (op instanceof OpGroup group) {
            return each(of(group.getSubOp()), PatternGroup::counted);
        } else if (op instanceof OpProject project) {
            return of(withHiddenVariablesRenamed(project));
        } else if (op instanceof OpDistinct || op instanceof OpReduced || op instanceof OpOrder) {
            return of(op.getSubOp());
        }
        throw new UnanalysableException("the operator " + op.getName());
    }

    private List<PatternGroup> filtered(List<PatternGroup> ways, List<Expr> conditions) throws UnanalysableException {
        List<PatternGroup> filtered = ways;
        for (Expr condition : conditions) {
            filtered = filtered(filtered, condition);
        }
        return filtered;
    }

    private List<PatternGroup> filtered(List<PatternGroup> ways, Expr condition) throws UnanalysableException {
        if (condition instanceof E_LogicalAnd both) {
            return filtered(filtered(ways, both.getArg1()), both.getArg2());
        } else if (condition instanceof E_NotExists absent) {
            return with(ways, new Nested(of(absent.getGraphPattern()), Kind.FORBIDDEN));
        } else if (condition instanceof E_Exists present) {
            return with(ways, new Nested(of(present.getGraphPattern()), Kind.REQUIRED));
        } else if (condition instanceof E_LogicalNot not && not.getArg() instanceof E_Exists present) {
            return with(ways, new Nested(of(present.getGraphPattern()), Kind.FORBIDDEN));
        } else if (condition instanceof E_OneOf oneOf && oneOf.getLHS().isVariable()) {
            return restricted(ways, oneOf.getLHS(), oneOf.getRHS().getList());
        } else if (condition instanceof E_Equals equals && equals.getArg1().isVariable()) {
            return restricted(ways, equals.getArg1(), List.of(equals.getArg2()));
        }
        return nestedIn(ways, condition);
    }

    /** Only IRIs are equal exactly when they are the same node. */
    private static List<PatternGroup> restricted(List<PatternGroup> ways, Expr variable, List<Expr> values) {
        Set<Node> nodes = new HashSet<>();
        for (Expr value : values) {
            if (!value.isConstant() || !value.getConstant().asNode().isURI()) {
                return ways;
            }
            nodes.add(value.getConstant().asNode());
        }
        return each(ways, way -> way.withValues(variable.asVar(), nodes));
    }

    /** Patterns anywhere within an expression: how its value depends on them is not looked into. */
    private List<PatternGroup> nestedIn(List<PatternGroup> ways, Expr expression) throws UnanalysableException {
        if (expression instanceof ExprFunctionOp pattern) {
            return with(ways, new Nested(of(pattern.getGraphPattern()), Kind.EITHER));
        }
        List<PatternGroup> nested = ways;
        if (expression.isFunction()) {
            for (Expr argument : expression.getFunction().getArgs()) {
                nested = argument == null ? nested : nestedIn(nested, argument);
            }
        }
        return nested;
    }

    /** A variable that a sub-query does not select is not the one of the same name outside. */
    private Op withHiddenVariablesRenamed(OpProject project) {
        renamed++;
        String suffix = "/" + renamed;
        return NodeTransformLib.transform(
                node -> Var.isVar(node)
                                && !node.equals(focus)
                                && !project.getVars().contains(Var.alloc(node))
                        ? Var.alloc(((Var) node).getVarName() + suffix)
                        : node,
                project.getSubOp());
    }

    private static List<PatternGroup> joined(List<PatternGroup> some, List<PatternGroup> others) {
        List<PatternGroup> ways = new ArrayList<>();
        some.forEach(one -> others.forEach(other -> ways.add(one.join(other))));
        return ways;
    }

    private static List<PatternGroup> with(List<PatternGroup> ways, Nested nested) {
        return each(ways, way -> way.with(nested));
    }

    private static List<PatternGroup> each(List<PatternGroup> ways, UnaryOperator<PatternGroup> change) {
        return ways.stream().map(change).toList();
    }

    private static Pattern pattern(Triple triple) {
        return new Pattern(triple.getSubject(), triple.getPredicate(), null, triple.getObject());
    }

    private static Pattern pattern(TriplePath path) {
        return path.isTriple()
                ? pattern(path.asTriple())
                : new Pattern(path.getSubject(), null, path.getPath(), path.getObject());
    }
}
