package org.mithaq.query;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTripleTerm;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.ForbiddenException;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

/**
 * Walks once through every part of a query, wherever it stands, and stops at the first that is not allowed. What is not
 * known to be harmless is refused.
 *
 * <p>The parts are counted on the way, and the walk ends when there are too many: every part can nest in another one, and
 * chains that nest, such as thousands of {@code ||}, would overrun the stack of the engine.
 */
final class QueryInspection {

    /** The optimiser looks twice at each {@code EXISTS}, so at one in thirty others a thousand million times. */
    private static final int MOST_EXISTS = 8;

    private final int maxParts;
    private int parts;
    private int existsDepth;

    QueryInspection(int maxParts) {
        this.maxParts = maxParts;
    }

    void visit(Query query) {
        query.getGraphURIs().forEach(QueryInspection::graph);
        query.getNamedGraphURIs().forEach(QueryInspection::graph);
        visit(query.getProject());
        visit(query.getGroupBy());
        query.getHavingExprs().forEach(this::visit);
        query.getAggregators().forEach(this::visit);
        List<SortCondition> order = query.getOrderBy();
        if (order != null) {
            order.forEach(condition -> visit(condition.getExpression()));
        }
        if (query.isConstructType()) {
            query.getConstructTemplate().getQuads().forEach(quad -> count());
        }
        if (query.getQueryPattern() != null) {
            visit(query.getQueryPattern());
        }
    }

    private void visit(VarExprList list) {
        for (Var variable : list.getVars()) {
            visit(list.getExpr(variable));
        }
    }

    void visit(Element element) {
        count();
        if (element instanceof ElementGroup group) {
            group.getElements().forEach(this::visit);
        } else if (element instanceof ElementPathBlock block) {
            block.getPattern().forEach(this::visit);
        } else if (element instanceof ElementTriplesBlock block) {
            block.getPattern().forEach(triple -> predicate(triple.getPredicate()));
        } else if (element instanceof ElementUnion union) {
            union.getElements().forEach(this::visit);
        } else if (element instanceof ElementOptional optional) {
            visit(optional.getOptionalElement());
        } else if (element instanceof ElementMinus minus) {
            visit(minus.getMinusElement());
        } else if (element instanceof ElementNamedGraph graph) {
            graph(graph.getGraphNameNode().toString());
            visit(graph.getElement());
        } else if (element instanceof ElementSubQuery subQuery) {
            visit(subQuery.getQuery());
        } else if (element instanceof ElementFilter filter) {
            visit(filter.getExpr());
        } else if (element instanceof ElementBind bind) {
            visit(bind.getExpr());
        } else if (element instanceof ElementService) {
            throw forbidden("SERVICE");
        } else if (!(element instanceof ElementData)) {
            throw forbidden(element.getClass().getSimpleName().replace("Element", ""));
        }
    }

    /** The graph that has no name holds bookkeeping, and Jena has names for it. */
    static void graph(String name) {
        if (Quad.isDefaultGraph(NodeFactory.createURI(name))) {
            throw forbidden("<" + name + ">");
        }
    }

    private void visit(TriplePath pattern) {
        if (pattern.isTriple()) {
            predicate(pattern.getPredicate());
        } else {
            visit(pattern.getPath());
        }
    }

    private void visit(Path path) {
        count();
        if (path instanceof P_Path2 pair) {
            visit(pair.getLeft());
            visit(pair.getRight());
        } else if (path instanceof P_Path1 step) {
            visit(step.getSubPath());
        } else if (path instanceof P_NegPropSet negated) {
            negated.getNodes().forEach(this::visit);
        } else if (path instanceof P_Path0 link) {
            property(link.getNode());
        } else {
            throw forbidden(path.getClass().getSimpleName());
        }
    }

    /** A sequence of links becomes triples later, so that a link may name a property function as well. */
    void predicate(@Nullable Node predicate) {
        if (predicate != null && predicate.isURI()) {
            visit(new P_Link(predicate));
        } else {
            count();
        }
    }

    private static void property(Node property) {
        if (property.isURI() && !AllowedFunctions.isProperty(property.getURI())) {
            throw forbidden("<" + property.getURI() + ">");
        }
    }

    private void visit(@Nullable Expr expression) {
        if (expression instanceof ExprFunctionOp exists) {
            count();
            if (++existsDepth > MOST_EXISTS) {
                throw new InvalidInputException(ProblemCode.QUERY_TOO_DEEP, Map.of("limit", MOST_EXISTS));
            }
            visit(exists.getElement());
            existsDepth--;
        } else if (expression instanceof ExprAggregator aggregate) {
            visit(aggregate);
        } else if (expression instanceof E_Call) {
            throw forbidden("CALL");
        } else if (expression instanceof ExprFunction function) {
            count();
            String iri = function.getFunctionIRI();
            if (iri != null && !AllowedFunctions.isFunction(iri)) {
                throw forbidden("<" + iri + ">");
            }
            function.getArgs().forEach(this::visit);
        } else if (expression instanceof ExprTripleTerm) {
            throw forbidden("<<( )>>");
        }
    }

    private void visit(ExprAggregator aggregate) {
        count();
        if (aggregate.getAggregator() instanceof AggCustom custom) {
            throw forbidden("<" + custom.getIRI() + ">");
        }
        ExprList inside = aggregate.getAggregator().getExprList();
        if (inside != null) {
            inside.forEach(this::visit);
        }
    }

    void count() {
        if (++parts > maxParts) {
            throw new InvalidInputException(ProblemCode.QUERY_TOO_COMPLEX, Map.of("limit", maxParts));
        }
    }

    static ForbiddenException forbidden(String feature) {
        return new ForbiddenException(ProblemCode.QUERY_FORBIDDEN, Map.of("feature", feature));
    }
}
