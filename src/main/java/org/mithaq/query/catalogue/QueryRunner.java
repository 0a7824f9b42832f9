package org.mithaq.query.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.modify.TemplateLib;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.query.ReadPath;
import org.mithaq.query.Snapshot;
import org.mithaq.query.SparqlClock;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.store.QueryMemory;

/** Runs queries of the catalogue, the search for commitments, and queries of the program itself: the one place that does. */
public final class QueryRunner {

    private final ReadPath reading;
    private final SparqlClock clock;
    private final Duration timeout;
    private final long maxMemory;

    /**
     * A runner of queries where {@code reading} has them answered.
     *
     * @param timeout when a query is ended
     * @param maxMemory what one query may hold in memory at once, in bytes
     */
    public QueryRunner(ReadPath reading, SparqlClock clock, Duration timeout, long maxMemory) {
        this.reading = reading;
        this.clock = clock;
        this.timeout = timeout;
        this.maxMemory = maxMemory;
    }

    /** The newest revision that an answer shows which is asked for now; later answers show no older one. */
    public long revision() {
        return reading.revision();
    }

    /**
     * The answer of a query.
     *
     * @throws UnavailableException {@link ProblemCode#QUERY_TIMEOUT}, or {@link ProblemCode#SERVER_BUSY} when there is not
     *     enough memory
     * @throws InvalidInputException {@link ProblemCode#QUERY_TOO_MUCH} when it needs more memory than one query may have
     */
    public QueryAnswer run(PagedCall call) {
        return run(call, stop -> {});
    }

    /**
     * As {@link #run(PagedCall)}, for a client whose turn it is.
     *
     * @throws UnavailableException {@link ProblemCode#QUERY_CANCELLED} too, or {@link ProblemCode#SERVER_BUSY} when it gave
     *     way to others
     */
    public QueryAnswer run(PagedCall call, QueryTicket ticket) {
        try {
            return run(call, ticket::onCancel);
        } catch (UnavailableException stopped) {
            throw stopped.code() == ProblemCode.QUERY_TIMEOUT ? ticket.reason(stopped) : stopped;
        } finally {
            ticket.finished();
        }
    }

    /**
     * The rows of a query of the program's own, which is ready to run, for a client whose turn it is. The ticket may be used
     * for several such queries, one after the other.
     *
     * @throws UnavailableException as {@link #run(PagedCall, QueryTicket)}
     * @throws InvalidInputException {@link ProblemCode#QUERY_TOO_MUCH}
     */
    public List<Binding> rows(Query query, QueryTicket ticket) {
        return answer(query, ticket).rows();
    }

    /** As {@link #rows}, with the revision that they show; there is never another page. */
    public QueryAnswer.Rows answer(Query query, QueryTicket ticket) {
        Together found = together(List.of(query), ticket);
        return new QueryAnswer.Rows(
                found.revision(), false, query.getProjectVars(), found.rows().get(0));
    }

    /**
     * The rows of several queries, of one revision all of them.
     *
     * @param rows those of each query, in the order of the queries
     */
    public record Together(long revision, List<List<Binding>> rows) {}

    /**
     * As {@link #rows}, for several queries that are to see the same data; none of them is a description or has a
     * {@code FROM}. Each has the time and the memory of one.
     *
     * @param queries at least one
     */
    public Together together(List<Query> queries, QueryTicket ticket) {
        try {
            return together(queries, ticket::onCancel);
        } catch (UnavailableException stopped) {
            throw stopped.code() == ProblemCode.QUERY_TIMEOUT ? ticket.reason(stopped) : stopped;
        }
    }

    /** As {@link #together(List, QueryTicket)}, for the program itself, which waits for nobody's turn. */
    public Together together(List<Query> queries) {
        return together(queries, stop -> {});
    }

    private Together together(List<Query> queries, Consumer<Runnable> stoppable) {
        return stoppable(
                queries.get(0),
                stoppable,
                (snapshot, cancelled) -> new Together(
                        snapshot.revision(),
                        queries.stream()
                                .map(query -> execute(
                                        query,
                                        snapshot.dataset(),
                                        cancelled,
                                        execution -> rows(execution.select(), query.getProjectVars())))
                                .toList()));
    }

    /** An answer, and the rows of another query that tell more of what is in it. */
    public record Explained(QueryAnswer answer, List<Binding> rows) {}

    /**
     * As {@link #run(PagedCall, QueryTicket)}, and a query of the program's own on the same data.
     *
     * @param more the other query, to be made when the answer is there
     */
    public Explained run(PagedCall call, Function<QueryAnswer, Query> more, QueryTicket ticket) {
        Query query = call.bound();
        try {
            return stoppable(query, ticket::onCancel, (snapshot, cancelled) -> {
                QueryAnswer answer = run(call, query, snapshot, cancelled);
                Query other = more.apply(answer);
                List<Var> columns = other.getProjectVars();
                return new Explained(
                        answer,
                        execute(other, snapshot.dataset(), cancelled, execution -> rows(execution.select(), columns)));
            });
        } catch (UnavailableException stopped) {
            throw stopped.code() == ProblemCode.QUERY_TIMEOUT ? ticket.reason(stopped) : stopped;
        } finally {
            ticket.finished();
        }
    }

    private QueryAnswer run(PagedCall call, Consumer<Runnable> stoppable) {
        Query query = call.bound();
        return stoppable(query, stoppable, (snapshot, cancelled) -> run(call, query, snapshot, cancelled));
    }

    /** Tells {@code stoppable} how to stop the query. */
    private <T> T stoppable(Query query, Consumer<Runnable> stoppable, BiFunction<Snapshot, AtomicBoolean, T> work) {
        AtomicBoolean cancelled = new AtomicBoolean();
        stoppable.accept(() -> cancelled.set(true));
        try (Snapshot snapshot = reading.at(query)) {
            return work.apply(snapshot, cancelled);
        } catch (QueryCancelledException e) {
            throw new UnavailableException(
                    ProblemCode.QUERY_TIMEOUT, Map.of("seconds", SparqlClock.seconds(timeout)), e);
        } catch (OutOfMemoryError e) {
            throw new UnavailableException(ProblemCode.SERVER_BUSY, Map.of(), e);
        }
    }

    private QueryAnswer run(PagedCall call, Query query, Snapshot snapshot, AtomicBoolean cancelled) {
        long revision = snapshot.revision();
        DatasetGraph dataset = snapshot.dataset();
        if (query.isDescribeType()) {
            return new QueryAnswer.Statements(revision, false, execute(query, dataset, cancelled, QueryExec::describe));
        }
        List<Var> columns =
                query.isConstructType() ? List.copyOf(BoundQuery.templateVariables(query)) : query.getProjectVars();
        List<Binding> rows =
                execute(rowsOf(query, columns), dataset, cancelled, execution -> rows(execution.select(), columns));
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

    private <T> T execute(Query query, DatasetGraph dataset, AtomicBoolean cancelled, Function<QueryExec, T> work) {
        try (QueryExec execution = QueryExec.newBuilder()
                .dataset(dataset)
                .query(query)
                .context(dataset.getContext().copy())
                .build()) {
            execution.getContext().set(ARQConstants.symCancelQuery, cancelled);
            new QueryMemory(maxMemory).install(execution.getContext());
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
