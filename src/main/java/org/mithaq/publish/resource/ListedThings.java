package org.mithaq.publish.resource;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.mithaq.vocab.OpenLicence;

/**
 * A list of things, or a part of one, as a document tells of it.
 *
 * <p><em>Shape</em>: a {@code schema:ItemList} with {@code dcterms:title}, {@code dcterms:license}, the revision in
 * {@code owl:versionInfo}, the size of the whole list in {@code schema:numberOfItems}, and its things in {@code rdfs:member}; where
 * it goes on in {@code xhv:next}.
 *
 * @param address of the part, which names it
 * @param title a literal in a language
 * @param total how many things the whole list has
 * @param things the IRIs of those in this part, no more than {@link #MOST}
 * @param next the address of the next part; empty for the last
 */
public record ListedThings(
        String address, Node title, long revision, int total, List<String> things, Optional<String> next) {

    /** So many things are told of in one document. */
    public static final int MOST = 1_000;

    private static final Node NEXT = NodeFactory.createURI("http://www.w3.org/1999/xhtml/vocab#next");

    /** The list itself as statements, without what is said of its things. */
    Graph statements() {
        Graph graph = GraphFactory.createDefaultGraph();
        Node list = NodeFactory.createURI(address);
        graph.add(list, RDF.type.asNode(), SchemaDO.ItemList.asNode());
        graph.add(list, DCTerms.title.asNode(), title);
        graph.add(list, DCTerms.license.asNode(), NodeFactory.createURI(OpenLicence.IRI));
        graph.add(list, OWL2.versionInfo.asNode(), NodeFactory.createLiteralString(String.valueOf(revision)));
        graph.add(
                list,
                SchemaDO.numberOfItems.asNode(),
                NodeFactory.createLiteralDT(String.valueOf(total), XSDDatatype.XSDinteger));
        things.forEach(thing -> graph.add(list, RDFS.member.asNode(), NodeFactory.createURI(thing)));
        next.ifPresent(part -> graph.add(list, NEXT, NodeFactory.createURI(part)));
        return graph;
    }
}
