package org.mithaq.search;

import java.util.BitSet;
import java.util.Comparator;

/**
 * A name that was found.
 *
 * @param document its number in the index
 * @param iri the thing
 * @param score more is better
 * @param words which words of the name answer the query
 * @param rank the place of the thing among those of the same score
 */
record Candidate(int document, String iri, MatchKind kind, double score, BitSet words, long rank) {

    /** The best first; the order of equals does not depend on the index. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparingLong(Candidate::rank)
            .thenComparing(Candidate::iri);
}
