package org.mithaq.publish.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.publish.vocabulary.TermDocumentation.Relation;

/** How a term relates to others, in the order in which readers ask. */
final class TermRelations {

    private static final String KEY = "vocabulary.relation.";

    private final Vocabulary vocabulary;
    private final Wordings wordings;
    private final List<Relation> relations = new ArrayList<>();

    private TermRelations(Vocabulary vocabulary, Wordings wordings) {
        this.vocabulary = vocabulary;
        this.wordings = wordings;
    }

    static List<Relation> of(Term term, Vocabulary vocabulary, Wordings wordings) {
        TermRelations found = new TermRelations(vocabulary, wordings);
        Node node = term.node();
        found.both(node, "replaced-by", DCTerms.isReplacedBy.asNode(), "replaces");
        switch (term.kind()) {
            case CLASS -> found.ofClass(node);
            case CODE_LIST -> found.add("members", wordings.references(vocabulary.members(node).stream()));
            case CONCEPT -> found.ofConcept(node);
            default -> found.ofProperty(node);
        }
        return List.copyOf(found.relations);
    }

    private void ofClass(Node type) {
        both(type, "superclass", RDFS.subClassOf.asNode(), "subclass");
        add("disjoint", wordings.references(disjoint(type)));
        add("has-property", wordings.subjects(RDFS.domain.asNode(), type));
        add(
                "inherits-property",
                wordings.references(vocabulary.ancestors(type).stream()
                        .skip(1)
                        .flatMap(each -> subjects(RDFS.domain.asNode(), each))));
        add("value-of", wordings.subjects(RDFS.range.asNode(), type));
    }

    private void ofProperty(Node property) {
        one(property, "domain", RDFS.domain.asNode());
        one(property, "range", RDFS.range.asNode());
        both(property, "superproperty", RDFS.subPropertyOf.asNode(), "subproperty");
        add(
                "inverse",
                wordings.references(Stream.concat(
                        objects(property, OWL2.inverseOf.asNode()), subjects(OWL2.inverseOf.asNode(), property))));
        graph().find(property, OWL2.propertyChainAxiom.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .toList()
                .forEach(chain -> add("chain", list(chain).map(this::step).toList()));
    }

    /** A step of a chain; one against its direction has no IRI of its own. */
    private TermReference step(Node step) {
        if (step.isURI()) {
            return wordings.reference(step);
        }
        TermReference turned = wordings.reference(
                objects(step, OWL2.inverseOf.asNode()).findFirst().orElseThrow());
        String words = wordings.messages()
                .text("path.inverse", Map.of("of", turned.label().value()));
        return new TermReference(
                turned.iri(),
                turned.shortName(),
                new Text(words, wordings.language().tag()));
    }

    private void ofConcept(Node concept) {
        one(concept, "in-scheme", SKOS.inScheme.asNode());
        both(concept, "broader", SKOS.broader.asNode(), "narrower");
        one(concept, "same-as", SKOS.exactMatch.asNode());
    }

    /** What is said of the pair, and what is said of all members of a list against each other. */
    private Stream<Node> disjoint(Node type) {
        Node property = OWL2.disjointWith.asNode();
        Stream<Node> pairs = Stream.concat(objects(type, property), subjects(property, type));
        Stream<Node> lists = graph().find(Node.ANY, OWL2.members.asNode(), Node.ANY).toList().stream()
                .map(triple -> list(triple.getObject()).toList())
                .filter(members -> members.contains(type))
                .flatMap(List::stream)
                .filter(other -> !other.equals(type));
        return Stream.concat(pairs, lists);
    }

    private Stream<Node> list(Node head) {
        return head.equals(RDF.nil.asNode())
                ? Stream.of()
                : Stream.concat(
                        objects(head, RDF.first.asNode()),
                        objects(head, RDF.rest.asNode()).flatMap(this::list));
    }

    private void one(Node term, String key, Node property) {
        add(key, wordings.objects(term, property));
    }

    private void both(Node term, String key, Node property, String back) {
        add(key, wordings.objects(term, property));
        add(back, wordings.subjects(property, term));
    }

    private void add(String key, List<TermReference> others) {
        if (!others.isEmpty()) {
            relations.add(new Relation(KEY + key, others));
        }
    }

    private Stream<Node> objects(Node subject, Node property) {
        return graph().find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream();
    }

    private Stream<Node> subjects(Node property, Node object) {
        return graph().find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream();
    }

    private Graph graph() {
        return vocabulary.graph();
    }
}
