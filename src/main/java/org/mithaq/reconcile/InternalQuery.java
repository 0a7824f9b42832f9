package org.mithaq.reconcile;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.mithaq.vocab.BundledFiles;

/** A query of {@code queries/internal/reconcile}, to be asked of things or of values: they are put into it as terms. */
final class InternalQuery {

    static final Var THING = Var.alloc("thing");
    static final Var PROPERTY = Var.alloc("property");
    static final Var VALUE = Var.alloc("value");

    private static final long MOST_ROWS = 20_000;

    private final Query query;

    private InternalQuery(Query query) {
        this.query = query;
    }

    static InternalQuery named(String name) {
        return new InternalQuery(QueryFactory.create(
                BundledFiles.text("queries/internal/reconcile/" + name + ".rq"), Syntax.syntaxSPARQL_11));
    }

    /** The query for rows in which the variable is one of the terms; never more than 20,000 rows. */
    Query where(Var variable, Collection<Node> terms) {
        ElementData data = new ElementData();
        data.add(variable);
        terms.forEach(term -> data.add(BindingFactory.binding(variable, term)));
        ElementGroup group = new ElementGroup();
        group.addElement(data);
        Query bound = query.cloneQuery();
        elements(bound.getQueryPattern()).forEach(group::addElement);
        bound.setQueryPattern(group);
        bound.setLimit(MOST_ROWS);
        return bound;
    }

    private static List<Element> elements(Element pattern) {
        return pattern instanceof ElementGroup group ? group.getElements() : List.of(pattern);
    }
}
