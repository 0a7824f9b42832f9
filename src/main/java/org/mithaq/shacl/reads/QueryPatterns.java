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
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;
import org.mithaq.shacl.reads.PatternGroup.Kind;
import org.mithaq.shacl.reads.PatternGroup.Nested;
import org.mithaq.shacl.reads.PatternGroup.Pattern;

/**
 * Takes the algebra of a query apart into the ways in which it can match (SPARQL 1.1 section 18.2). What filters compute
 * is left out, for it reads nothing; what they say of a single variable is kept.
 *
 * <p>A variable inside a group is the one of the same name outside only where that one surely has a value already when the
 * group is evaluated ({@code scope}); else the group is free to match anything there, and the name is changed.
 */
final class QueryPatterns {

    /** More ways than that are not followed one by one. */
    private static final int MOST_WAYS = 256;

    private static final Var PATH = Var.alloc("PATH");

    private final Var focus;
    private final @Nullable Path path;
    private int renamed;

    /**
     * Patterns of queries in which {@code focus} is bound beforehand.
     *
     * @param path what stands for the property {@code $PATH}; null when nothing does
     */
    QueryPatterns(Var focus, @Nullable Path path) {
        this.focus = focus;
        this.path = path;
    }

    /** The ways in which {@code op} can match. */
    List<PatternGroup> of(Op op) throws UnanalysableException {
        return of(op, Set.of(focus));
    }

    private List<PatternGroup> of(Op op, Set<Var> scope) throws UnanalysableException {
        List<PatternGroup> ways = ways(op, scope);
        if (ways.size() > MOST_WAYS) {
            throw new UnanalysableException("more than " + MOST_WAYS + " combinations of UNION");
        }
        return ways;
    }

    private List<PatternGroup> ways(Op op, Set<Var> scope) throws UnanalysableException {
        if (op instanceof OpBGP bgp) {
            return List.of(PatternGroup.of(
                    bgp.getPattern().getList().stream().map(this::pattern).toArray(Pattern[]::new)));
        } else if (op instanceof OpPath triplePath) {
            return List.of(PatternGroup.of(pattern(triplePath.getTriplePath())));
        } else if (op instanceof OpJoin join) {
            return joined(of(join.getLeft(), scope), of(join.getRight(), scope));
        } else if (op instanceof OpSequence sequence) {
            List<PatternGroup> ways = List.of(PatternGroup.empty());
            for (Op element : sequence.getElements()) {
                ways = joined(ways, of(element, scope));
            }
            return ways;
        } else if (op instanceof OpUnion union) {
            List<PatternGroup> ways = new ArrayList<>(of(union.getLeft(), scope));
            ways.addAll(of(union.getRight(), scope));
            return ways;
        } else if (op instanceof OpLeftJoin optional) {
            return optional(optional, scope);
        } else if (op instanceof OpMinus minus) {
            List<PatternGroup> right = of(minus.getRight(), scope);
            return each(of(minus.getLeft(), scope), way -> with(way, right, Kind.EITHER, scope));
        } else if (op instanceof OpTable) {
            return List.of(PatternGroup.empty());
        } else if (op instanceof Op1 modifier) {
            return modified(modifier, scope);
        }
        throw new UnanalysableException("the operator " + op.getName());
    }

    /** The condition of an {@code OPTIONAL} sees what stands before it; the rest of it does not. */
    private List<PatternGroup> optional(OpLeftJoin optional, Set<Var> scope) throws UnanalysableException {
        List<PatternGroup> ways = new ArrayList<>();
        for (PatternGroup left : of(optional.getLeft(), scope)) {
            List<PatternGroup> right = of(optional.getRight(), scope);
            if (optional.getExprs() != null) {
                right = filtered(right, optional.getExprs().getList(), union(scope, left.bound()));
            }
            ways.add(with(left, right, Kind.EITHER, scope));
        }
        return ways;
    }

    private List<PatternGroup> modified(Op1 op, Set<Var> scope) throws UnanalysableException {
        List<PatternGroup> ways = op instanceof OpProject project
                ? of(withHiddenVariablesRenamed(project), scope)
                : of(op.getSubOp(), scope);
        if (op instanceof OpFilter filter) {
            return filtered(ways, filter.getExprs().getList(), scope);
        } else if (op instanceof OpExtend extend) {
            return extended(ways, extend.getVarExprList(), scope);
        } else if (op instanceof OpGroup group) {
            for (ExprAggregator aggregator : group.getAggregators()) {
                ExprList arguments = aggregator.getAggregator().getExprList();
                for (Expr argument : arguments == null ? List.<Expr>of() : arguments.getList()) {
                    ways = nestedIn(ways, argument, scope);
                }
            }
            return each(extended(ways, group.getGroupVars(), scope), PatternGroup::counted);
        } else if (op instanceof OpProject
                || op instanceof OpDistinct
                || op instanceof OpReduced
                || op instanceof OpOrder) {
            return ways;
        }
        throw new UnanalysableException("the operator " + op.getName());
    }

    private List<PatternGroup> extended(List<PatternGroup> ways, VarExprList computed, Set<Var> scope)
            throws UnanalysableException {
        List<PatternGroup> extended = ways;
        for (Var variable : computed.getVars()) {
            Expr expression = computed.getExpr(variable);
            if (expression != null && expression.isVariable()) {
                extended = each(
                        extended,
                        way -> union(scope, way.bound()).contains(expression.asVar())
                                ? way.withSameAs(variable, expression.asVar())
                                : way);
            } else if (expression != null) {
                extended = nestedIn(extended, expression, scope);
            }
        }
        return extended;
    }

    private List<PatternGroup> filtered(List<PatternGroup> ways, List<Expr> conditions, Set<Var> scope)
            throws UnanalysableException {
        List<PatternGroup> filtered = ways;
        for (Expr condition : conditions) {
            filtered = filtered(filtered, condition, scope);
        }
        return filtered;
    }

    private List<PatternGroup> filtered(List<PatternGroup> ways, Expr condition, Set<Var> scope)
            throws UnanalysableException {
        if (condition instanceof E_LogicalAnd both) {
            return filtered(filtered(ways, both.getArg1(), scope), both.getArg2(), scope);
        } else if (condition instanceof E_NotExists absent) {
            return withPattern(ways, absent, Kind.FORBIDDEN, scope);
        } else if (condition instanceof E_Exists present) {
            return withPattern(ways, present, Kind.REQUIRED, scope);
        } else if (condition instanceof E_LogicalNot not && not.getArg() instanceof E_Exists present) {
            return withPattern(ways, present, Kind.FORBIDDEN, scope);
        } else if (condition instanceof E_OneOf oneOf && oneOf.getLHS().isVariable()) {
            return restricted(ways, oneOf.getLHS(), oneOf.getRHS().getList());
        } else if (condition instanceof E_Equals equals && equals.getArg1().isVariable()) {
            return restricted(ways, equals.getArg1(), List.of(equals.getArg2()));
        }
        return nestedIn(ways, condition, scope);
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
    private List<PatternGroup> nestedIn(List<PatternGroup> ways, Expr expression, Set<Var> scope)
            throws UnanalysableException {
        if (expression instanceof ExprFunctionOp pattern) {
            return withPattern(ways, pattern, Kind.EITHER, scope);
        }
        List<PatternGroup> nested = ways;
        if (expression.isFunction()) {
            for (Expr argument : expression.getFunction().getArgs()) {
                nested = argument == null ? nested : nestedIn(nested, argument, scope);
            }
        }
        return nested;
    }

    /** The pattern of {@code EXISTS} is evaluated with the values of the row. */
    private List<PatternGroup> withPattern(List<PatternGroup> ways, ExprFunctionOp pattern, Kind kind, Set<Var> scope)
            throws UnanalysableException {
        List<PatternGroup> with = new ArrayList<>();
        for (PatternGroup way : ways) {
            Set<Var> row = union(scope, way.bound());
            with.add(with(way, of(pattern.getGraphPattern(), row), kind, row));
        }
        return with;
    }

    /** Puts groups within a way, whose variables are those of the way where they surely have a value. */
    private PatternGroup with(PatternGroup way, List<PatternGroup> groups, Kind kind, Set<Var> scope) {
        Set<Var> shared = union(scope, way.bound());
        renamed++;
        String suffix = "/" + renamed;
        return way.with(new Nested(groups, kind)
                .renamed(variable -> shared.contains(variable) ? variable : Var.alloc(variable.getVarName() + suffix)));
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

    private static List<PatternGroup> each(List<PatternGroup> ways, UnaryOperator<PatternGroup> change) {
        return ways.stream().map(change).toList();
    }

    private static Set<Var> union(Set<Var> some, Set<Var> others) {
        Set<Var> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private Pattern pattern(Triple triple) {
        return path != null && PATH.equals(triple.getPredicate())
                ? new Pattern(triple.getSubject(), null, path, triple.getObject())
                : new Pattern(triple.getSubject(), triple.getPredicate(), null, triple.getObject());
    }

    private Pattern pattern(TriplePath triplePath) {
        return triplePath.isTriple()
                ? pattern(triplePath.asTriple())
                : new Pattern(triplePath.getSubject(), null, triplePath.getPath(), triplePath.getObject());
    }
}
