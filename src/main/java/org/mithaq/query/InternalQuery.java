package org.mithaq.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;
import org.mithaq.vocab.BundledFiles;

/**
 * A query of {@code queries/internal}, read once. What it is about is put into it as terms, never as text. Each method gives
 * another query and leaves this one as it is.
 */
public final class InternalQuery {

    private static final Map<String, InternalQuery> KNOWN = new ConcurrentHashMap<>();

    private final Query query;

    private InternalQuery(Query query) {
        this.query = query;
    }

    /** The query in a file below {@code queries/internal}, without its ending: {@code browse/counts}. */
    public static InternalQuery named(String file) {
        return KNOWN.computeIfAbsent(
                file,
                name -> new InternalQuery(QueryFactory.create(
                        BundledFiles.text("queries/internal/" + name + ".rq"), Syntax.syntaxSPARQL_11)));
    }

    /** The names of the columns of its rows, in order. */
    public List<String> columns() {
        return List.copyOf(query.getResultVars());
    }

    /** The query with a term in the place of a variable. */
    public InternalQuery with(String variable, Node term) {
        return new InternalQuery(QueryTransformOps.replaceVars(query, Map.of(Var.alloc(variable), term)));
    }

    /** The query for rows in which a variable is one of these terms. */
    public InternalQuery among(String variable, Collection<Node> terms) {
        Var column = Var.alloc(variable);
        ElementData data = new ElementData();
        data.add(column);
        terms.forEach(term -> data.add(BindingFactory.binding(column, term)));
        ElementGroup group = new ElementGroup();
        group.addElement(data);
        if (query.getQueryPattern() instanceof ElementGroup pattern) {
            pattern.getElements().forEach(group::addElement);
        } else {
            group.addElement(query.getQueryPattern());
        }
        Query bound = query.cloneQuery();
        bound.setQueryPattern(group);
        return new InternalQuery(bound);
    }

    /** The query for so many rows at most. */
    public InternalQuery limit(long rows) {
        Query bound = query.cloneQuery();
        bound.setLimit(rows);
        return new InternalQuery(bound);
    }

    /** The query as it is now. Only to be read. */
    public Query query() {
        return query;
    }

    /**
     * Its rows, in its order, as of a snapshot.
     *
     * @throws QueryCancelledException when the snapshot says so
     */
    public List<Binding> rows(Snapshot snapshot) {
        Context context = snapshot.dataset().getContext().copy();
        snapshot.stopSign().ifPresent(sign -> context.set(ARQConstants.symCancelQuery, sign));
        try (QueryExec execution = QueryExec.newBuilder()
                .dataset(snapshot.dataset())
                .query(query)
                .context(context)
                .build()) {
            List<Binding> rows = new ArrayList<>();
            RowSet found = execution.select();
            found.forEachRemaining(rows::add);
            return rows;
        }
    }
}
