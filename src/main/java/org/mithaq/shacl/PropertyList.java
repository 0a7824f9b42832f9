package org.mithaq.shacl;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * {@code ?path IN (…)} for a list of IRIs, which are looked up instead of compared one after the other: as rules must not
 * use {@code VALUES}, they list the properties that they are about in this way.
 */
final class PropertyList extends E_OneOf {

    private final Set<Node> iris;

    private PropertyList(Expr value, ExprList list, Set<Node> iris) {
        super(value, list);
        this.iris = iris;
    }

    /** A query with the same solutions, in which lists of IRIs are looked up. */
    static Op in(Op query) {
        return Transformer.transform(
                new TransformCopy(),
                new ExprTransformCopy() {
                    @Override
                    public Expr transform(ExprFunctionN function, ExprList arguments) {
                        Expr same = super.transform(function, arguments);
                        return same instanceof E_OneOf list && !(same instanceof PropertyList)
                                ? iris(list)
                                        .<Expr>map(iris -> new PropertyList(list.getLHS(), list.getRHS(), iris))
                                        .orElse(same)
                                : same;
                    }
                },
                query);
    }

    private static Optional<Set<Node>> iris(E_OneOf list) {
        List<Expr> values = list.getRHS().getList();
        if (!values.stream()
                .allMatch(value -> value.isConstant() && value.getConstant().isIRI())) {
            return Optional.empty();
        }
        Set<Node> iris = new HashSet<>();
        values.forEach(value -> iris.add(value.getConstant().asNode()));
        return Optional.of(iris);
    }

    @Override
    public NodeValue evalSpecial(Binding binding, FunctionEnv env) {
        return NodeValue.booleanReturn(iris.contains(getLHS().eval(binding, env).asNode()));
    }

    @Override
    public Expr copy(ExprList arguments) {
        E_OneOf copied = (E_OneOf) super.copy(arguments);
        return new PropertyList(copied.getLHS(), copied.getRHS(), iris);
    }
}
