package org.mithaq.query;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.ForbiddenException;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

/**
 * What a query from outside may ask for: SPARQL 1.1 and nothing more. No {@code SERVICE}; functions, property functions
 * and aggregates from {@link AllowedFunctions} only; text and nesting of limited size. The default graph and named
 * graphs of a query are always chosen among those of the store; nothing is ever fetched.
 */
public final class QueryPolicy {

    private final int maxLength;
    private final int maxDepth;

    /**
     * A policy with these limits.
     *
     * @param maxLength characters of query text
     * @param maxDepth levels of nested brackets
     */
    public QueryPolicy(int maxLength, int maxDepth) {
        this.maxLength = maxLength;
        this.maxDepth = maxDepth;
    }

    /** The longest query text, in characters. */
    public int maxLength() {
        return maxLength;
    }

    /**
     * Parses a query and makes sure that it may run.
     *
     * @throws InvalidInputException {@link ProblemCode#QUERY_SYNTAX} with line and column,
     *     {@link ProblemCode#QUERY_TOO_LARGE} or {@link ProblemCode#QUERY_TOO_DEEP}
     * @throws ForbiddenException {@link ProblemCode#QUERY_FORBIDDEN} naming what is not allowed
     */
    public Query check(String text) {
        if (text.length() > maxLength) {
            throw new InvalidInputException(ProblemCode.QUERY_TOO_LARGE, Map.of("limit", maxLength));
        }
        if (NestingDepth.of(text) > maxDepth) {
            throw new InvalidInputException(ProblemCode.QUERY_TOO_DEEP, Map.of("limit", maxDepth));
        }
        try {
            Query query = parse(text);
            ElementTransform patterns = new PatternCheck();
            QueryTransformOps.transform(query, patterns, new ExpressionCheck(patterns));
            return query;
        } catch (StackOverflowError tooDeep) {
            // a chain of operators nests without brackets
            throw new InvalidInputException(ProblemCode.QUERY_TOO_DEEP, Map.of("limit", maxDepth), tooDeep);
        }
    }

    private static Query parse(String text) {
        try {
            return QueryFactory.create(text, "https://w3id.org/mithaq/id/", Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            throw new InvalidInputException(
                    ProblemCode.QUERY_SYNTAX,
                    Map.of("line", e.getLine(), "column", e.getColumn(), "detail", firstLine(e.getMessage())),
                    e);
        } catch (QueryException e) {
            throw new InvalidInputException(
                    ProblemCode.QUERY_SYNTAX, Map.of("line", -1, "column", -1, "detail", firstLine(e.getMessage())), e);
        }
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private static ForbiddenException forbidden(String feature) {
        return new ForbiddenException(ProblemCode.QUERY_FORBIDDEN, Map.of("feature", feature));
    }

    /** Looks at every pattern, those of sub-selects and {@code EXISTS} included. */
    private static final class PatternCheck extends ElementTransformCopyBase {

        @Override
        public Element transform(ElementService service, Node name, Element pattern) {
            throw forbidden("SERVICE");
        }

        @Override
        public Element transform(ElementTriplesBlock block) {
            block.getPattern().forEach(triple -> predicate(triple.getPredicate()));
            return super.transform(block);
        }

        @Override
        public Element transform(ElementPathBlock block) {
            for (TriplePath path : block.getPattern().getList()) {
                predicate(path.getPredicate());
            }
            return super.transform(block);
        }

        private static void predicate(@Nullable Node predicate) {
            if (predicate != null && predicate.isURI() && !AllowedFunctions.isPlainProperty(predicate.getURI())) {
                throw forbidden("<" + predicate.getURI() + ">");
            }
        }
    }

    /** Looks at every expression, wherever it stands. */
    private static final class ExpressionCheck extends ExprTransformApplyElementTransform {

        ExpressionCheck(ElementTransform patterns) {
            super(patterns);
        }

        @Override
        public Expr transform(ExprFunctionN function, ExprList arguments) {
            String iri = function.getFunctionIRI();
            if (iri != null && !AllowedFunctions.isFunction(iri)) {
                throw forbidden("<" + iri + ">");
            }
            return super.transform(function, arguments);
        }

        @Override
        public Expr transform(ExprAggregator expression) {
            Aggregator aggregator = expression.getAggregator();
            if (aggregator instanceof AggCustom custom) {
                throw forbidden("<" + custom.getIRI() + ">");
            }
            ExprList inside = aggregator.getExprList();
            if (inside != null) {
                for (Expr expr : inside) {
                    org.apache.jena.sparql.expr.ExprTransformer.transform(this, expr);
                }
            }
            return super.transform(expression);
        }
    }
}
