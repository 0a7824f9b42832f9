package org.mithaq.publish.dataset;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.vocab.BundledFiles;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.Prefixes;

/** A graph that is being written about an installation: what a bundled file says, read at its address, and what is added. */
final class DescriptionGraph {

    private static final int HASH_DIGITS = 12;

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final String server;

    /** A graph without statements; {@code server} is the address of the installation, without a slash at its end. */
    DescriptionGraph(String server) {
        this.server = server;
    }

    Graph graph() {
        return graph;
    }

    String server() {
        return server;
    }

    /** Adds what a bundled file in Turtle says, with its prefixes; its IRIs are relative to {@code /dataset}. */
    void addFile(String file) {
        RDFParser.fromString(BundledFiles.text(file), Lang.TURTLE)
                .base(server + "/dataset")
                .parse(graph);
    }

    void addAll(Graph other) {
        GraphUtil.addInto(graph, other);
        graph.getPrefixMapping().setNsPrefixes(other.getPrefixMapping());
    }

    /** Something that the description itself speaks of, such as a part of the data. */
    Node own(String fragment) {
        return iri(server + "/dataset#" + fragment);
    }

    void add(Node subject, String predicate, Node object) {
        graph.add(Triple.create(subject, iri(predicate), object));
    }

    void type(Node subject, String type) {
        add(subject, RDF.type.getURI(), iri(type));
    }

    void number(Node subject, String predicate, long number) {
        add(subject, predicate, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }

    void text(Node subject, String predicate, String text) {
        add(subject, predicate, NodeFactory.createLiteralString(text));
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    /**
     * A short name of an IRI that can stand in a fragment: prefix and local name, such as {@code mq.Meeting}, or else a hash.
     * Different IRIs have different names.
     */
    static String shortName(String iri) {
        for (Map.Entry<String, String> each : Prefixes.namespaces().entrySet()) {
            String namespace = each.getValue();
            if (iri.startsWith(namespace) && iri.substring(namespace.length()).matches("[A-Za-z][A-Za-z0-9_-]*")) {
                return each.getKey() + "." + iri.substring(namespace.length());
            }
        }
        return IriScheme.sha256(iri.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
    }
}
