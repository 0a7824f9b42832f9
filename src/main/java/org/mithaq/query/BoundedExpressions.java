package org.mithaq.query;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.Context;

/**
 * Puts {@link BoundedFunctions} in the place of the functions of SPARQL whose single call can take any time or memory.
 * The engine looks at its time-out between solutions, not inside an expression; so each call must end by itself.
 */
public final class BoundedExpressions extends ExprTransformCopy {

    private BoundedExpressions() {}

    /**
     * Lets all queries on the dataset of this context run with bounded functions, and {@link CountsOfRows}, before anything
     * is optimised.
     */
    public static void install(Context context) {
        RewriteFactory bounded = forQuery -> {
            Rewrite standard = Optimize.stdOptimizationFactory.create(forQuery);
            return pattern ->
                    standard.rewrite(Transformer.transform(new CountsOfRows(), new BoundedExpressions(), pattern));
        };
        context.set(ARQConstants.sysOptimizerFactory, bounded);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex) {
            return new Call(function.getFunctionSymbol().getSymbol(), arguments, new BoundedFunctions()::regex);
        } else if (function instanceof E_StrReplace) {
            return new Call(function.getFunctionSymbol().getSymbol(), arguments, new BoundedFunctions()::replace);
        } else if (function instanceof E_StrConcat) {
            return new Call(function.getFunctionSymbol().getSymbol(), arguments, BoundedFunctions::concat);
        }
        return super.transform(function, arguments);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return function instanceof E_StrEncodeForURI
                ? new Call(
                        function.getFunctionSymbol().getSymbol(),
                        new ExprList(argument),
                        BoundedFunctions::encodeForUri)
                : super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
        return function instanceof E_Multiply
                ? new Call(
                        function.getFunctionSymbol().getSymbol(),
                        new ExprList(List.of(first, second)),
                        BoundedFunctions::multiply)
                : super.transform(function, first, second);
    }

    /** The call of a function that gets its arguments evaluated. */
    private static final class Call extends ExprFunctionN {

        private final String name;
        private final Function<List<NodeValue>, NodeValue> function;

        Call(String name, ExprList arguments, Function<List<NodeValue>, NodeValue> function) {
            super(name, arguments);
            this.name = name;
            this.function = function;
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            return function.apply(arguments);
        }

        @Override
        public Expr copy(ExprList newArguments) {
            return new Call(name, newArguments, function);
        }
    }
}
