package org.mithaq.reconcile;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.query.catalogue.QueryRunner;

/** What tells a thing from others at a glance. */
public final class ThingCards {

    static final String TYPES = "types";
    private static final String NOTES = "notes";
    private static final List<TableProperty> DESCRIBING = List.of(TableProperty.KIND, TableProperty.COUNTRY);

    private final QueryRunner runner;

    /** Cards of things of which {@code runner} reads. */
    public ThingCards(QueryRunner runner) {
        this.runner = runner;
    }

    /**
     * What is shown of a thing.
     *
     * @param name for the reader
     * @param names its official names, with their languages
     * @param types its classes by IRI
     * @param description as {@link TableCandidate#description}
     */
    public record Card(String iri, String name, List<Node> names, List<String> types, String description) {}

    /** The card of a thing; empty when the graph knows no thing of this IRI. */
    public Optional<Card> of(String iri, Language language, QueryTicket ticket) {
        GraphFacts facts = new GraphFacts(query -> runner.rows(query, ticket));
        Node thing = NodeFactory.createURI(iri);
        facts.read(TYPES, List.of(thing));
        List<String> types = facts.of(TYPES, thing).stream().map(Node::getURI).toList();
        if (types.isEmpty()) {
            return Optional.empty();
        }
        read(List.of(thing), facts);
        return Optional.of(new Card(
                iri,
                facts.label(thing, language),
                facts.officialNames(thing),
                types,
                description(thing, facts, language)));
    }

    /** Reads what {@link #description} tells of things, and their names. */
    void read(Collection<Node> things, GraphFacts facts) {
        Set<Node> named = new LinkedHashSet<>(things);
        facts.read(NOTES, things);
        for (TableProperty property : DESCRIBING) {
            facts.read(property.id(), things);
            things.forEach(thing -> named.addAll(facts.of(property.id(), thing)));
        }
        facts.readNames(named);
    }

    /** What a thing is and where, and what it should not be taken for; empty when nothing is known. */
    String description(Node thing, GraphFacts facts, Language language) {
        String separator = Messages.in(language).text("list.separator") + " ";
        String what = DESCRIBING.stream()
                .flatMap(property -> facts.of(property.id(), thing).stream())
                .filter(value -> !value.equals(thing))
                .map(value -> facts.label(value, language))
                .distinct()
                .collect(Collectors.joining(separator));
        Stream<String> notes = facts.of(NOTES, thing).stream()
                .filter(note -> note.isLiteral()
                        && note.getLiteralLanguage().toLowerCase(Locale.ROOT).equals(language.tag()))
                .map(Node::getLiteralLexicalForm);
        return Stream.concat(Stream.of(what).filter(text -> !text.isEmpty()), notes)
                .collect(Collectors.joining(" – "));
    }
}
