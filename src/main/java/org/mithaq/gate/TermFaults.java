package org.mithaq.gate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.vocab.DeclaredTerms;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/**
 * Finds the use of terms that the ontology lacks. A statement with a misspelt property means nothing to any shape or
 * query, so it would be lost without a word.
 *
 * <p><em>Shape</em>: {@code mq:termFault} with the term as it stands and, after an arrow, the declared one that is most
 * like it, on the subject of the statement.
 */
final class TermFaults implements Deduction {

    /** Our own terms, also under http, in capitals, or after a slash instead of a number sign. */
    private static final Pattern OURS =
            Pattern.compile("https?://(www\\.)?w3id\\.org/mithaq/(ontology|shapes|terms?).*", Pattern.CASE_INSENSITIVE);

    private final DeclaredTerms terms = DeclaredTerms.bundled();
    private final Map<Node, Optional<Node>> properties = new HashMap<>();
    private final Map<Node, Optional<Node>> classes = new HashMap<>();

    @Override
    public Set<Node> properties() {
        return Set.of(MQ.termFault);
    }

    @Override
    public Set<Node> subjects(Graph statements) {
        Set<Node> faulty = new HashSet<>();
        statements.find().filterKeep(this::reads).forEachRemaining(triple -> faulty.add(triple.getSubject()));
        return faulty;
    }

    @Override
    public void about(Node subject, Graph statements, Consumer<Triple> derived) {
        statements
                .find(subject, Node.ANY, Node.ANY)
                .forEachRemaining(triple ->
                        fault(triple).ifPresent(value -> derived.accept(Triple.create(subject, MQ.termFault, value))));
    }

    /** A statement in known terms has no part in any fault. */
    @Override
    public boolean reads(Triple statement) {
        return fault(statement).isPresent();
    }

    private Optional<Node> fault(Triple statement) {
        Node property = statement.getPredicate();
        return property.equals(RDF.type.asNode())
                ? classes.computeIfAbsent(statement.getObject(), this::ofClass)
                : properties.computeIfAbsent(property, this::ofProperty);
    }

    private Optional<Node> ofProperty(Node property) {
        return isUnknown(property, terms.isProperty(property.getURI()))
                ? Optional.of(fault(property, terms.propertyLike(property.getURI())))
                : Optional.empty();
    }

    private Optional<Node> ofClass(Node type) {
        return isUnknown(type, type.isURI() && terms.isClass(type.getURI()))
                ? Optional.of(fault(type, terms.classLike(type.getURI())))
                : Optional.empty();
    }

    private static boolean isUnknown(Node term, boolean declared) {
        return term.isURI() && !declared && OURS.matcher(term.getURI()).matches();
    }

    private static Node fault(Node term, Optional<String> meant) {
        String shown = shorten(term.getURI());
        return NodeFactory.createLiteralString(
                meant.map(near -> shown + " → " + shorten(near)).orElse(shown));
    }

    private static String shorten(String iri) {
        return iri.startsWith(IriScheme.TERMS) ? "mq:" + iri.substring(IriScheme.TERMS.length()) : iri;
    }
}
