package org.mithaq.publish.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.mithaq.publish.resource.DataState;
import org.mithaq.vocab.BundledFiles;

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

    private final Query query;
    private final Requirements requirements;

    private PageQuery(Query query) {
        this.query = query;
        this.requirements = Requirements.of(query.getQueryPattern(), RESOURCE);
    }

    static PageQuery named(String name) {
        return KNOWN.computeIfAbsent(
                name,
                each -> new PageQuery(QueryFactory.create(
                        BundledFiles.text("queries/internal/page/" + each + ".rq"), Syntax.syntaxSPARQL_11)));
    }

    /** The variables of its rows, in order. */
    List<String> columns() {
        return query.getResultVars();
    }

    /** Whether the query about a resource can have rows. */
    boolean canTell(Node resource, DataState state) {
        return requirements.areMet(resource, state);
    }

    /** The query about a resource, with terms in the place of variables. */
    Query about(Node resource, Map<Var, Node> terms, long limit) {
        Map<Var, Node> all = new HashMap<>(terms);
        all.put(RESOURCE, resource);
        Query bound = QueryTransformOps.replaceVars(query.cloneQuery(), all);
        bound.setLimit(limit);
        return bound;
    }

    /** The query about any of these things. */
    Query of(Collection<Node> things, long limit) {
        ElementData data = new ElementData();
        data.add(THING);
        things.forEach(thing -> data.add(BindingFactory.binding(THING, thing)));
        ElementGroup group = new ElementGroup();
        group.addElement(data);
        Query bound = query.cloneQuery();
        ((ElementGroup) bound.getQueryPattern()).getElements().forEach(group::addElement);
        bound.setQueryPattern(group);
        bound.setLimit(limit);
        return bound;
    }
}
