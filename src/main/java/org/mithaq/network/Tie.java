package org.mithaq.network;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.vocab.IriScheme;

/**
 * What ties one actor to another.
 *
 * @param kinds one kind; several when all ties of two actors are taken together
 * @param directed whether it leads from {@code from} to {@code to}; otherwise {@code from} is only the first by IRI
 * @param facts what the tie rests on, in order; never empty
 */
public record Tie(Set<TieKind> kinds, boolean directed, String from, String to, List<TieFact> facts) {

    /** How many facts it rests on: memberships, terms in office, meetings. */
    public int weight() {
        return facts.size();
    }

    /** The first day on which it may have begun; empty when no source tells, of one of its dated facts or of all. */
    public Optional<LocalDate> first() {
        return known(Period::first).min(Comparator.naturalOrder());
    }

    /** The last day on which it may have ended; empty when one of its facts goes on, or no source tells. */
    public Optional<LocalDate> last() {
        return known(Period::last).max(Comparator.naturalOrder());
    }

    /** The dates of its facts as their sources have them. */
    public SortedSet<String> dates() {
        return periods().flatMap(period -> period.edtf().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** When its facts held or happened, in order. */
    public List<Period> spells() {
        return periods().distinct().sorted().toList();
    }

    /** The records that say so. */
    public SortedSet<String> records() {
        return facts.stream().flatMap(fact -> fact.records().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many records of source documents say so; 0 when only authority records do. */
    public long sources() {
        return records().stream()
                .filter(record ->
                        IriScheme.typeOf(record).filter("record"::equals).isPresent())
                .count();
    }

    /** A name that no other tie of a network has, without spaces or slashes. */
    public String name() {
        String kind = kinds.size() == 1 ? kinds.iterator().next().code() : "tie";
        return kind + "." + nameOf(from) + "." + nameOf(to);
    }

    /** A name for an actor without spaces or slashes: {@code org:iom}; a digest for an IRI that is not of ours. */
    public static String nameOf(String iri) {
        return IriScheme.typeOf(iri)
                .map(type -> type + ":" + IriScheme.localName(iri))
                .orElseGet(() -> "iri:" + IriScheme.hashed("iri", List.of(iri)).substring(IriScheme.IDS.length() + 4));
    }

    static Set<TieKind> kindsOf(List<TieFact> facts) {
        return facts.stream().map(TieFact::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(TieKind.class)));
    }

    /** The days of all periods of which any day is known; none when one of them lacks it. */
    private Stream<LocalDate> known(Function<Period, Optional<LocalDate>> day) {
        return periods().filter(Period::isDated).map(day).anyMatch(Optional::isEmpty)
                ? Stream.empty()
                : periods().map(day).flatMap(Optional::stream);
    }

    private Stream<Period> periods() {
        return facts.stream().flatMap(fact -> fact.periods().stream());
    }
}
