package org.mithaq.gate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.edtf.Edtf;
import org.mithaq.edtf.EdtfBounds;
import org.mithaq.edtf.EdtfSyntaxException;
import org.mithaq.text.DateLanguage;
import org.mithaq.text.NameKey;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/**
 * The statements that nobody submits because they follow from others: {@code mq:searchKey} from every name of a thing,
 * the four bounds of a {@code mq:TimeSpan} from its EDTF expression, and the current {@code mq:status} of an activity,
 * commitment, designation or instrument from its status records ({@link CurrentStatus}).
 *
 * <p>Three kinds of fault that no shape can see are stated for the shapes to report: an expression that is no EDTF gives
 * no bounds but an {@code mq:edtfFault}; words that can't mean the date beside them give an {@code mq:wordsFault}
 * ({@link DateWordsCheck}); a term that the ontology lacks gives an {@code mq:termFault} ({@link TermFaults}).
 */
public final class Derivation {

    private static final Set<Node> NAMES =
            Set.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode(), MQ.acronym);

    private static final Set<String> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .collect(Collectors.toSet());

    private Derivation() {}

    /**
     * What follows from {@code statements}.
     *
     * @param statements records with the code lists; derived statements among them are not read
     * @return a graph of its own, without statements that are already in {@code statements}
     */
    public static Graph of(Graph statements) {
        Graph derived = GraphFactory.createDefaultGraph();
        for (Node property : NAMES) {
            statements
                    .find(Node.ANY, property, Node.ANY)
                    .filterKeep(Derivation::namesThing)
                    .forEachRemaining(name -> searchKey(name).ifPresent(derived::add));
        }
        statements.find(Node.ANY, MQ.edtf, Node.ANY).forEachRemaining(triple -> addBounds(derived, statements, triple));
        statements
                .find(Node.ANY, MQ.dateAsStated, Node.ANY)
                .forEachRemaining(triple -> addWordsFault(derived, statements, triple));
        new TermFaults().addTo(derived, statements);
        CurrentStatus.of(statements, derived)
                .forEach((thing, status) -> add(derived, statements, thing, MQ.status, status));
        return derived;
    }

    /** Concepts and terms have names too, but are found by their code lists. */
    private static boolean namesThing(Triple name) {
        return name.getSubject().isURI()
                && IriScheme.typeOf(name.getSubject().getURI()).isPresent()
                && name.getObject().isLiteral();
    }

    private static Optional<Triple> searchKey(Triple name) {
        String key = NameKey.of(name.getObject().getLiteralLexicalForm());
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(Triple.create(name.getSubject(), MQ.searchKey, NodeFactory.createLiteralString(key)));
    }

    private static void addBounds(Graph derived, Graph statements, Triple expression) {
        if (!expression.getObject().isLiteral()) {
            return;
        }
        Node span = expression.getSubject();
        EdtfBounds bounds;
        try {
            bounds = Edtf.parse(expression.getObject().getLiteralLexicalForm()).bounds();
        } catch (EdtfSyntaxException fault) {
            add(derived, statements, span, MQ.edtfFault, NodeFactory.createLiteralString(fault.code()));
            return;
        }
        bounds.earliestStart().ifPresent(day -> add(derived, statements, span, MQ.earliestStart, date(day)));
        bounds.latestStart().ifPresent(day -> add(derived, statements, span, MQ.latestStart, date(day)));
        bounds.earliestEnd().ifPresent(day -> add(derived, statements, span, MQ.earliestEnd, date(day)));
        bounds.latestEnd().ifPresent(day -> add(derived, statements, span, MQ.latestEnd, date(day)));
    }

    private static void addWordsFault(Graph derived, Graph statements, Triple words) {
        Node span = words.getSubject();
        Optional<DateLanguage> language = words.getObject().isLiteral()
                ? DateLanguage.of(words.getObject().getLiteralLanguage())
                : Optional.empty();
        if (language.isEmpty()) {
            return;
        }
        Optional<String> weekday = first(statements, span, MQ.statedWeekday)
                .filter(Node::isURI)
                .map(Node::getLocalName)
                .filter(WEEKDAYS::contains);
        first(statements, span, MQ.edtf)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .flatMap(expression -> DateWordsCheck.contradiction(
                        language.get(), words.getObject().getLiteralLexicalForm(), expression, weekday))
                .ifPresent(reading ->
                        add(derived, statements, span, MQ.wordsFault, NodeFactory.createLiteralString(reading)));
    }

    private static Optional<Node> first(Graph statements, Node subject, Node property) {
        return statements
                .find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .nextOptional();
    }

    private static Node date(LocalDate day) {
        return NodeFactory.createLiteralDT(EdtfBounds.xsdDate(day), XSDDatatype.XSDdate);
    }

    private static void add(Graph derived, Graph statements, Node subject, Node property, Node value) {
        Triple triple = Triple.create(subject, property, value);
        if (!statements.contains(triple)) {
            derived.add(triple);
        }
    }
}
