package org.mithaq.support;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Short ways to look into a graph. */
public final class Triples {

    private static final Pattern ARABIC_LETTER = Pattern.compile("[\\u0621-\\u064A]");

    private Triples() {}

    /** The values of a property of a node. */
    public static List<Node> objects(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    /** The nodes that have this value of a property, each once. */
    public static List<Node> subjects(Graph graph, Node property, Node object) {
        return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream()
                .distinct()
                .toList();
    }

    /** The nodes of a class, as stated. */
    public static List<Node> instances(Graph graph, Node type) {
        return subjects(graph, RDF.type.asNode(), type);
    }

    /** The texts of a property of a node by language; a text without language is under the empty tag. */
    public static Map<String, List<String>> texts(Graph graph, Node subject, Node property) {
        return objects(graph, subject, property).stream()
                .filter(Node::isLiteral)
                .collect(Collectors.groupingBy(
                        Node::getLiteralLanguage,
                        TreeMap::new,
                        Collectors.mapping(Node::getLiteralLexicalForm, Collectors.toList())));
    }

    /** Whether the text is written in the script of its language: Arabic letters for {@code ar}, none for others. */
    public static boolean isInScriptOf(String language, String text) {
        return ARABIC_LETTER.matcher(text).find() == language.equals("ar");
    }
}
