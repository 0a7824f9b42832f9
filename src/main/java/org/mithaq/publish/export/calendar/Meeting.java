package org.mithaq.publish.export.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.mithaq.language.Language;
import org.mithaq.vocab.IriScheme;

/** What all records together say of a meeting. */
final class Meeting {

    private final String iri;
    private final Map<String, Set<Node>> facts = new LinkedHashMap<>();
    private final Map<String, Set<String>> dates = new LinkedHashMap<>();

    Meeting(String iri) {
        this.iri = iri;
    }

    /** Takes a fact in: a row of the query. */
    void add(String fact, Node value, Optional<Node> record) {
        facts.computeIfAbsent(fact, name -> new LinkedHashSet<>()).add(value);
        if (fact.equals("date")) {
            Set<String> sources = dates.computeIfAbsent(value.getLiteralLexicalForm(), date -> new LinkedHashSet<>());
            record.ifPresent(source -> sources.add(source.getURI()));
        }
    }

    String iri() {
        return iri;
    }

    /** The things of a fact, by IRI, in order. */
    List<String> iris(String fact) {
        return facts.getOrDefault(fact, Set.of()).stream()
                .filter(Node::isURI)
                .map(Node::getURI)
                .toList();
    }

    /** All records that speak of it: those of sources, and its own. */
    List<String> records() {
        List<String> records = new ArrayList<>(iris("source"));
        records.addAll(iris("authority"));
        return records;
    }

    /** Whether one of the things of a fact is this. */
    boolean has(String fact, String thing) {
        return iris(fact).contains(thing);
    }

    /** The text of a fact in the language of the reader, else in the best other; empty when there is none. */
    Optional<Node> text(String fact, Language language) {
        return texts(fact, language).stream().findFirst();
    }

    /** All texts of a fact in one language, that of the reader when there are any. */
    List<Node> texts(String fact, Language language) {
        Set<Node> all = facts.getOrDefault(fact, Set.of());
        for (String tag : language.preference()) {
            List<Node> found = all.stream()
                    .filter(node ->
                            node.isLiteral() && node.getLiteralLanguage().equals(tag))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return all.stream().filter(Node::isLiteral).toList();
    }

    /** The name, or the end of the IRI when it has none. */
    String name(Language language) {
        return text("name", language).map(Node::getLiteralLexicalForm).orElseGet(() -> IriScheme.localName(iri));
    }

    /** The most exact time that is recorded; among those, the one that most records give. */
    Optional<MeetingTime> time() {
        return times().stream()
                .min(MeetingTime.EXACTNESS
                        .thenComparing(time ->
                                -dates.getOrDefault(time.text(), Set.of()).size())
                        .thenComparing(MeetingTime::text));
    }

    /** All times that are recorded. */
    List<MeetingTime> times() {
        return dates.keySet().stream()
                .map(MeetingTime::of)
                .sorted(Comparator.comparing(MeetingTime::text))
                .toList();
    }

    /** The records that give a date. */
    Set<String> sourcesOf(MeetingTime time) {
        return dates.getOrDefault(time.text(), Set.of());
    }
}
