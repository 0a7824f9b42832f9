package org.mithaq.publish;

import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.publish.jsonld.CallAddress;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.QueryParameter;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.Prefixes;

/**
 * Queries of the catalogue as a graph that SPARQL editors take their examples from, in every language.
 *
 * <p><em>Shape</em>: each query is a {@code sh:SPARQLExecutable} with its text in {@code sh:select} or {@code sh:construct},
 * which declares its prefixes and runs as it is; its question in {@code rdfs:comment}; topic and competency questions in
 * {@code schema:keywords}; the endpoint in {@code schema:target}; the address of its answer in {@code rdfs:seeAlso}; a
 * {@code sh:parameter} for each parameter, a {@code mqs:column} for each column.
 *
 * <p><em>Source</em>: the form of the SPARQL examples of SIB; {@code sh:SPARQLExecutable} of SHACL, parameters of SHACL-AF.
 */
public final class QueryGraph {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String SCHEMA = "https://schema.org/";
    private static final Node PREFIXES = NodeFactory.createURI(IriScheme.SHAPES + "prefixes");

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final String server;

    private QueryGraph(String server) {
        this.server = server;
    }

    /**
     * The graph of some queries.
     *
     * @param server the address of the server, without a slash at its end
     */
    public static Graph of(List<CatalogQuery> queries, String server) {
        QueryGraph writer = new QueryGraph(server);
        writer.graph
                .getPrefixMapping()
                .setNsPrefix("dcterms", DCTerms.NS)
                .setNsPrefix("mqs", IriScheme.SHAPES)
                .setNsPrefix("owl", OWL2.NS)
                .setNsPrefix("rdfs", RDFS.uri)
                .setNsPrefix("schema", SCHEMA)
                .setNsPrefix("sh", SH)
                .setNsPrefix("skos", SKOS.uri)
                .setNsPrefix("xsd", XSDDatatype.XSD + "#");
        writer.prefixes();
        queries.forEach(writer::query);
        return writer.graph;
    }

    private void prefixes() {
        add(PREFIXES, RDF.type.asNode(), OWL2.Ontology.asNode());
        add(PREFIXES, OWL2.imports.asNode(), NodeFactory.createURI(SH));
        Prefixes.namespaces().forEach((prefix, namespace) -> {
            Node row = NodeFactory.createBlankNode();
            add(PREFIXES, sh("declare"), row);
            add(row, sh("prefix"), text(prefix));
            add(row, sh("namespace"), NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
        });
    }

    private void query(CatalogQuery query) {
        Node node = NodeFactory.createURI(IriScheme.query(query.path()));
        add(node, RDF.type.asNode(), sh("SPARQLExecutable"));
        form(node, query);
        add(node, sh("prefixes"), PREFIXES);
        query.header()
                .summary()
                .forEach((language, summary) ->
                        add(node, RDFS.comment.asNode(), NodeFactory.createLiteralLang(summary, language.tag())));
        add(node, schema("target"), NodeFactory.createURI(server + "/sparql"));
        add(node, RDFS.seeAlso.asNode(), NodeFactory.createURI(server + CallAddress.path(query)));
        add(node, DCTerms.identifier.asNode(), text(query.path()));
        add(node, schema("keywords"), text(query.topic()));
        query.header().answers().forEach(question -> add(node, schema("keywords"), text(question)));
        query.header().parameters().forEach(parameter -> parameter(node, parameter));
        int order = 0;
        for (Map.Entry<String, String> column : query.header().returns().entrySet()) {
            Node row = NodeFactory.createBlankNode();
            add(node, NodeFactory.createURI(IriScheme.SHAPES + "column"), row);
            add(row, sh("name"), text(column.getKey()));
            add(row, sh("description"), NodeFactory.createLiteralLang(column.getValue(), "en"));
            add(row, sh("order"), NodeFactory.createLiteralDT(String.valueOf(++order), XSDDatatype.XSDinteger));
        }
    }

    /** SHACL has no word for a query that describes. */
    private void form(Node node, CatalogQuery query) {
        if (!query.isGraph()) {
            add(node, RDF.type.asNode(), sh("SPARQLSelectExecutable"));
            add(node, sh("select"), text(query.runnable()));
        } else if (query.isPaged()) {
            add(node, RDF.type.asNode(), sh("SPARQLConstructExecutable"));
            add(node, sh("construct"), text(query.runnable()));
        } else {
            add(node, schema("text"), text(query.runnable()));
        }
    }

    private void parameter(Node query, QueryParameter parameter) {
        Node node = NodeFactory.createBlankNode();
        add(query, sh("parameter"), node);
        add(node, RDF.type.asNode(), sh("Parameter"));
        add(node, sh("path"), NodeFactory.createURI(query.getURI() + "#" + parameter.name()));
        add(node, sh("name"), text(parameter.name()));
        add(node, sh("optional"), parameter.required() ? NodeConst.nodeFalse : NodeConst.nodeTrue);
        if (!parameter.multiple()) {
            add(node, sh("maxCount"), NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger));
        }
        add(node, DCTerms.type.asNode(), text(parameter.type().word()));
        add(node, SKOS.example.asNode(), text(parameter.example()));
        parameter.presets().forEach(preset -> add(node, sh("defaultValue"), text(preset)));
        parameter
                .description()
                .forEach((language, description) ->
                        add(node, sh("description"), NodeFactory.createLiteralLang(description, language.tag())));
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(Triple.create(subject, predicate, object));
    }

    private static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node sh(String name) {
        return NodeFactory.createURI(SH + name);
    }

    private static Node schema(String name) {
        return NodeFactory.createURI(SCHEMA + name);
    }
}
