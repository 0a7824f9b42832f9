package org.mithaq.publish.ask;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.mithaq.publish.resource.Names;
import org.mithaq.vocab.BundledFiles;

/** Asks for the names of all things of an answer at once. */
final class NamesQuery {

    private static final Var THING = Var.alloc("thing");
    private static final Var PROPERTY = Var.alloc("property");
    private static final Var NAME = Var.alloc("name");
    private static final long MOST_NAMES = 20_000;

    private static final Query NAMES =
            QueryFactory.create(BundledFiles.text("queries/internal/ask/names.rq"), Syntax.syntaxSPARQL_11);

    private NamesQuery() {}

    /** The query for the names of these things; never more than 20,000 names. */
    static Query of(Collection<Node> things) {
        ElementData data = new ElementData();
        data.add(THING);
        things.forEach(thing -> data.add(BindingFactory.binding(THING, thing)));
        ElementGroup group = new ElementGroup();
        group.addElement(data);
        Query bound = NAMES.cloneQuery();
        ((ElementGroup) bound.getQueryPattern()).getElements().forEach(group::addElement);
        bound.setQueryPattern(group);
        bound.setLimit(MOST_NAMES);
        return bound;
    }

    /** The names that the rows of such a query tell. */
    static Names read(List<Binding> rows) {
        Graph graph = GraphFactory.createDefaultGraph();
        rows.forEach(row -> graph.add(row.get(THING), row.get(PROPERTY), row.get(NAME)));
        return new Names(graph);
    }
}
