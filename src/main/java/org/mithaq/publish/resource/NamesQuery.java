package org.mithaq.publish.resource;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mithaq.query.InternalQuery;
import org.mithaq.query.PreparedQuery;

/** Asks what things are called, for {@link Names}. */
public final class NamesQuery {

    private static final Var THING = Var.alloc("thing");
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var NAME = Var.alloc("name");
    private static final int MOST_THINGS = 2_000;
    private static final long MOST_NAMES = 20_000;
    private static final InternalQuery QUERY =
            InternalQuery.named("publish/names").limit(MOST_NAMES);

    /** The query for whoever asks it again and again; {@link #of} is the same. */
    public static final PreparedQuery PREPARED = PreparedQuery.among(QUERY, THING.getVarName());

    private NamesQuery() {}

    /** The query for the names of these things; it has no more than 20,000 rows. */
    public static InternalQuery of(Collection<Node> things) {
        return QUERY.among(THING.getVarName(), things);
    }

    /** The names that the rows of such a query tell. */
    public static Names names(List<Binding> rows) {
        Graph graph = GraphFactory.createDefaultGraph();
        tell(rows, graph);
        return new Names(graph);
    }

    /** Adds what the rows of such a query tell to a graph of names. */
    private static void tell(List<Binding> rows, Graph graph) {
        rows.forEach(row -> graph.add(row.get(THING), row.get(PROPERTY), row.get(NAME)));
    }

    /**
     * Reads the names of things, however many these are, into a graph; those that are no IRIs have none.
     *
     * @param source has the rows of the query for the names of some things
     */
    public static void read(Stream<Node> things, Function<List<Node>, List<Binding>> source, Graph graph) {
        List<Node> all = things.filter(Node::isURI).distinct().toList();
        for (int first = 0; first < all.size(); first += MOST_THINGS) {
            List<Node> some = all.subList(first, Math.min(all.size(), first + MOST_THINGS));
            tell(source.apply(some), graph);
        }
    }
}
