package org.mithaq.publish.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.vocab.BundledFiles;
import org.mithaq.vocab.BundledGraph;
import org.mithaq.vocab.IriScheme;

/**
 * The terms that come with the program: those of the modules of the ontology and those of the code lists. What a record
 * declares is not among them.
 */
public final class Vocabulary {

    private static final String MODULES = "ontology/modules";
    private static final String CODE_LISTS = "ontology/codelists";
    private static final String TURTLE = ".ttl";

    private final Graph graph = BundledGraph.of(List.of("ontology/mithaq.ttl"));
    private final List<Topic> modules = new ArrayList<>();
    private final List<Topic> codeLists = new ArrayList<>();
    private final Map<String, Term> terms = new TreeMap<>();

    private Vocabulary() {
        for (String file : BundledFiles.below(MODULES, TURTLE)) {
            String name = name(file);
            modules.add(read(file, name, IriScheme.ONTOLOGY + "/" + name));
        }
        for (String file : BundledFiles.below(CODE_LISTS, TURTLE)) {
            String name = name(file);
            codeLists.add(read(file, name, IriScheme.CONCEPTS + name));
        }
    }

    /** The vocabulary that comes with the program, read when it is first asked for. */
    public static Vocabulary bundled() {
        return Bundled.VOCABULARY;
    }

    /** The modules that declare terms, by name. */
    public List<Topic> modules() {
        return modules.stream().filter(module -> !module.terms().isEmpty()).toList();
    }

    /** The code lists, by name. */
    public List<Topic> codeLists() {
        return Collections.unmodifiableList(codeLists);
    }

    /** A module by name, be it one without terms; empty when there is none. */
    public Optional<Topic> module(String name) {
        return modules.stream().filter(module -> module.name().equals(name)).findFirst();
    }

    /** A code list by name; empty when there is none. */
    public Optional<Topic> codeList(String name) {
        return codeLists.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    /** The term of an IRI; empty when it is none of the vocabulary. */
    public Optional<Term> term(String iri) {
        return Optional.ofNullable(terms.get(iri));
    }

    /** All classes and properties, by IRI. */
    public List<Term> terms() {
        return modules.stream()
                .flatMap(module -> module.terms().stream())
                .sorted(Comparator.comparing(Term::iri))
                .toList();
    }

    /** Terms of other vocabularies that the ontology uses as they are, by IRI. */
    public List<String> borrowed() {
        return graph
                .find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(triple -> TermKind.ofType(triple.getObject()).isPresent())
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .mapWith(Node::getURI)
                .filterKeep(iri -> !iri.startsWith(IriScheme.BASE))
                .toList()
                .stream()
                .distinct()
                .sorted()
                .toList();
    }

    /** The statements of ontology and code lists. Only to be read. */
    Graph graph() {
        return graph;
    }

    /** A class and all that it is a kind of, itself first and the nearest next. */
    List<Node> ancestors(Node type) {
        Set<Node> found = new LinkedHashSet<>(List.of(type));
        List<Node> level = List.of(type);
        while (!level.isEmpty()) {
            level = level.stream()
                    .flatMap(each -> objects(each, RDFS.subClassOf.asNode()).stream())
                    .filter(found::add)
                    .toList();
        }
        return List.copyOf(found);
    }

    /** What a property leads to, by IRI. */
    List<Node> objects(Node subject, Node property) {
        return graph
                .find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isURI)
                .toList()
                .stream()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    /** The classes of ours at an end of a property: its domain or its range. */
    List<Node> classes(Term property, Node end) {
        return objects(property.node(), end).stream()
                .filter(type -> term(type.getURI()).isPresent())
                .toList();
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - TURTLE.length());
    }

    private Topic read(String file, String name, String iri) {
        Graph statements = BundledGraph.of(List.of(file));
        GraphUtil.addInto(graph, statements);
        Map<String, Term> declared = new TreeMap<>();
        statements.find(Node.ANY, RDF.type.asNode(), Node.ANY).forEachRemaining(triple -> {
            Node node = triple.getSubject();
            // an objective is a concept beside a thing of the data: its page is that of the thing
            boolean isOurs = node.isURI()
                    && (node.getURI().startsWith(IriScheme.TERMS)
                            || node.getURI().startsWith(IriScheme.CONCEPTS));
            if (isOurs) {
                TermKind.ofType(triple.getObject())
                        .ifPresent(kind -> declared.put(node.getURI(), new Term(node.getURI(), kind, name)));
            }
        });
        terms.putAll(declared);
        return new Topic(
                name,
                iri,
                declared.values().stream()
                        .sorted(Comparator.comparing(Term::kind).thenComparing(Term::iri))
                        .toList());
    }

    /** Whether a term is not to be used any more. */
    boolean isDeprecated(Node term) {
        return graph.find(term, OWL2.deprecated.asNode(), Node.ANY)
                .filterKeep(triple -> triple.getObject().getLiteralLexicalForm().equals("true"))
                .hasNext();
    }

    /** Everything in a scheme, be it a concept of ours or a thing of the data. */
    List<Node> members(Node scheme) {
        return graph.find(Node.ANY, SKOS.inScheme.asNode(), scheme)
                .mapWith(Triple::getSubject)
                .toList();
    }

    private static final class Bundled {

        private static final Vocabulary VOCABULARY = new Vocabulary();
    }
}
