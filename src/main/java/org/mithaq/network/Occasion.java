package org.mithaq.network;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mithaq.edtf.EdtfBounds;

/** What ties actors to a target, or, when there is none, to each other. It is filled while rows are read, then only read. */
final class Occasion {

    private final TieKind kind;
    private final String about;
    private final String target;
    private final SortedMap<String, SortedSet<String>> recordsByActor = new TreeMap<>();
    private final SortedSet<Period> periods = new TreeSet<>();

    /** @param target empty for an occasion that is shared */
    Occasion(TieKind kind, String about, String target) {
        this.kind = kind;
        this.about = about;
        this.target = target;
    }

    void add(String actor, String record, Period period) {
        recordsByActor.computeIfAbsent(actor, iri -> new TreeSet<>()).add(record);
        if (period.isDated() || period.edtf().isPresent()) {
            periods.add(period);
        }
    }

    TieKind kind() {
        return kind;
    }

    String about() {
        return about;
    }

    String target() {
        return target;
    }

    /** By actor, the records that say that it had a part in this; by IRI. */
    SortedMap<String, SortedSet<String>> recordsByActor() {
        return recordsByActor;
    }

    /** When, by whichever record; empty when none says. */
    SortedSet<Period> periods() {
        return periods;
    }

    boolean isDated() {
        return periods.stream().anyMatch(Period::isDated);
    }

    boolean mayMeet(EdtfBounds wanted) {
        return periods.isEmpty() || periods.stream().anyMatch(period -> period.mayMeet(wanted));
    }
}
