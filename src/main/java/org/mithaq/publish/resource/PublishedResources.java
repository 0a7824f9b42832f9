package org.mithaq.publish.resource;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.query.ReadPath;
import org.mithaq.query.Snapshot;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionMarker;
import org.mithaq.vocab.IriScheme;

/**
 * The resources of an installation: what the store says of them now, or said at an earlier revision, and ontology and
 * shapes as they come with the program.
 *
 * <p><em>Errors</em>: {@link NotFoundException} {@link ProblemCode#REQUEST_NOT_FOUND} for what was never there,
 * {@link ProblemCode#RESOURCE_GONE} for what was; {@link ProblemCode#HISTORY_NO_SUCH_REVISION}; {@link InvalidInputException}
 * {@link ProblemCode#HISTORY_TOO_LONG_AGO}.
 */
public final class PublishedResources {

    private final GraphStore store;
    private final RevisionLog log;
    private final PastState past;

    /** The resources of a store with its history. */
    public PublishedResources(GraphStore store, RevisionLog log) {
        this.store = store;
        this.log = log;
        this.past = new PastState(log);
    }

    /**
     * A description, and what else there is to know of its resource.
     *
     * @param replacement the other resource that replaces it; usually none
     * @param changed when anything in the store changed the last time before; empty when nothing did since it was filled, and
     *     for what comes with the program
     */
    public record Described(Description description, Optional<String> replacement, Optional<Instant> changed) {}

    /** Makes sure that there is a resource, and tells which other one replaces it; usually none. */
    public Optional<String> replacement(String iri, OptionalLong asOf) {
        if (BundledDocuments.isOne(iri)) {
            return Optional.empty();
        }
        Node node = NodeFactory.createURI(iri);
        return store.read(now -> {
            DatasetGraph dataset = asOf.isPresent() ? past.at(asOf.getAsLong(), now) : now;
            if (!ResourceDescriber.isKnown(node, dataset)) {
                throw missing(iri, asOf);
            }
            return replacement(node, dataset);
        });
    }

    /**
     * Describes a resource.
     *
     * @param asOf a revision; empty for now
     * @param page of those that refer to it, from 1
     */
    public Described describe(String iri, OptionalLong asOf, int page) {
        Optional<Description> bundled = BundledDocuments.describe(iri);
        if (bundled.isPresent()) {
            return new Described(bundled.get(), Optional.empty(), Optional.empty());
        }
        Node node = NodeFactory.createURI(iri);
        return store.read(now -> {
            DatasetGraph dataset = asOf.isPresent() ? past.at(asOf.getAsLong(), now) : now;
            Description description = ResourceDescriber.describe(node, dataset, page)
                    .orElseThrow(() -> page > 1 ? notFound(iri) : missing(iri, asOf));
            return new Described(
                    description, replacement(node, dataset), past.time(asOf.orElse(RevisionMarker.read(now))));
        });
    }

    /** A list as statements, with what is said now of each of its things itself and of the nodes that belong to it. */
    public Graph describe(ListedThings list) {
        Graph graph = list.statements();
        return store.read(now -> {
            for (String iri : list.things()) {
                ResourceDescriber.alone(NodeFactory.createURI(iri), now).forEach(quad -> graph.add(quad.asTriple()));
            }
            return graph;
        });
    }

    /**
     * Reads what is said of a resource by queries, in one whole state.
     *
     * @param asOf a revision; empty for now
     * @param now where the newest state is read
     */
    public <T> T read(String iri, OptionalLong asOf, ReadPath now, Function<DataState, T> reading) {
        Optional<Description> bundled = BundledDocuments.describe(iri);
        if (bundled.isPresent()) {
            return reading.apply(DataState.of(bundled.get()));
        }
        Node node = NodeFactory.createURI(iri);
        if (asOf.isPresent()) {
            long revision = asOf.getAsLong();
            return store.read(dataset -> reading.apply(
                    known(node, asOf, new DataState(past.at(revision, dataset), revision, past.time(revision), true))));
        }
        try (Snapshot snapshot = now.at(DataState.ANYTHING)) {
            long revision = snapshot.revision();
            return reading.apply(
                    known(node, asOf, new DataState(snapshot.dataset(), revision, past.time(revision), false)));
        }
    }

    private DataState known(Node node, OptionalLong asOf, DataState state) {
        if (!ResourceDescriber.isKnown(node, state.dataset())) {
            throw missing(node.getURI(), asOf);
        }
        return state;
    }

    /** Whether the resource comes with the program and so has no history here. */
    public static boolean isBundled(String iri) {
        return BundledDocuments.isOne(iri);
    }

    /** The newest revision that was made at a time or before it; 0 when none was. */
    public long revisionAt(Instant time) {
        return past.revisionAt(time);
    }

    static Optional<String> replacement(Node node, DatasetGraph dataset) {
        return Iter.iter(dataset.findNG(Node.ANY, node, DCTerms.isReplacedBy.asNode(), Node.ANY))
                .map(quad -> quad.getObject())
                .filter(other -> other.isURI() && !other.equals(node))
                .map(Node::getURI)
                .filter(other -> IriScheme.pathOf(other).isPresent())
                .toList()
                .stream()
                .sorted()
                .findFirst();
    }

    /** A record that somebody wrote is in the history, and so is a thing through its authority record. */
    private NotFoundException missing(String iri, OptionalLong asOf) {
        String record =
                IriScheme.isRecord(iri) ? iri : IriScheme.authorityOf(iri).orElse(iri);
        boolean wasThere = log.touching(NodeFactory.createURI(record)).stream()
                .anyMatch(revision -> revision <= asOf.orElse(Long.MAX_VALUE));
        return wasThere ? new NotFoundException(ProblemCode.RESOURCE_GONE, Map.of("resource", iri)) : notFound(iri);
    }

    private static NotFoundException notFound(String iri) {
        return new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", iri));
    }
}
