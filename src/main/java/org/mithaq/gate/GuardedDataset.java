package org.mithaq.gate;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.store.ChangeSet;
import org.mithaq.store.StoredTerms;
import org.mithaq.vocab.IriScheme;

/**
 * The dataset as one change gets to see it: all can be read, only records can be written, and every quad that is really
 * added or removed is kept in mind. Its transaction is that of the gate, which it can neither end nor begin.
 *
 * <p><em>Errors</em>: {@link ProblemCode#RECORD_GRAPH_NOT_WRITABLE} for a graph that is no record, the default graph
 * included, {@link ProblemCode#RECORD_BLANK_NODE} for a node without IRI,
 * {@link ProblemCode#RECORD_TERM_NOT_WRITABLE} for a statement about a term, {@link ProblemCode#RECORD_TOO_LARGE} for too
 * many quads.
 */
final class GuardedDataset extends DatasetGraphWrapper {

    private final int maxQuads;
    private final PrefixMap prefixes = PrefixMapFactory.create();
    private final Set<Quad> added = new LinkedHashSet<>();
    private final Set<Quad> removed = new LinkedHashSet<>();

    /**
     * Guards a dataset in whose write transaction the caller is.
     *
     * @param maxQuads how many quads one change may add and remove
     */
    GuardedDataset(DatasetGraph dataset, int maxQuads) {
        super(dataset, dataset.getContext());
        this.maxQuads = maxQuads;
    }

    /** What was changed so far. */
    ChangeSet changes() {
        return new ChangeSet(added, removed);
    }

    @Override
    public void add(Quad given) {
        Quad quad = StoredTerms.asStored(given);
        requireWritable(quad.getGraph());
        if (!quad.isConcrete()
                || quad.getSubject().isBlank()
                || quad.getObject().isBlank()) {
            throw new InvalidInputException(
                    ProblemCode.RECORD_BLANK_NODE, Map.of("graph", String.valueOf(quad.getGraph())));
        }
        requireNoVocabulary(quad.getSubject());
        requireWholeCharacters(quad.getObject());
        if (!get().contains(quad)) {
            get().add(quad);
            note(quad, removed, added);
        }
    }

    @Override
    public void delete(Quad given) {
        Quad quad = StoredTerms.asStored(given);
        requireWritable(quad.getGraph());
        if (get().contains(quad)) {
            get().delete(quad);
            note(quad, added, removed);
        }
    }

    private void note(Quad quad, Set<Quad> opposite, Set<Quad> changes) {
        if (!opposite.remove(quad)) {
            changes.add(quad);
        }
        if (added.size() + removed.size() > maxQuads) {
            throw new InvalidInputException(ProblemCode.CHANGE_TOO_LARGE, Map.of("limit", maxQuads));
        }
    }

    @Override
    public void add(Node graph, Node subject, Node predicate, Node object) {
        add(Quad.create(graph, subject, predicate, object));
    }

    @Override
    public void delete(Node graph, Node subject, Node predicate, Node object) {
        delete(Quad.create(graph, subject, predicate, object));
    }

    @Override
    public void deleteAny(Node graph, Node subject, Node predicate, Node object) {
        if (graph == null || graph.isConcrete()) {
            requireWritable(graph);
        }
        for (Quad quad : get().stream(graph, subject, predicate, object).toList()) {
            delete(quad);
        }
    }

    @Override
    public void addGraph(Node name, Graph graph) {
        requireWritable(name);
        removeGraph(name);
        graph.find().forEachRemaining(triple -> add(Quad.create(name, triple)));
    }

    @Override
    public void removeGraph(Node name) {
        requireWritable(name);
        deleteAny(name, Node.ANY, Node.ANY, Node.ANY);
    }

    @Override
    public void clear() {
        deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
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

    /** Prefixes belong to texts, not to data: what a text declares is forgotten. */
    @Override
    public PrefixMap prefixes() {
        return prefixes;
    }

    @Override
    public boolean supportsTransactions() {
        return false;
    }

    @Override
    public boolean supportsTransactionAbort() {
        return false;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("the dataset belongs to the gate");
    }

    @Override
    public void commit() {
        throw new UnsupportedOperationException("the transaction belongs to the gate");
    }

    @Override
    public void abort() {
        throw new UnsupportedOperationException("the transaction belongs to the gate");
    }

    @Override
    public void end() {
        throw new UnsupportedOperationException("the transaction belongs to the gate");
    }

    /** What terms and concepts mean is not for a record to say; the union of the graphs does not show who says it. */
    static void requireNoVocabulary(Node subject) {
        if (subject.isURI() && IriScheme.isVocabulary(subject.getURI())) {
            throw new InvalidInputException(ProblemCode.RECORD_TERM_NOT_WRITABLE, Map.of("term", subject.getURI()));
        }
    }

    /** Half a surrogate pair is no character, and can't be written in UTF-8. */
    private static void requireWholeCharacters(Node node) {
        if (node.isLiteral()
                && node.getLiteralLexicalForm()
                        .codePoints()
                        .anyMatch(character -> Character.getType(character) == Character.SURROGATE)) {
            throw new InvalidInputException(ProblemCode.RECORD_HALF_CHARACTER, Map.of());
        }
    }

    private static void requireWritable(Node graph) {
        if (graph == null || !graph.isURI() || !IriScheme.isRecord(graph.getURI())) {
            throw new InvalidInputException(
                    ProblemCode.RECORD_GRAPH_NOT_WRITABLE, Map.of("graph", graph == null ? "-" : graph.toString()));
        }
    }
}
