package org.mithaq.query;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.modify.request.Target;
import org.apache.jena.sparql.modify.request.UpdateAdd;
import org.apache.jena.sparql.modify.request.UpdateBinaryOp;
import org.apache.jena.sparql.modify.request.UpdateClear;
import org.apache.jena.sparql.modify.request.UpdateCopy;
import org.apache.jena.sparql.modify.request.UpdateCreate;
import org.apache.jena.sparql.modify.request.UpdateDataDelete;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDeleteWhere;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.sparql.modify.request.UpdateDropClear;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.modify.request.UpdateMove;
import org.apache.jena.sparql.modify.request.UpdateVisitor;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.vocab.IriScheme;

/**
 * Walks through the operations of an update and stops at the first that is not allowed. Graphs that are variables are
 * judged where they are written, by the gate.
 */
final class UpdateInspection implements UpdateVisitor {

    /** The names that Jena has for graphs which have none. */
    private static final String SYSTEM_GRAPHS = "urn:x-arq:";

    private final QueryInspection reading;

    UpdateInspection(int maxParts) {
        this.reading = new QueryInspection(maxParts);
    }

    @Override
    public void visit(UpdateLoad load) {
        throw QueryInspection.forbidden("LOAD");
    }

    @Override
    public void visit(UpdateCreate create) {
        reading.count();
        requireWritable(create.getGraph());
    }

    @Override
    public void visit(UpdateDrop drop) {
        oneGraph(drop);
    }

    @Override
    public void visit(UpdateClear clear) {
        oneGraph(clear);
    }

    @Override
    public void visit(UpdateAdd add) {
        twoGraphs(add);
    }

    @Override
    public void visit(UpdateCopy copy) {
        twoGraphs(copy);
    }

    @Override
    public void visit(UpdateMove move) {
        twoGraphs(move);
        requireWritable(move.getSrc().getGraph());
    }

    @Override
    public void visit(UpdateDataInsert data) {
        reading.count();
        data.getQuads().forEach(quad -> requireWritable(quad.getGraph()));
    }

    @Override
    public void visit(UpdateDataDelete data) {
        reading.count();
        data.getQuads().forEach(quad -> requireWritable(quad.getGraph()));
    }

    @Override
    public void visit(UpdateDeleteWhere delete) {
        template(delete.getQuads(), null);
        delete.getQuads().forEach(quad -> reading.predicate(quad.getPredicate()));
    }

    @Override
    public void visit(UpdateModify modify) {
        Node with = modify.getWithIRI();
        if (with != null) {
            requireWritable(with);
        }
        modify.getUsing().forEach(UpdateInspection::requireReadable);
        modify.getUsingNamed().forEach(UpdateInspection::requireReadable);
        template(modify.getDeleteQuads(), with);
        template(modify.getInsertQuads(), with);
        reading.visit(modify.getWherePattern());
    }

    private void oneGraph(UpdateDropClear operation) {
        reading.count();
        Target target = operation.getTarget();
        requireWritable(target.isOneNamedGraph() ? target.getGraph() : null, target);
    }

    private void twoGraphs(UpdateBinaryOp operation) {
        reading.count();
        Target from = operation.getSrc();
        Target to = operation.getDest();
        requireWritable(to.isOneNamedGraph() ? to.getGraph() : null, to);
        if (!from.isOneNamedGraph()) {
            throw notWritable(from);
        }
        requireReadable(from.getGraph());
    }

    private void template(List<Quad> quads, @Nullable Node with) {
        for (Quad quad : quads) {
            reading.count();
            Node graph = quad.isDefaultGraph() ? with : quad.getGraph();
            if (graph == null || !graph.isVariable()) {
                requireWritable(graph);
            }
        }
    }

    private static void requireReadable(Node graph) {
        if (graph.isURI() && graph.getURI().startsWith(SYSTEM_GRAPHS)) {
            throw QueryInspection.forbidden("<" + graph.getURI() + ">");
        }
    }

    private static void requireWritable(@Nullable Node graph) {
        requireWritable(graph, graph == null || Quad.isDefaultGraph(graph) ? "DEFAULT" : graph);
    }

    private static void requireWritable(@Nullable Node graph, Object name) {
        if (graph == null || !graph.isURI() || !IriScheme.isRecord(graph.getURI())) {
            throw notWritable(name);
        }
    }

    private static InvalidInputException notWritable(Object name) {
        return new InvalidInputException(ProblemCode.RECORD_GRAPH_NOT_WRITABLE, Map.of("graph", String.valueOf(name)));
    }
}
