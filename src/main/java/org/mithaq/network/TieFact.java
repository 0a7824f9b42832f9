package org.mithaq.network;

import java.util.List;
import java.util.SortedSet;

/**
 * One thing that ties two actors: a membership, a term in office, a meeting.
 *
 * @param about the IRI of it, or of the actor itself when it is stated of that without a node of its own
 * @param periods when, in order; empty when no source gives a date
 * @param records those that say so
 */
public record TieFact(TieKind kind, String about, List<Period> periods, SortedSet<String> records) {}
