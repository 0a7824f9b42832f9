package org.mithaq.vocab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.language.Language;

/** Names of things and terms for a reader, taken from a graph. */
public final class TermLabels {

    private static final List<Node> PROPERTIES = List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode());

    private final Graph graph;

    /**
     * Labels of what comes with the program: terms of the ontology, concepts of code lists, and shared individuals such as
     * countries; read when they are first asked for.
     */
    public static TermLabels ofVocabulary() {
        return Vocabulary.LABELS;
    }

    /** Labels as they stand in {@code graph}: {@code skos:prefLabel} before {@code rdfs:label}. */
    public TermLabels(Graph graph) {
        this.graph = graph;
    }

    /**
     * The name of a node: its label in the reader's language, else in English, Arabic, French or without language, else
     * the last part of its IRI. A literal is its own name; a blank node is {@code _}.
     */
    public String of(Node node, Language language) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        if (!node.isURI()) {
            return "_";
        }
        return find(node, language).orElseGet(() -> IriScheme.localName(node.getURI()));
    }

    /** The label of a node in the reader's language, else in English, Arabic, French or without language. */
    public Optional<String> find(Node node, Language language) {
        List<String> order = new ArrayList<>(language.preference());
        order.add("");
        for (Node property : PROPERTIES) {
            List<Node> labels = Iter.toList(graph.find(node, property, Node.ANY).mapWith(Triple::getObject));
            for (String tag : order) {
                Optional<String> label = labels.stream()
                        .filter(Node::isLiteral)
                        .filter(literal -> literal.getLiteralLanguage()
                                .toLowerCase(Locale.ROOT)
                                .equals(tag))
                        .map(Node::getLiteralLexicalForm)
                        .min(Comparator.naturalOrder());
                if (label.isPresent()) {
                    return label;
                }
            }
        }
        return Optional.empty();
    }

    private static final class Vocabulary {

        private static final TermLabels LABELS =
                new TermLabels(BundledGraph.of(Stream.of("modules", "codelists", "reference")
                        .flatMap(folder -> BundledFiles.below("ontology/" + folder, ".ttl").stream())
                        .toList()));
    }
}
