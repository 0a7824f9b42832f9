package org.mithaq.records;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.mithaq.gate.CheckResult;
import org.mithaq.gate.Derivation;
import org.mithaq.gate.PassageFaults;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.shacl.Finding;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.Outcome;
import org.mithaq.store.GraphStore;
import org.mithaq.store.PublicQuads;
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
     * @param time how long that may take
     * @return what was found in the records themselves, and what they would break elsewhere; with the graph as it would
     *     be, for the names of things
     * @throws UnavailableException {@link ProblemCode#RECORD_CHECK_TIMEOUT}
     */
    public CheckResult check(Submission submission, Duration time) {
        Outcome known = before();
        Graph after = store.read(dataset -> statementsWith(dataset, submission));
        GraphUtil.addInto(after, Derivation.of(after));
        submission
                .graphs()
                .forEach(name -> GraphUtil.addInto(
                        after, PassageFaults.of(name, submission.statements().getGraph(name))));
        Outcome found = validator.get().validate(new TimedGraph(after, time));
        Set<Node> own = new HashSet<>();
        submission.statements().find().forEachRemaining(quad -> own.add(quad.getSubject()));
        own.addAll(submission.graphs());
        Set<Finding> fresh = new HashSet<>(found.since(known).findings());
        List<Finding> relevant = found.findings().stream()
                .filter(finding -> fresh.contains(finding) || own.contains(finding.focus()))
                .toList();
        Map<Node, Node> records = store.read(dataset -> records(relevant, submission, dataset));
        return new CheckResult(new Outcome(relevant), after, records, submission.graphs());
    }

    private static Map<Node, Node> records(List<Finding> findings, Submission submission, DatasetGraph dataset) {
        Map<Node, Node> records = new HashMap<>();
        for (Finding finding : findings) {
            Node focus = finding.focus();
            if (!records.containsKey(focus)) {
                describing(focus, submission.statements())
                        .or(() -> describing(focus, dataset))
                        .ifPresent(graph -> records.put(focus, graph));
            }
        }
        return records;
    }

    /** The graph that people write in which a node is described; the first by name when there are several. */
    private static Optional<Node> describing(Node focus, DatasetGraph dataset) {
        return Iter.toList(PublicQuads.about(focus, dataset)).stream()
                .map(Quad::getGraph)
                .filter(graph -> graph.equals(Submission.UNNAMED) || IriScheme.isRecord(graph.getURI()))
                .min(Comparator.comparing(Node::getURI));
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
        PublicQuads.of(dataset).forEachRemaining(quad -> graph.add(quad.asTriple()));
        return graph;
    }

    private static Graph statementsWith(DatasetGraph dataset, Submission submission) {
        Graph graph = GraphFactory.createDefaultGraph();
        PublicQuads.of(dataset).forEachRemaining(quad -> {
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
