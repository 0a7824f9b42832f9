package org.mithaq.publish.resource;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.language.Language;
import org.mithaq.vocab.IriScheme;

/** Names of what a description speaks of, in the language of a reader or in the best other. */
public final class Names {

    /** The properties that name things, the best first. */
    public static final List<Node> PROPERTIES =
            List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode());

    private final Graph graph;
    private final Map<Node, List<Node>> labels = new ConcurrentHashMap<>();

    /** Names as they stand in a graph. */
    public Names(Graph graph) {
        this.graph = graph;
    }

    /**
     * The name of a node: in the language that {@linkplain Language#preference a reader prefers} of those that it is named in,
     * else in any; a word in the language that it is in. A node without a name, and a literal, goes by what it is: the last part
     * of the IRI, the text.
     */
    public Node of(Node node, Language language) {
        return find(node, language)
                .orElseGet(() -> node.isLiteral()
                        ? node
                        : NodeFactory.createLiteralString(node.isURI() ? IriScheme.localName(node.getURI()) : "_"));
    }

    /** The name of a node in this very language; empty when it has none. */
    Optional<String> in(Node node, Language language) {
        return labels(node).stream()
                .filter(label -> isIn(label, language.tag()))
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    /** Whether a node has a name. */
    public boolean has(Node node) {
        return !labels(node).isEmpty();
    }

    private static boolean isIn(Node label, String tag) {
        return label.getLiteralLanguage().equalsIgnoreCase(tag);
    }

    private Optional<Node> find(Node node, Language language) {
        List<Node> found = labels(node);
        return language.preference().stream()
                .flatMap(tag -> found.stream().filter(label -> isIn(label, tag)))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private List<Node> labels(Node node) {
        return labels.computeIfAbsent(node, this::read);
    }

    /** All of them by the best property that has any, in a fixed order. */
    private List<Node> read(Node node) {
        if (node.isLiteral()) {
            return List.of();
        }
        for (Node property : PROPERTIES) {
            List<Node> found = graph.find(node, property, Node.ANY)
                    .mapWith(Triple::getObject)
                    .filterKeep(Node::isLiteral)
                    .toList();
            if (!found.isEmpty()) {
                return found.stream()
                        .sorted(Comparator.comparing(Node::getLiteralLanguage)
                                .thenComparing(Node::getLiteralLexicalForm))
                        .toList();
            }
        }
        return List.of();
    }
}
