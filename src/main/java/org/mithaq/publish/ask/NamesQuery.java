package org.mithaq.publish.ask;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mithaq.publish.resource.Names;
import org.mithaq.query.InternalQuery;

/** Asks for the names of all things of an answer at once. */
final class NamesQuery {

    private static final Var THING = Var.alloc("thing");
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var NAME = Var.alloc("name");
    private static final long MOST_NAMES = 20_000;

    private NamesQuery() {}

    /** The query for the names of these things; never more than 20,000 names. */
    static Query of(Collection<Node> things) {
        return InternalQuery.named("ask/names")
                .among(THING.getVarName(), things)
                .limit(MOST_NAMES)
                .query();
    }

    /** The names that the rows of such a query tell. */
    static Names read(List<Binding> rows) {
        Graph graph = GraphFactory.createDefaultGraph();
        rows.forEach(row -> graph.add(row.get(THING), row.get(PROPERTY), row.get(NAME)));
        return new Names(graph);
    }
}
