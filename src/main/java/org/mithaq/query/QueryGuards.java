package org.mithaq.query;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.util.Context;

/** What no query on a dataset may do, whatever it says, and how its plan is changed. */
public final class QueryGuards {

    private final PropertyFunctionFactory textQuery;

    /** Guards that let {@code text:query} do this. */
    public QueryGuards(PropertyFunctionFactory textQuery) {
        this.textQuery = textQuery;
    }

    /**
     * Puts them into the context of a dataset: nothing is fetched from elsewhere, {@link AllowedFunctions} only, each of
     * which ends ({@link BoundedExpressions}), and counts that fetch nothing ({@link CountsOfRows}).
     */
    public void install(Context context) {
        context.set(ARQ.httpServiceAllowed, false);
        AllowedFunctions.restrict(context, textQuery);
        BoundedExpressions.install(context);
    }
}
