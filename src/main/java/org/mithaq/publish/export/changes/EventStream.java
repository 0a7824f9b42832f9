package org.mithaq.publish.export.changes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.mithaq.store.GraphStore;
import org.mithaq.store.History;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionMarker;
import org.mithaq.store.RevisionSummary;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.OpenLicence;

/**
 * The versions of all records as a linked data event stream, in pages of {@link #SIZE} revisions that never change once another
 * one follows. It begins with revision 1: what the store was filled with is in the dumps.
 *
 * <p><em>Shape</em>: a member is a version of a record, named by the address at which it can be read for ever; its content
 * stands in the graph of that name. A record that was removed has a tombstone without content.
 *
 * <p><em>Source</em>: Linked Data Event Streams and TREE, of the TREE community group; Activity Streams 2.0 (tombstones).
 */
public final class EventStream {

    /** So many revisions are on a page. */
    public static final int SIZE = 25;

    private static final String LDES = "https://w3id.org/ldes#";
    private static final String TREE = "https://w3id.org/tree#";
    private static final String ACTIVITY = "https://www.w3.org/ns/activitystreams#";
    private static final Node TYPE = RDF.type.asNode();
    private static final Node ISSUED = DCTerms.issued.asNode();
    private static final Node VERSION = SchemaDO.version.asNode();

    private final GraphStore store;
    private final RevisionLog log;
    private final String server;
    private final Node stream;

    /**
     * The stream of a store.
     *
     * @param server the address under which readers reach the installation
     */
    public EventStream(GraphStore store, RevisionLog log, String server) {
        this.store = store;
        this.log = log;
        this.server = server;
        this.stream = NodeFactory.createURI(server + "/ldes#stream");
    }

    /** The newest revision of the store. */
    public long latest() {
        return store.read(RevisionMarker::read);
    }

    /** Whether there is a page of this number, from 1, when this is the newest revision. */
    public static boolean exists(long number, long latest) {
        return number >= 1 && first(number) <= latest;
    }

    /** Whether the page never changes any more when this is the newest revision. */
    public static boolean isComplete(long number, long latest) {
        return first(number + 1) <= latest;
    }

    private static long first(long number) {
        return (number - 1) * SIZE + 1;
    }

    /** What the stream is, and where it begins, when this is the newest revision; in a fixed order. */
    public List<Quad> view(long latest) {
        List<Quad> quads = new ArrayList<>();
        describe(quads);
        Node view = NodeFactory.createURI(server + "/ldes");
        add(quads, stream, node(TREE, "view"), view);
        add(quads, stream, DCTerms.license.asNode(), NodeFactory.createURI(OpenLicence.IRI));
        add(quads, stream, RDFS.seeAlso.asNode(), NodeFactory.createURI(server + "/dump"));
        add(quads, view, TYPE, node(TREE, "Node"));
        if (latest > 0) {
            relation(quads, view, 1, node(TREE, "Relation"));
        }
        return sorted(quads);
    }

    /** A page that exists, when this is the newest revision; in a fixed order. What is newer is not in it. */
    public List<Quad> page(long number, long latest) {
        long first = first(number);
        long last = Math.min(latest, first + SIZE - 1);
        List<Quad> quads = new ArrayList<>();
        describe(quads);
        Node page = page(quads, number);
        store.read(now -> {
            for (RevisionSummary revision : log.summaries(last, (int) (last - first + 1))) {
                revision.graphs().forEach(graph -> member(quads, now, revision, graph));
            }
            return latest;
        });
        if (isComplete(number, latest)) {
            next(quads, page, number + 1, last + 1);
        }
        return sorted(quads);
    }

    private void describe(List<Quad> quads) {
        add(quads, stream, TYPE, node(LDES, "EventStream"));
        add(quads, stream, node(LDES, "timestampPath"), ISSUED);
        add(quads, stream, node(LDES, "sequencePath"), VERSION);
        add(quads, stream, node(LDES, "versionOfPath"), DCTerms.isVersionOf.asNode());
    }

    private Node page(List<Quad> quads, long number) {
        Node page = NodeFactory.createURI(server + "/ldes/" + number);
        add(quads, page, TYPE, node(TREE, "Node"));
        return page;
    }

    /** Clocks may be put back, so that it is numbers and not times that order the pages. */
    private void next(List<Quad> quads, Node page, long number, long first) {
        Node relation = relation(quads, page, number, node(TREE, "GreaterThanOrEqualToRelation"));
        add(quads, relation, node(TREE, "path"), VERSION);
        add(quads, relation, node(TREE, "value"), integer(first));
    }

    private Node relation(List<Quad> quads, Node page, long number, Node type) {
        Node relation = NodeFactory.createURI(page.getURI() + "#next");
        add(quads, page, node(TREE, "relation"), relation);
        add(quads, relation, TYPE, type);
        add(quads, relation, node(TREE, "node"), NodeFactory.createURI(server + "/ldes/" + number));
        return relation;
    }

    private void member(List<Quad> quads, DatasetGraph now, RevisionSummary revision, Node graph) {
        Node member = NodeFactory.createURI(
                server + "/" + graph.getURI().substring(IriScheme.BASE.length()) + "?asOf=" + revision.number());
        Set<Triple> content = new History(log).graphAt(now, graph, revision.number());
        add(quads, stream, node(TREE, "member"), member);
        add(quads, member, DCTerms.isVersionOf.asNode(), graph);
        add(quads, member, ISSUED, time(revision.time()));
        add(quads, member, VERSION, integer(revision.number()));
        if (content.isEmpty()) {
            add(quads, member, TYPE, node(ACTIVITY, "Tombstone"));
            add(quads, member, node(ACTIVITY, "deleted"), time(revision.time()));
        }
        content.forEach(triple -> quads.add(Quad.create(member, triple)));
    }

    private static List<Quad> sorted(List<Quad> quads) {
        // what is said of stream and members comes before their content
        return quads.stream()
                .sorted(Comparator.comparing((Quad quad) -> !quad.isDefaultGraph())
                        .thenComparing(quad -> NodeFmtLib.strNodesNT(
                                quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject())))
                .toList();
    }

    private static void add(List<Quad> quads, Node subject, Node property, Node object) {
        quads.add(Quad.create(Quad.defaultGraphIRI, subject, property, object));
    }

    private static Node node(String vocabulary, String name) {
        return NodeFactory.createURI(vocabulary + name);
    }

    private static Node integer(long number) {
        return NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger);
    }

    private static Node time(Instant time) {
        return NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime);
    }
}
