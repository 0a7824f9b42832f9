package org.mithaq.store;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.NamedGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Runs queries as TDB2 does, but finds nothing in the default graph of the dataset itself. A query whose default graph is
 * the union of the named graphs still gets there when it knows the name that Jena gives it, and a name may be computed
 * while the query runs, so that no look at its text can tell. Rows that would make the engine fail are left out
 * ({@link MatchableRows}).
 */
class PublicQueries extends OpExecutorTDB2 {

    PublicQueries(ExecutionContext execution) {
        super(execution);
    }

    @Override
    protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
        return isHidden(pattern.getGraphNode())
                ? nothing(input)
                : super.execute(pattern, MatchableRows.of(input, pattern.getBasicPattern(), execCxt));
    }

    @Override
    protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
        return isInHiddenGraph()
                ? nothing(input)
                : super.execute(pattern, MatchableRows.of(input, pattern.getPattern(), execCxt));
    }

    /** TDB2 runs a filter and the pattern below it in one. */
    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        Op below = filter.getSubOp();
        boolean hidden = below instanceof OpQuadPattern quads && isHidden(quads.getGraphNode())
                || below instanceof OpBGP && isInHiddenGraph();
        if (hidden) {
            return nothing(input);
        } else if (below instanceof OpQuadPattern quads) {
            return super.execute(filter, MatchableRows.of(input, quads.getBasicPattern(), execCxt));
        } else if (below instanceof OpBGP triples) {
            return super.execute(filter, MatchableRows.of(input, triples.getPattern(), execCxt));
        }
        return super.execute(filter, input);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        return isInHiddenGraph() ? nothing(input) : super.execute(path, input);
    }

    /** Whether the graph that is being looked into is one where nothing is found. */
    final boolean isInHiddenGraph() {
        return execCxt.getActiveGraph() instanceof NamedGraph graph && isHidden(graph.getGraphName());
    }

    private static boolean isHidden(Node graph) {
        return graph == null || Quad.isDefaultGraph(graph);
    }

    private QueryIterator nothing(QueryIterator input) {
        input.close();
        return QueryIterNullIterator.create(execCxt);
    }
}
