package org.mithaq.publish.vocabulary;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.language.Language;
import org.mithaq.vocab.MQ;
import org.mithaq.vocab.Prefixes;

/**
 * A thing of the data that shows how a term is used.
 *
 * @param thing its IRI
 * @param turtle what is said of it with the term first of all, in Turtle
 * @param isCut whether more is said than is shown
 */
public record DataExample(String thing, String turtle, boolean isCut, Graph statements) {

    private static final int MOST = 12;

    /** What is there for machines, or for them to find things by. */
    private static final Set<Node> FOR_MACHINES = Set.of(MQ.searchKey, SKOS.hiddenLabel.asNode());

    static DataExample of(Node thing, Term term, List<Triple> said) {
        List<Triple> telling = said.stream()
                .filter(triple -> !FOR_MACHINES.contains(triple.getPredicate())
                        || triple.getPredicate().equals(term.node()))
                .sorted(Comparator.comparing((Triple triple) -> rank(triple, term))
                        .thenComparing(triple -> NodeFmtLib.strNT(triple.getPredicate()))
                        .thenComparing(triple -> NodeFmtLib.strNT(triple.getObject())))
                .toList();
        Graph shown = GraphFactory.createDefaultGraph();
        telling.stream().limit(MOST).forEach(shown::add);
        Prefixes.namespaces().forEach((prefix, namespace) -> {
            if (shown.stream().flatMap(DataExample::iris).anyMatch(iri -> iri.startsWith(namespace))) {
                shown.getPrefixMapping().setNsPrefix(prefix, namespace);
            }
        });
        String turtle = RDFWriter.source(shown).format(RDFFormat.TURTLE_PRETTY).asString();
        return new DataExample(thing.getURI(), turtle, telling.size() > MOST, shown);
    }

    /** What the thing is called in a language. */
    public Text label(Language language) {
        return new Wordings(statements, language).name(NodeFactory.createURI(thing));
    }

    /** Its class, what the term is about, its names, the rest. */
    private static int rank(Triple triple, Term term) {
        Node predicate = triple.getPredicate();
        if (predicate.equals(RDF.type.asNode())) {
            return 0;
        }
        if (predicate.equals(term.node()) || triple.getObject().equals(term.node())) {
            return 1;
        }
        return predicate.equals(SKOS.prefLabel.asNode()) ? 2 : 3;
    }

    private static Stream<String> iris(Triple triple) {
        Node object = triple.getObject();
        return Stream.of(
                triple.getSubject().getURI(),
                triple.getPredicate().getURI(),
                object.isURI() ? object.getURI() : object.isLiteral() ? object.getLiteralDatatypeURI() : "");
    }
}
