package org.mithaq.publish.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.vocab.IriScheme;

/** What a graph says of terms, in the words of one language: in English, Arabic or French where it has none in that. */
final class Wordings {

    private static final List<Node> NAMES = List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode());

    private final Graph graph;
    private final Language language;
    private final Messages messages;

    Wordings(Graph graph, Language language) {
        this.graph = graph;
        this.language = language;
        this.messages = Messages.in(language);
    }

    Language language() {
        return language;
    }

    Messages messages() {
        return messages;
    }

    /** All texts that a property gives, in the first language that has any; in order. */
    List<Text> texts(Node subject, Node property) {
        List<String> order = new ArrayList<>(language.preference());
        order.add("");
        List<Text> all = all(subject, property);
        return order.stream()
                .map(tag ->
                        all.stream().filter(text -> text.language().equals(tag)).toList())
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The texts that a property gives in all languages; by language, then in order. */
    List<Text> all(Node subject, Node property) {
        return graph
                .find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .mapWith(literal -> new Text(literal.getLiteralLexicalForm(), literal.getLiteralLanguage()))
                .toList()
                .stream()
                .sorted(Comparator.comparing(Text::language).thenComparing(Text::value))
                .toList();
    }

    /** The first of {@link #texts}; empty when there is none. */
    Optional<Text> text(Node subject, Node property) {
        return texts(subject, property).stream().findFirst();
    }

    /** The name of a term; for one of another vocabulary our word for it, else its name in code. */
    Text name(Node term) {
        String word = "term." + IriScheme.localName(term.getURI());
        return NAMES.stream()
                .flatMap(property -> text(term, property).stream())
                .findFirst()
                .or(() -> messages.has(word)
                        ? Optional.of(new Text(messages.text(word), language.tag()))
                        : Optional.empty())
                .orElseGet(() -> Text.code(ShortNames.of(term.getURI())));
    }

    TermReference reference(Node term) {
        return new TermReference(term.getURI(), ShortNames.of(term.getURI()), name(term));
    }

    /** References to terms, each once, by name in code. */
    List<TermReference> references(Stream<Node> terms) {
        return terms.filter(Node::isURI)
                .distinct()
                .map(this::reference)
                .sorted(Comparator.comparing(TermReference::shortName))
                .toList();
    }

    /** References to what a property leads to. */
    List<TermReference> objects(Node subject, Node property) {
        return references(graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream());
    }

    /** References to what leads here by a property. */
    List<TermReference> subjects(Node property, Node object) {
        return references(graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream());
    }
}
