package org.mithaq.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
final class TermFaults {

    /** Our own terms, also under http, in capitals, or after a slash instead of a number sign. */
    private static final Pattern OURS =
            Pattern.compile("https?://(www\\.)?w3id\\.org/mithaq/(ontology|shapes|terms?).*", Pattern.CASE_INSENSITIVE);

    private final DeclaredTerms terms = DeclaredTerms.bundled();
    private final Map<Node, Optional<Node>> properties = new HashMap<>();
    private final Map<Node, Optional<Node>> classes = new HashMap<>();

    /** Adds the faults of {@code statements} to {@code derived}; what is said of terms themselves is left out. */
    void addTo(Graph derived, Graph statements) {
        statements.find().forEachRemaining(triple -> {
            Node property = triple.getPredicate();
            Optional<Node> fault = property.equals(RDF.type.asNode())
                    ? classes.computeIfAbsent(triple.getObject(), this::ofClass)
                    : properties.computeIfAbsent(property, this::ofProperty);
            fault.ifPresent(value -> derived.add(Triple.create(triple.getSubject(), MQ.termFault, value)));
        });
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
