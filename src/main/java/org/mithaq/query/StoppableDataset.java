package org.mithaq.query;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.MithaqException;

/**
 * A dataset that takes no change any more when it is told to stop, and that remembers what it refused: the engine lets
 * operations that are {@code SILENT} fail without a word, and half of one may have been done.
 */
final class StoppableDataset extends DatasetGraphWrapper {

    private final BooleanSupplier stopped;
    private final Supplier<? extends MithaqException> reason;
    private @Nullable MithaqException refused;

    StoppableDataset(
            DatasetGraph dataset,
            Context context,
            BooleanSupplier stopped,
            Supplier<? extends MithaqException> reason) {
        super(dataset, context);
        this.stopped = stopped;
        this.reason = reason;
    }

    /** Throws what a change was refused for, if one was. */
    void rethrow() {
        if (refused != null) {
            throw refused;
        }
    }

    private void change(Runnable change) {
        try {
            if (stopped.getAsBoolean()) {
                throw reason.get();
            }
            change.run();
        } catch (MithaqException problem) {
            refused = problem;
            throw problem;
        }
    }

    @Override
    public void add(Quad quad) {
        change(() -> get().add(quad));
    }

    @Override
    public void delete(Quad quad) {
        change(() -> get().delete(quad));
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        change(() -> get().add(graph, subject, predicate, object));
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        change(() -> get().delete(graph, subject, predicate, object));
    }

    @Override
    public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
        change(() -> get().deleteAny(graph, subject, predicate, object));
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        change(() -> get().addGraph(name, graph));
    }

    @Override
    public void removeGraph(Node name) {
        change(() -> get().removeGraph(name));
    }

    @Override
    public void clear() {
        change(() -> get().clear());
    }

    @Override
    public Graph getGraph(Node name) {
        return GraphView.createNamedGraph(this, name);
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createDefaultGraph(this);
    }

    @Override
    public Graph getUnionGraph() {
        return GraphView.createUnionGraph(this);
    }
}
