package org.mithaq.records;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/**
 * Gives IRIs to the nodes that a text leaves without one, because no blank node is ever stored. Nodes of the n-ary classes
 * are named by the hash of their class and key fields, so that the same text always gives the same IRIs; two nodes of the
 * same class and key are one. A node of any other class, a person or a meeting say, must come with a name.
 *
 * <p><em>Source</em>: the rule for n-ary nodes, time spans and passages in {@code src/docs/decisions}.
 */
final class BlankNodeNaming {

    /** The segment of the IRI and the key fields of each class that may come without a name, in this order. */
    private static final Map<Node, Key> KEYS = Map.ofEntries(
            key(MQ.Membership, "relation", MQ.member, MQ.inOrganization, MQ.kind),
            key(MQ.Incumbency, "relation", MQ.incumbent, MQ.ofPost),
            key(MQ.Designation, "relation", MQ.designee, MQ.kind, MQ.designatedBy, MQ.underInstrument),
            key(MQ.Participation, "relation", MQ.participant, MQ.inActivity, MQ.participationRole, MQ.onBehalfOf),
            key(MQ.StatusRecord, "relation", MQ.status, MQ.supportedBy),
            key(MQ.TimeSpan, "time", MQ.edtf, MQ.dateAsStated, MQ.statedWeekday, MQ.dateBasis),
            key(MQ.Passage, "passage", MQ.passageOf, MQ.startOffset, MQ.endOffset, MQ.locator),
            key(
                    MQ.Claim,
                    "claim",
                    MQ.claimSubject,
                    MQ.claimProperty,
                    MQ.claimedValue,
                    MQ.claimedResource,
                    MQ.claimedCount,
                    MQ.countedKind,
                    MQ.attributedTo,
                    MQ.supportedBy),
            key(MQ.PublicStatement, "statement", MQ.speaker, MQ.madeAt, MQ.supportedBy),
            key(MQ.Decision, "decision", MQ.adoptedAt, MQ.decidesOn, MQ.supportedBy),
            key(MQ.Submission, "submission", MQ.submittedBy, MQ.inputTo, MQ.supportedBy),
            key(MQ.ProgressAssessment, "assessment", MQ.assesses, MQ.attributedTo, MQ.implementer, MQ.supportedBy));

    /** So many nodes may be named after each other. */
    private static final int LONGEST_CHAIN = 100;

    private final Graph statements;
    private final Map<Node, Node> names = new HashMap<>();
    private final Set<Node> underway = new HashSet<>();

    private BlankNodeNaming(Graph statements) {
        this.statements = statements;
    }

    /**
     * The dataset with an IRI in place of every blank node.
     *
     * @throws InvalidInputException {@link ProblemCode#RECORD_UNNAMED_ENTITY} when a blank node is of no class that may
     *     come without a name, or when nodes are named after each other in a circle or an endless chain
     */
    static DatasetGraph name(DatasetGraph dataset) {
        Graph all = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
        dataset.find().forEachRemaining(quad -> all.add(quad.asTriple()));
        BlankNodeNaming naming = new BlankNodeNaming(all);
        DatasetGraph named = DatasetGraphFactory.create();
        dataset.find()
                .forEachRemaining(quad -> named.add(new Quad(
                        quad.getGraph(),
                        naming.nameOf(quad.getSubject()),
                        quad.getPredicate(),
                        naming.nameOf(quad.getObject()))));
        return named;
    }

    private Node nameOf(Node node) {
        if (!node.isBlank()) {
            return node;
        }
        Node known = names.get(node);
        if (known != null) {
            return known;
        }
        Node type = statements
                .find(node, RDF.type.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(KEYS::containsKey)
                .nextOptional()
                .orElseThrow(() -> unnamed(node));
        if (!underway.add(node) || underway.size() > LONGEST_CHAIN) {
            throw unnamed(node);
        }
        Key key = KEYS.get(type);
        List<String> fields = new ArrayList<>();
        fields.add(IriScheme.localName(type.getURI()));
        if (type.equals(MQ.StatusRecord)) {
            fields.add(joined(Iter.toList(
                    statements.find(Node.ANY, MQ.hasStatusRecord, node).mapWith(Triple::getSubject))));
        }
        for (Node property : key.properties()) {
            fields.add(values(node, property));
        }
        fields.add(
                statements
                        .find(node, MQ.hasTimeSpan, Node.ANY)
                        .mapWith(triple -> values(triple.getObject(), MQ.edtf))
                        .toList()
                        .stream()
                        .sorted()
                        .collect(Collectors.joining(",")));
        Node name = NodeFactory.createURI(IriScheme.hashed(key.segment(), fields));
        underway.remove(node);
        names.put(node, name);
        return name;
    }

    private String values(Node node, Node property) {
        return joined(Iter.toList(statements.find(node, property, Node.ANY).mapWith(Triple::getObject)));
    }

    private String joined(List<Node> nodes) {
        return nodes.stream()
                .map(node -> node.isLiteral() ? text(node) : nameOf(node).getURI())
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String text(Node literal) {
        String language = literal.getLiteralLanguage();
        String form = Normalizer.normalize(literal.getLiteralLexicalForm(), Normalizer.Form.NFC);
        return language.isEmpty() ? form : form + "@" + language;
    }

    private InvalidInputException unnamed(Node node) {
        String types = statements
                .find(node, RDF.type.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().isURI()
                        ? IriScheme.localName(triple.getObject().getURI())
                        : "_")
                .toList()
                .stream()
                .sorted()
                .collect(Collectors.joining(", "));
        return new InvalidInputException(
                ProblemCode.RECORD_UNNAMED_ENTITY, Map.of("type", types.isEmpty() ? "-" : types));
    }

    private static Map.Entry<Node, Key> key(Node type, String segment, Node... properties) {
        return Map.entry(type, new Key(segment, List.of(properties)));
    }

    private record Key(String segment, List<Node> properties) {}
}
