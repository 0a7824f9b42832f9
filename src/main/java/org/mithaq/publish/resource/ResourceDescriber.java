package org.mithaq.publish.resource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.query.InternalQuery;
import org.mithaq.store.PublicQuads;
import org.mithaq.vocab.IriScheme;

/**
 * Gathers what is said of a resource. All of it is bounded: a resource that is referred to by thousands is described in
 * pages of {@link #PAGE} of them, and one that says more than {@link #MOST_STATEMENTS} itself is cut there.
 */
final class ResourceDescriber {

    /** So many of those that refer to a resource are on one page. */
    static final int PAGE = 200;

    /** So many statements of one graph or one node are told. */
    static final int MOST_STATEMENTS = 10_000;

    /** So many nodes that belong to the resource are told of. */
    private static final int MOST_PARTS = 1_000;

    /** A relation has dates, which have passages. */
    private static final int DEEPEST = 3;

    private static final Query REFERRERS = query("referrers");
    private static final Query PARTS = query("parts");
    private static final Node TYPE = RDF.type.asNode();

    private final Node resource;
    private final DatasetGraph dataset;
    private final Set<Quad> quads = new LinkedHashSet<>();
    private final Set<Node> described = new HashSet<>();

    private ResourceDescriber(Node resource, DatasetGraph dataset) {
        this.resource = resource;
        this.dataset = dataset;
    }

    /**
     * Describes a resource.
     *
     * @param dataset in a transaction of the caller
     * @param page of those that refer to it, from 1
     * @return empty when no graph says anything of it, nor refers to it, on this page
     */
    static Optional<Description> describe(Node resource, DatasetGraph dataset, int page) {
        return new ResourceDescriber(resource, dataset).describe(page);
    }

    /**
     * What is said of a resource itself and of the nodes that belong to it; neither who refers to it nor names of others.
     *
     * @param dataset in a transaction of the caller
     */
    static Set<Quad> alone(Node resource, DatasetGraph dataset) {
        ResourceDescriber describer = new ResourceDescriber(resource, dataset);
        describer.tellParts(List.of(resource));
        return describer.quads;
    }

    private Optional<Description> describe(int page) {
        if (IriScheme.isRecord(resource.getURI())) {
            tell(PublicQuads.in(resource, dataset));
        }
        tellParts(List.of(resource));
        Map<Node, Boolean> referrers = referrers(page);
        boolean last = referrers.size() <= PAGE;
        List<Node> relations = new ArrayList<>();
        referrers.entrySet().stream().limit(PAGE).forEach(referrer -> {
            if (referrer.getValue()) {
                relations.add(referrer.getKey());
            } else {
                tell(dataset.findNG(Node.ANY, referrer.getKey(), Node.ANY, resource));
            }
        });
        tellParts(relations);
        if (quads.isEmpty() || page > 1 && referrers.isEmpty()) {
            return Optional.empty();
        }
        Graph vocabulary = vocabulary();
        tellNames();
        return Optional.of(new Description(resource, quads, vocabulary, page, last));
    }

    /** Whether each is a relation; one more than fits the page when there is another page. */
    private Map<Node, Boolean> referrers(int page) {
        Query query = REFERRERS.cloneQuery();
        query.setOffset((long) (page - 1) * PAGE);
        query.setLimit(PAGE + 1L);
        Map<Node, Boolean> referrers = new LinkedHashMap<>();
        try (QueryExec execution = execution(query, resource)) {
            execution
                    .select()
                    .forEachRemaining(
                            row -> referrers.merge(row.get("referrer"), row.contains("relation"), Boolean::logicalOr));
        }
        return referrers;
    }

    /** The statements of these nodes, of the nodes that belong to them, and so on. */
    private void tellParts(List<Node> nodes) {
        List<Node> level = nodes;
        for (int depth = 0; depth <= DEEPEST; depth++) {
            List<Node> next = new ArrayList<>();
            for (Node node : level) {
                if (described.size() < MOST_PARTS && described.add(node)) {
                    tell(PublicQuads.about(node, dataset));
                    if (depth < DEEPEST) {
                        next.addAll(parts(node));
                    }
                }
            }
            level = next;
        }
    }

    private List<Node> parts(Node node) {
        Query query = PARTS.cloneQuery();
        query.setLimit(MOST_PARTS);
        List<Node> parts = new ArrayList<>();
        try (QueryExec execution = execution(query, node)) {
            RowSet rows = execution.select();
            rows.forEachRemaining(row -> parts.add(row.get("part")));
        }
        return parts;
    }

    private QueryExec execution(Query query, Node node) {
        return QueryExec.graph(dataset.getUnionGraph())
                .query(query)
                .substitution("resource", node)
                .build();
    }

    private void tell(Iterator<Quad> found) {
        for (int count = 0; found.hasNext() && count < MOST_STATEMENTS; count++) {
            Quad quad = found.next();
            quads.add(Quad.create(quad.getGraph(), quad.asTriple()));
        }
    }

    /** Types and names of all that is spoken of, as statements of the description. */
    private void tellNames() {
        Set<Node> mentioned = new LinkedHashSet<>();
        for (Quad quad : quads) {
            mentioned.add(quad.getSubject());
            if (quad.getObject().isURI() && !quad.getPredicate().equals(TYPE)) {
                mentioned.add(quad.getObject());
            }
        }
        mentioned.removeAll(described);
        for (Node node : mentioned) {
            tell(dataset.findNG(Node.ANY, node, TYPE, Node.ANY));
            Names.PROPERTIES.forEach(property -> tell(dataset.findNG(Node.ANY, node, property, Node.ANY)));
        }
    }

    /** Names of classes, properties and graphs: what one reads between the lines. */
    private Graph vocabulary() {
        Set<Node> terms = new LinkedHashSet<>();
        terms.add(TYPE);
        for (Quad quad : quads) {
            terms.add(quad.getGraph());
            terms.add(quad.getPredicate());
            if (quad.getPredicate().equals(TYPE)) {
                terms.add(quad.getObject());
            }
        }
        Graph vocabulary = GraphFactory.createDefaultGraph();
        for (Node term : terms) {
            for (Node property : Names.PROPERTIES) {
                dataset.findNG(Node.ANY, term, property, Node.ANY)
                        .forEachRemaining(quad -> vocabulary.add(quad.asTriple()));
            }
        }
        return vocabulary;
    }

    private static Query query(String name) {
        return InternalQuery.named("publish/" + name).query();
    }

    /** Whether any graph says something of a node, or refers to it. */
    static boolean isKnown(Node node, DatasetGraph dataset) {
        return PublicQuads.about(node, dataset).hasNext()
                || dataset.findNG(Node.ANY, Node.ANY, Node.ANY, node).hasNext();
    }
}
