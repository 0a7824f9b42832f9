package org.mithaq.records;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.mithaq.gate.Derivation;
import org.mithaq.shacl.Finding;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.Outcome;
import org.mithaq.store.GraphStore;
import org.mithaq.vocab.GraphNames;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/**
 * Tells whether records may enter the graph, without entering them: they are validated as if they stood in the store in
 * place of earlier records of the same name, together with everything that is computed from them.
 */
public final class CheckRecord {

    private final GraphStore store;
    private final Supplier<GraphValidator> validator;
    private @Nullable Outcome before;

    /** A check in the context of what {@code store} holds. */
    public CheckRecord(GraphStore store, Supplier<GraphValidator> validator) {
        this.store = store;
        this.validator = validator;
    }

    /**
     * Checks a submission.
     *
     * @return what was found in the records themselves, and what they would break elsewhere; with the graph as it would
     *     be, for the names of things
     */
    public CheckResult check(Submission submission) {
        Outcome known = before();
        Graph after = store.read(dataset -> statementsWith(dataset, submission));
        GraphUtil.addInto(after, Derivation.of(after));
        Outcome found = validator.get().validate(after);
        Set<Node> own = new HashSet<>();
        submission.statements().find().forEachRemaining(quad -> own.add(quad.getSubject()));
        own.addAll(submission.graphs());
        Set<Finding> fresh = new HashSet<>(found.since(known).findings());
        List<Finding> relevant = found.findings().stream()
                .filter(finding -> fresh.contains(finding) || own.contains(finding.focus()))
                .toList();
        return new CheckResult(new Outcome(relevant), after);
    }

    /** What the shapes find in the store as it is; it holds no violation, but warnings and notes. */
    private synchronized Outcome before() {
        if (before == null) {
            before = validator.get().validate(store.read(CheckRecord::statements));
        }
        return before;
    }

    private static Graph statements(DatasetGraph dataset) {
        Graph graph = GraphFactory.createDefaultGraph();
        dataset.find().forEachRemaining(quad -> graph.add(quad.asTriple()));
        return graph;
    }

    private static Graph statementsWith(DatasetGraph dataset, Submission submission) {
        Graph graph = GraphFactory.createDefaultGraph();
        dataset.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> {
            if (!replaced(quad, submission)) {
                graph.add(quad.asTriple());
            }
        });
        submission.statements().find().forEachRemaining(quad -> graph.add(quad.asTriple()));
        submission.graphs().forEach(name -> describe(graph, name));
        return graph;
    }

    /** A graph with the name of a record is one, whether it says so or not: then the shapes find what it lacks. */
    private static void describe(Graph graph, Node name) {
        if (name.isURI() && IriScheme.isRecord(name.getURI())) {
            boolean source = IriScheme.typeOf(name.getURI()).isPresent();
            graph.add(name, RDF.type.asNode(), source ? MQ.Record : MQ.AuthorityRecord);
        }
    }

    private static boolean replaced(Quad quad, Submission submission) {
        return quad.getGraph().equals(GraphNames.DERIVED) || submission.graphs().contains(quad.getGraph());
    }
}
