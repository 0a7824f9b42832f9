package org.mithaq.query;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.memory.MemoryPlan;

/**
 * A query of the program's own that is run again and again with other terms. For the graphs in memory it is planned once; the
 * store plans it each time.
 */
public final class PreparedQuery {

    private final InternalQuery query;
    private final String variable;
    private final boolean isOfOne;

    /** The query with the hole of its plan. */
    private final Query model;

    private volatile @Nullable MemoryPlan plan;

    private PreparedQuery(InternalQuery query, String variable, boolean isOfOne) {
        this.query = query;
        this.variable = variable;
        this.isOfOne = isOfOne;
        this.model = of(List.of(MemoryPlan.HOLE));
        // what Jena otherwise does when it runs first, and several threads may run it
        this.model.ensureResultVars();
    }

    /** A query about one term, which takes the place of a variable. */
    public static PreparedQuery about(InternalQuery query, String variable) {
        return new PreparedQuery(query, variable, true);
    }

    /** A query about any number of terms, of which a variable is one. */
    public static PreparedQuery among(InternalQuery query, String variable) {
        return new PreparedQuery(query, variable, false);
    }

    /** The query about some terms, to be planned by whoever runs it. */
    public Query of(Collection<Node> terms) {
        InternalQuery bound = isOfOne ? query.with(variable, terms.iterator().next()) : query.among(variable, terms);
        return bound.query();
    }

    /** The query to run on a dataset, when the context in which it is to be run is that of the dataset; it is put to use there. */
    public Query of(Collection<Node> terms, DatasetGraph dataset, Context context) {
        if (!MemoryPlan.fits(dataset)) {
            return of(terms);
        }
        MemoryPlan known = plan;
        if (known == null) {
            known = MemoryPlan.of(model, context);
            plan = known;
        }
        MemoryPlan bound = isOfOne ? known.about(terms.iterator().next()) : known.among(terms);
        bound.use(context);
        return model;
    }
}
