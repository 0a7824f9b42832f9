package org.mithaq.query.catalogue;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * The query of a call as it is run: with its values in the place of the variables, in a complete order, and for one row more
 * than the page, which tells whether there is another page.
 *
 * <p>A value is put into the parsed query as a term, so that no text can be read as anything but a value. Several values of
 * one parameter become a {@code VALUES} at the beginning of the pattern.
 */
final class BoundQuery {

    private BoundQuery() {}

    static Query of(QueryCall call) {
        Query query = withValues(call);
        if (call.query().isPaged()) {
            orderCompletely(query);
            query.setOffset((long) (call.page() - 1) * call.pageSize());
            query.setLimit(call.pageSize() + 1L);
        }
        return query;
    }

    /** With the values alone: for all rows up to the limit of the header. */
    static Query withValues(QueryCall call) {
        Map<Var, Node> single = new HashMap<>();
        ElementGroup lists = new ElementGroup();
        call.query().header().parameters().forEach(parameter -> {
            List<Node> terms = call.arguments().getOrDefault(parameter.name(), List.of());
            Var variable = Var.alloc(parameter.name());
            if (parameter.multiple() && !terms.isEmpty()) {
                lists.addElement(values(variable, terms));
            } else if (!terms.isEmpty()) {
                single.put(variable, terms.get(0));
            }
        });
        Query query = substitute(call.query().parsed(), single);
        if (!lists.isEmpty()) {
            query.setQueryPattern(with(lists, query.getQueryPattern()));
        }
        return query;
    }

    /** A copy of a query with terms in the place of variables. */
    static Query substitute(Query query, Map<Var, Node> terms) {
        Query copy = query.cloneQuery();
        if (copy.getQueryPattern() == null) {
            // DESCRIBE without WHERE
            copy.setQueryPattern(new ElementGroup());
        }
        return QueryTransformOps.replaceVars(copy, terms);
    }

    private static Element values(Var variable, List<Node> terms) {
        ElementData data = new ElementData();
        data.add(variable);
        terms.forEach(term -> data.add(BindingFactory.binding(variable, term)));
        return data;
    }

    private static Element with(ElementGroup lists, Element pattern) {
        if (pattern instanceof ElementGroup group) {
            group.getElements().forEach(lists::addElement);
        } else {
            lists.addElement(pattern);
        }
        return lists;
    }

    /** Rows that the order of the query leaves equal are ordered by their columns, so that no page repeats or leaves out one. */
    private static void orderCompletely(Query query) {
        Set<Var> columns =
                new LinkedHashSet<>(query.isConstructType() ? templateVariables(query) : query.getProjectVars());
        if (query.getOrderBy() != null) {
            for (SortCondition condition : query.getOrderBy()) {
                if (condition.getExpression().isVariable()) {
                    columns.remove(condition.getExpression().asVar());
                }
            }
        }
        columns.forEach(column -> query.addOrderBy(column, Query.ORDER_ASCENDING));
    }

    /** The variables of the graph that a {@code CONSTRUCT} makes. */
    static Set<Var> templateVariables(Query query) {
        Set<Var> variables = new LinkedHashSet<>();
        query.getConstructTemplate().getTriples().forEach(triple -> {
            for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
                if (Var.isVar(node) && !Var.isBlankNodeVar(node)) {
                    variables.add(Var.alloc(node));
                }
            }
        });
        return variables;
    }
}
