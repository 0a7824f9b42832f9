package org.mithaq.publish.vocabulary;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.language.Language;
import org.mithaq.vocab.IriScheme;

/** The vocabulary in one language: each term explained, and each shape and rule. */
public final class VocabularyDocumentation {

    private static final Map<Language, VocabularyDocumentation> READ = new ConcurrentHashMap<>();

    private final Vocabulary vocabulary = Vocabulary.bundled();
    private final Wordings wordings;
    private final Map<String, Question> questions;
    private final List<ShapeDocumentation> shapes;
    private final Map<String, TermDocumentation> known = new ConcurrentHashMap<>();

    private VocabularyDocumentation(Language language) {
        this.wordings = new Wordings(vocabulary.graph(), language);
        this.questions = Question.all(language);
        ShapeIndex index = ShapeIndex.bundled();
        ShapeWords words = new ShapeWords(index, wordings);
        this.shapes = index.entries().stream().map(words::of).toList();
    }

    /** The vocabulary that comes with the program, in a language; read when it is first asked for. */
    public static VocabularyDocumentation in(Language language) {
        return READ.computeIfAbsent(language, VocabularyDocumentation::new);
    }

    /** The language in which it speaks. */
    public Language language() {
        return wordings.language();
    }

    /** A term explained. */
    public TermDocumentation of(Term term) {
        return known.computeIfAbsent(term.iri(), iri -> explain(term));
    }

    /** All classes and properties as a reader of the language looks them up: by their names in it. */
    public List<TermDocumentation> alphabetical() {
        Comparator<Object> alphabet = Collator.getInstance(language().locale());
        return vocabulary.terms().stream()
                .map(this::of)
                .sorted(Comparator.comparing(
                                (TermDocumentation term) ->
                                        (Object) term.label().value(),
                                alphabet)
                        .thenComparing(TermDocumentation::shortName))
                .toList();
    }

    /** The title of a module or code list. */
    public Text title(Topic topic) {
        return title(topic.iri());
    }

    /** The title of a module or code list, without what the titles of all modules begin with. */
    public Text shortTitle(Topic topic) {
        Text title = title(topic);
        return new Text(title.value().replaceFirst("^[^:]*: *", ""), title.language());
    }

    /** The title of the ontology itself. */
    public Text title() {
        return title(IriScheme.ONTOLOGY);
    }

    /** What the ontology is for. */
    public Optional<Text> description() {
        return wordings.text(NodeFactory.createURI(IriScheme.ONTOLOGY), DCTerms.description.asNode());
    }

    /** How a term is referred to: one of ours, of another vocabulary, or a datatype. */
    public TermReference reference(String iri) {
        return wordings.reference(NodeFactory.createURI(iri));
    }

    /** All shapes and rules, by name. */
    public List<ShapeDocumentation> shapes() {
        return shapes;
    }

    private Text title(String iri) {
        Node node = NodeFactory.createURI(iri);
        return wordings.text(node, DCTerms.title.asNode()).orElseGet(() -> wordings.name(node));
    }

    private TermDocumentation explain(Term term) {
        Node node = term.node();
        Text label = wordings.name(node);
        return new TermDocumentation(
                term,
                ShortNames.of(term.iri()),
                label,
                otherLabels(node, label),
                wordings.text(node, SKOS.definition.asNode()),
                wordings.texts(node, SKOS.scopeNote.asNode()),
                literals(node, SKOS.example.asNode()),
                vocabulary.isDeprecated(node),
                TermRelations.of(term, vocabulary, wordings),
                Question.of(literals(node, SKOS.note.asNode()), questions),
                Alignments.bundled().of(node, wordings),
                shapes.stream()
                        .filter(shape -> !shape.isRule() && names(shape.mentions(), term.iri()))
                        .toList(),
                inherited(term),
                shapes.stream()
                        .filter(shape -> shape.isRule() && names(shape.mentions(), term.iri()))
                        .toList());
    }

    private List<Text> otherLabels(Node node, Text label) {
        return Stream.of(SKOS.prefLabel, RDFS.label, SKOS.altLabel)
                .flatMap(property -> wordings.all(node, property.asNode()).stream())
                .filter(text -> !text.equals(label))
                .distinct()
                .toList();
    }

    private List<String> literals(Node subject, Node property) {
        return vocabulary
                .graph()
                .find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .mapWith(Node::getLiteralLexicalForm)
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    private List<ShapeDocumentation> inherited(Term term) {
        if (term.kind() != TermKind.CLASS) {
            return List.of();
        }
        Set<String> broader = vocabulary.ancestors(term.node()).stream()
                .skip(1)
                .map(Node::getURI)
                .collect(Collectors.toSet());
        return shapes.stream()
                .filter(shape -> !shape.isRule() && !names(shape.mentions(), term.iri()))
                .filter(shape -> shape.targets().stream().anyMatch(target -> broader.contains(target.iri())))
                .toList();
    }

    private static boolean names(List<TermReference> terms, String iri) {
        return terms.stream().anyMatch(term -> term.iri().equals(iri));
    }
}
