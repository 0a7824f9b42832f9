package org.mithaq.query.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.sparql.util.Context;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.query.SparqlClock;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionMarker;

/** Runs queries of the catalogue, and the search for commitments, on a store: the one place that does. */
public final class QueryRunner {

    private final GraphStore store;
    private final SparqlClock clock;
    private final Duration timeout;

    /** A runner that ends each query when {@code timeout} is over. */
    public QueryRunner(GraphStore store, SparqlClock clock, Duration timeout) {
        this.store = store;
        this.clock = clock;
        this.timeout = timeout;
    }

    /** The newest revision whose changes are in the data now. */
    public long revision() {
        return store.read(RevisionMarker::read);
    }

    /**
     * The answer of a query.
     *
     * @throws UnavailableException {@link ProblemCode#QUERY_TIMEOUT}, or {@link ProblemCode#SERVER_BUSY} when it needs more
     *     memory than there is
     */
    public QueryAnswer run(PagedCall call) {
        Query query = call.bound();
        try {
            return store.read(dataset -> run(call, query, dataset));
        } catch (QueryCancelledException e) {
            throw new UnavailableException(
                    ProblemCode.QUERY_TIMEOUT, Map.of("seconds", SparqlClock.seconds(timeout)), e);
        } catch (OutOfMemoryError e) {
            throw new UnavailableException(ProblemCode.SERVER_BUSY, Map.of(), e);
        }
    }

    private QueryAnswer run(PagedCall call, Query query, DatasetGraph dataset) {
        long revision = RevisionMarker.read(dataset);
        if (query.isDescribeType()) {
            return new QueryAnswer.Statements(revision, false, execute(query, dataset, QueryExec::describe));
        }
        List<Var> columns =
                query.isConstructType() ? List.copyOf(BoundQuery.templateVariables(query)) : query.getProjectVars();
        List<Binding> rows = execute(rowsOf(query, columns), dataset, execution -> rows(execution.select(), columns));
        boolean hasNext = rows.size() > call.pageSize();
        List<Binding> page = hasNext ? rows.subList(0, call.pageSize()) : rows;
        return query.isConstructType()
                ? new QueryAnswer.Statements(revision, hasNext, graph(query, page))
                : new QueryAnswer.Rows(revision, hasNext, columns, List.copyOf(page));
    }

    /** The rows from which a {@code CONSTRUCT} makes its graph, for it is the rows that are paged. */
    private static Query rowsOf(Query query, List<Var> columns) {
        if (!query.isConstructType()) {
            return query;
        }
        Query rows = query.cloneQuery();
        rows.setQuerySelectType();
        rows.setDistinct(true);
        columns.forEach(rows::addResultVar);
        return rows;
    }

    private <T> T execute(Query query, DatasetGraph dataset, Function<QueryExec, T> work) {
        try (QueryExec execution = QueryExec.newBuilder()
                .dataset(dataset)
                .query(query)
                .context(dataset.getContext().copy())
                .build()) {
            AtomicBoolean cancelled = Context.getOrSetCancelSignal(execution.getContext());
            SparqlClock.Alarm bell = clock.in(timeout, () -> cancelled.set(true));
            try {
                return work.apply(execution);
            } finally {
                bell.cancel();
            }
        }
    }

    /** Copies of the rows: those of the store are read from it when they are looked at. */
    private static List<Binding> rows(RowSet found, List<Var> columns) {
        List<Binding> rows = new ArrayList<>();
        while (found.hasNext()) {
            Binding row = found.next();
            BindingBuilder copy = BindingFactory.builder();
            for (Var column : columns) {
                if (row.contains(column)) {
                    copy.add(column, row.get(column));
                }
            }
            rows.add(copy.build());
        }
        return rows;
    }

    private static Graph graph(Query query, List<Binding> rows) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        TemplateLib.calcTriples(query.getConstructTemplate().getTriples(), rows.iterator())
                .forEachRemaining(graph::add);
        return graph;
    }
}
