package org.mithaq.support;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunctionBase;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.mithaq.query.QueryGuards;

/** The guards of queries where nothing is indexed. */
public final class Guards {

    /** A search that finds nothing. */
    public static final PropertyFunctionFactory NOTHING_FOUND = iri -> new PropertyFunctionBase() {
        @Override
        public QueryIterator exec(
                Binding binding, PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
            return QueryIterNullIterator.create(context);
        }
    };

    /** What a server has, but for the search. */
    public static final QueryGuards WITHOUT_SEARCH = new QueryGuards(NOTHING_FOUND);

    private Guards() {}
}
