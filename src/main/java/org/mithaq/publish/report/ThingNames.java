package org.mithaq.publish.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;
import org.mithaq.vocab.TermLabels;

/**
 * Names of things and values for a reader: the label where there is one; for a node that nobody would give a name, what
 * it joins ("membership of X in Y"); else its class and the last part of its IRI. Literals stand in quotation marks with
 * their language or datatype. All names are legible and of a length that can be read.
 */
public final class ThingNames {

    /** Descriptions of things in descriptions of things. */
    private static final int DEEPEST = 2;

    private static final int MOST_VALUES = 3;
    private static final List<Node> NONE = List.of();

    /** The message for the things of a class, and the property that gives each of its parameters. */
    private record Description(Node type, String message, Map<String, Node> parts) {}

    /** The first of its class of which a node has all parts describes it; or the last, if it has any. */
    private static final List<Description> DESCRIPTIONS = List.of(
            of(MQ.Membership, "membership", "member", MQ.member, "organization", MQ.inOrganization),
            of(MQ.Incumbency, "incumbency", "incumbent", MQ.incumbent, "post", MQ.ofPost),
            of(MQ.Designation, "designation", "designee", MQ.designee, "kind", MQ.kind),
            of(MQ.Participation, "participation", "participant", MQ.participant, "activity", MQ.inActivity),
            of(MQ.TimeSpan, "time-span", "date", MQ.dateAsStated),
            of(MQ.TimeSpan, "time-span", "date", MQ.edtf),
            of(MQ.Passage, "passage", "document", MQ.passageOf, "start", MQ.startOffset, "end", MQ.endOffset),
            of(MQ.Passage, "passage-at", "document", MQ.passageOf, "locator", MQ.locator),
            of(MQ.Claim, "claim", "subject", MQ.claimSubject, "property", MQ.claimProperty),
            of(MQ.PublicStatement, "statement-at", "speaker", MQ.speaker, "activity", MQ.madeAt),
            of(MQ.PublicStatement, "statement", "speaker", MQ.speaker),
            of(MQ.Decision, "decision", "activity", MQ.adoptedAt),
            of(MQ.Submission, "submission", "author", MQ.submittedBy, "target", MQ.inputTo),
            of(MQ.ProgressAssessment, "assessment", "subject", MQ.assesses));

    private final Graph graph;
    private final TermLabels labels;
    private final Messages messages;
    private final Language language;
    private final Isolation isolation;

    /**
     * Names as they follow from a graph.
     *
     * @param graph labels and types of the things, and of relations what they join
     */
    public ThingNames(Graph graph, Messages messages, Isolation isolation) {
        this.graph = graph;
        this.labels = new TermLabels(graph);
        this.messages = messages;
        this.language = messages.language();
        this.isolation = isolation;
    }

    /** The name of a node. */
    public String of(Node node) {
        return of(node, 0);
    }

    private String of(Node node, int depth) {
        if (node.isLiteral()) {
            return literal(node);
        }
        Optional<String> label = labels.find(node, language).map(text -> Legible.of(text, Report.LONGEST_NAME));
        if (label.isPresent()) {
            return label.get();
        }
        List<Node> types = objects(node, RDF.type.asNode());
        if (depth < DEEPEST) {
            for (Description description : DESCRIPTIONS) {
                if (types.contains(description.type())) {
                    Optional<String> words = describe(node, description, depth);
                    if (words.isPresent()) {
                        return words.get();
                    }
                }
            }
            if (types.contains(MQ.StatusRecord)) {
                return status(node, depth);
            }
        }
        return classAndLocalName(node, types);
    }

    private Optional<String> describe(Node node, Description description, int depth) {
        Map<String, String> parts = new HashMap<>();
        int given = 0;
        for (Map.Entry<String, Node> part : description.parts().entrySet()) {
            List<Node> values = objects(node, part.getValue());
            given += values.isEmpty() ? 0 : 1;
            parts.put(part.getKey(), part(values, depth));
        }
        boolean applies = given == description.parts().size() || given > 0 && isLast(description);
        return applies ? Optional.of(messages.text("thing." + description.message(), parts)) : Optional.empty();
    }

    /** Whether no other description of the class follows, which might ask for less. */
    private static boolean isLast(Description description) {
        return DESCRIPTIONS.stream()
                .filter(other -> other.type().equals(description.type()))
                .reduce((one, other) -> other)
                .filter(description::equals)
                .isPresent();
    }

    private String status(Node node, int depth) {
        List<Node> owners = sorted(
                Iter.toList(graph.find(Node.ANY, MQ.hasStatusRecord, node).mapWith(Triple::getSubject)));
        return messages.text(
                "thing.status-record",
                Map.of("status", part(objects(node, MQ.status), depth), "of", part(owners, depth)));
    }

    private String part(List<Node> values, int depth) {
        if (values.isEmpty()) {
            return messages.text("thing.part-missing");
        }
        String names = values.stream()
                .limit(MOST_VALUES)
                .map(value -> isolation.wrap(value.isLiteral() ? bare(value) : of(value, depth + 1), language))
                .collect(Collectors.joining(messages.text("list.separator") + " "));
        return values.size() > MOST_VALUES ? names + messages.text("list.separator") + " \u2026" : names;
    }

    private String classAndLocalName(Node node, List<Node> types) {
        String name = node.isURI() ? Legible.of(IriScheme.localName(node.getURI()), Report.LONGEST_NAME) : "_";
        if (node.isURI() && name.isEmpty()) {
            name = Legible.of(node.getURI(), Report.LONGEST_NAME);
        }
        String isolated = isolation.wrap(name, language);
        return types.stream()
                .flatMap(type -> labels.find(type, language).stream())
                .findFirst()
                .map(type -> messages.text("thing.unnamed", Map.of("type", type, "name", isolated)))
                .orElse(name);
    }

    private String literal(Node literal) {
        String quoted = messages.text("value.quoted", Map.of("text", isolation.wrap(bare(literal), language)));
        String tag = literal.getLiteralLanguage();
        String datatype = literal.getLiteralDatatypeURI();
        String kind = !tag.isEmpty()
                ? tag
                : XSDDatatype.XSDstring.getURI().equals(datatype) ? "" : IriScheme.localName(String.valueOf(datatype));
        return kind.isEmpty() ? quoted : quoted + " (" + isolation.wrap(Legible.of(kind), language) + ")";
    }

    private static String bare(Node literal) {
        return Legible.of(literal.getLiteralLexicalForm(), Report.LONGEST_NAME);
    }

    private List<Node> objects(Node node, Node property) {
        return node.isLiteral()
                ? NONE
                : sorted(Iter.toList(graph.find(node, property, Node.ANY).mapWith(Triple::getObject)));
    }

    private static List<Node> sorted(List<Node> nodes) {
        return nodes.stream().sorted(Comparator.comparing(NodeFmtLib::strNT)).toList();
    }

    private static Description of(Node type, String message, Object... parts) {
        Map<String, Node> properties = new HashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            properties.put((String) parts[i], (Node) parts[i + 1]);
        }
        return new Description(type, message, Map.copyOf(properties));
    }
}
