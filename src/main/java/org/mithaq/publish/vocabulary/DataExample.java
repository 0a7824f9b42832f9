package org.mithaq.publish.vocabulary;

import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
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
 * @param statements what is shown; only to be read
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
        List<Triple> shown = telling.stream().limit(MOST).toList();
        Graph statements = GraphFactory.createDefaultGraph();
        shown.forEach(statements::add);
        return new DataExample(thing.getURI(), turtle(shown), telling.size() > MOST, statements);
    }

    /** A statement a line, in the order of the statements, with the prefixes that they need. */
    private static String turtle(List<Triple> statements) {
        PrefixMap prefixes = PrefixMapFactory.create();
        StringBuilder text = new StringBuilder();
        Prefixes.namespaces().forEach((prefix, namespace) -> {
            if (statements.stream().flatMap(DataExample::iris).anyMatch(iri -> iri.startsWith(namespace))) {
                prefixes.add(prefix, namespace);
                text.append("PREFIX %s: <%s>\n".formatted(prefix, namespace));
            }
        });
        NodeFormatterTTL format = new NodeFormatterTTL(null, prefixes);
        String end = "\n" + written(statements.get(0).getSubject(), format) + " ";
        for (Triple statement : statements) {
            boolean isType = statement.getPredicate().equals(RDF.type.asNode());
            text.append(end)
                    .append(isType ? "a" : written(statement.getPredicate(), format))
                    .append(' ')
                    .append(written(statement.getObject(), format));
            end = " ;\n    ";
        }
        return text.append(" .\n").toString().strip();
    }

    private static String written(Node node, NodeFormatterTTL format) {
        StringWriter words = new StringWriter();
        AWriter out = IO.wrap(words);
        format.format(out, node);
        out.flush();
        return words.toString();
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
        Node predicate = triple.getPredicate();
        return Stream.of(
                triple.getSubject().getURI(),
                // written as a, which needs no prefix
                predicate.equals(RDF.type.asNode()) ? "" : predicate.getURI(),
                object.isURI()
                        ? object.getURI()
                        : object.isLiteral() && object.getLiteralLanguage().isEmpty()
                                ? object.getLiteralDatatypeURI()
                                : "");
    }
}
