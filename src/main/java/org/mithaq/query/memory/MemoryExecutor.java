package org.mithaq.query.memory;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDatasetNames;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.solver.PatternMatchData;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.mithaq.store.CancellableGraph;
import org.mithaq.store.MatchableRows;

/**
 * Runs queries on a {@link MemoryDataset}: a pattern within {@code GRAPH} is looked up in all graphs at once, as the store
 * does, and property paths can be cancelled.
 */
final class MemoryExecutor extends OpExecutor {

    static final OpExecutorFactory FACTORY = MemoryExecutor::new;

    private static final ReorderTransformation ORDER = ReorderLib.fixed();

    private MemoryExecutor(ExecutionContext execution) {
        super(execution);
    }

    @Override
    protected QueryIterator execute(OpQuadPattern pattern, QueryIterator rows) {
        QueryIterator input =
                MatchableRows.of(ComputedValues.spelled(rows, execCxt), pattern.getBasicPattern(), execCxt);
        Node graph = pattern.getGraphNode();
        if (Quad.isUnionGraph(graph)) {
            Graph union = execCxt.getDataset().getDefaultGraph();
            ExecutionContext there = ExecutionContext.copyChangeActiveGraph(execCxt, union);
            return stageGenerator.execute(pattern.getBasicPattern(), input, there);
        } else if (graph == null || Quad.isDefaultGraph(graph)) {
            input.close();
            return QueryIterNullIterator.create(execCxt);
        }
        return inGraphs(graph, pattern.getBasicPattern(), input);
    }

    private QueryIterator inGraphs(Node graph, BasicPattern pattern, QueryIterator input) {
        if (!input.hasNext()) {
            return input;
        }
        QueryIterPeek rows = QueryIterPeek.create(input, execCxt);
        BasicPattern ordered = pattern.size() < 2
                ? pattern
                : ORDER.reorderIndexes(Substitute.substitute(pattern, rows.peek()))
                        .reorder(pattern);
        return PatternMatchData.execute(execCxt.getDataset(), graph, ordered, rows, null, execCxt);
    }

    @Override
    protected QueryIterator execute(OpDatasetNames names, QueryIterator input) {
        return execute(new OpGraph(names.getGraphNode(), new OpBGP()), input);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        AtomicBoolean cancelled = execCxt.getCancelSignal();
        if (cancelled == null) {
            return super.execute(path, input);
        }
        Graph graph = new CancellableGraph(execCxt.getActiveGraph(), cancelled);
        return new QueryIterPath(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, graph));
    }
}
