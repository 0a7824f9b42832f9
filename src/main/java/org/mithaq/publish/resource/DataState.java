package org.mithaq.publish.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.query.PreparedQuery;

/**
 * All graphs at one moment, for queries of the program's own, whose default graph is the union of the named ones. Good as
 * long as the reading that it is handed to.
 */
public final class DataState {

    /** Stands for the queries of a page, which the memory can answer. */
    static final Query ANYTHING = QueryFactory.create("ASK {}");

    private static final long SECONDS = 10;

    private final DatasetGraph dataset;
    private final long revision;
    private final Optional<Instant> time;
    private final boolean isMadeUp;

    /**
     * A state.
     *
     * @param isMadeUp whether the dataset is one whose default graph is not the union by itself
     */
    DataState(DatasetGraph dataset, long revision, Optional<Instant> time, boolean isMadeUp) {
        this.dataset = dataset;
        this.revision = revision;
        this.time = time;
        this.isMadeUp = isMadeUp;
    }

    /** What comes with the program: statements of one graph, which has the name of the resource. */
    static DataState of(Description bundled) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        bundled.dataset()
                .find()
                .forEachRemaining(quad -> dataset.add(Quad.create(bundled.resource(), quad.asTriple())));
        return new DataState(dataset, 0, Optional.empty(), true);
    }

    DatasetGraph dataset() {
        return dataset;
    }

    /** The newest revision in it; 0 before the first, and for what comes with the program. */
    public long revision() {
        return revision;
    }

    /** When that was made; empty when nobody knows. */
    public Optional<Instant> time() {
        return time;
    }

    /** The resource that replaces another; usually none. */
    public Optional<String> replacement(String iri) {
        return PublishedResources.replacement(NodeFactory.createURI(iri), dataset);
    }

    /** Whether any graph holds a statement like this; {@link Node#ANY} stands for anything. */
    public boolean holds(Node subject, Node predicate, Node object) {
        return dataset.findNG(Node.ANY, subject, predicate, object).hasNext();
    }

    /**
     * The rows of a {@code SELECT} query that is ready to run.
     *
     * @throws UnavailableException {@link ProblemCode#QUERY_TIMEOUT}
     */
    public List<Binding> rows(Query query) {
        return isMadeUp ? planned(query) : rows(query, dataset.getContext().copy());
    }

    /**
     * The rows of a {@code SELECT} query about some terms, one at least.
     *
     * @throws UnavailableException as {@link #rows(Query)}
     */
    public List<Binding> rows(PreparedQuery query, Collection<Node> terms) {
        if (isMadeUp) {
            return planned(query.of(terms));
        }
        Context context = dataset.getContext().copy();
        return rows(query.of(terms, dataset, context), context);
    }

    private List<Binding> planned(Query query) {
        List<Var> columns = query.getProjectVars();
        List<Binding> rows = new ArrayList<>();
        Op plan = OpLib.unionDefaultGraphQuads(Algebra.toQuadForm(Algebra.optimize(Algebra.compile(query))));
        QueryIterator found = Algebra.exec(plan, dataset);
        try {
            found.forEachRemaining(row -> rows.add(copy(row, columns)));
        } finally {
            found.close();
        }
        return rows;
    }

    private List<Binding> rows(Query query, Context context) {
        List<Var> columns = query.getProjectVars();
        List<Binding> rows = new ArrayList<>();
        try (QueryExec execution = QueryExec.newBuilder()
                .dataset(dataset)
                .query(query)
                .context(context)
                .timeout(SECONDS, TimeUnit.SECONDS)
                .build()) {
            execution.select().forEachRemaining(row -> rows.add(copy(row, columns)));
            return rows;
        } catch (QueryCancelledException e) {
            throw new UnavailableException(ProblemCode.QUERY_TIMEOUT, Map.of("seconds", SECONDS), e);
        }
    }

    /** Rows of the store are read from it when they are looked at. */
    private static Binding copy(Binding row, List<Var> columns) {
        BindingBuilder copy = BindingFactory.builder();
        for (Var column : columns) {
            Node value = row.get(column);
            if (value != null) {
                copy.add(column, value);
            }
        }
        return copy.build();
    }
}
