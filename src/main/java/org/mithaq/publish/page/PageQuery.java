package org.mithaq.publish.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mithaq.publish.resource.DataState;
import org.mithaq.query.InternalQuery;
import org.mithaq.query.PreparedQuery;

/** A query of {@code queries/internal/page}. */
final class PageQuery {

    static final Var THING = Var.alloc("thing");
    static final Var PROPERTY = Var.alloc("property");
    static final Var VALUE = Var.alloc("value");
    static final Var FACT = Var.alloc("fact");
    static final Var RECORD = Var.alloc("record");
    static final Var DAY = Var.alloc("day");

    private static final Var RESOURCE = Var.alloc("resource");
    private static final Map<String, PageQuery> KNOWN = new ConcurrentHashMap<>();

    private final InternalQuery query;
    private final Requirements requirements;

    /** By the most rows that are wanted. */
    private final Map<Long, PreparedQuery> about = new ConcurrentHashMap<>();

    private final Map<Long, PreparedQuery> among = new ConcurrentHashMap<>();

    private PageQuery(InternalQuery query) {
        this.query = query;
        this.requirements = Requirements.of(query.query().getQueryPattern(), RESOURCE);
    }

    static PageQuery named(String name) {
        return KNOWN.computeIfAbsent(name, each -> new PageQuery(InternalQuery.named("page/" + each)));
    }

    /** The variables of its rows, in order. */
    List<String> columns() {
        return query.columns();
    }

    /** Whether the query about a resource can have rows. */
    boolean canTell(Node resource, DataState state) {
        return requirements.areMet(resource, state);
    }

    /** The rows about a resource. */
    List<Binding> rows(Node resource, long limit, DataState state) {
        return state.rows(
                about.computeIfAbsent(limit, most -> PreparedQuery.about(query.limit(most), RESOURCE.getVarName())),
                List.of(resource));
    }

    /** The rows about any of these things. */
    List<Binding> rows(Collection<Node> things, long limit, DataState state) {
        return state.rows(
                among.computeIfAbsent(limit, most -> PreparedQuery.among(query.limit(most), THING.getVarName())),
                things);
    }

    /** The query about a resource, with terms in the place of variables. */
    Query about(Node resource, Map<Var, Node> terms, long limit) {
        InternalQuery bound = query.with(RESOURCE.getVarName(), resource);
        for (Map.Entry<Var, Node> term : terms.entrySet()) {
            bound = bound.with(term.getKey().getVarName(), term.getValue());
        }
        return bound.limit(limit).query();
    }
}
