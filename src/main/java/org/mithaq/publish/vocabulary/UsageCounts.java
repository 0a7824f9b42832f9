package org.mithaq.publish.vocabulary;

import java.util.Map;

/**
 * How often the data uses each term.
 *
 * @param revision the revision of the data that was counted
 * @param byTerm numbers by IRI: of things of a class, of statements with a property, of statements that name a concept
 * @param withNarrower numbers by IRI of things of a class or of a narrower one, each counted once; empty when that took too
 *     much
 */
public record UsageCounts(long revision, Map<String, Long> byTerm, Map<String, Long> withNarrower) {

    /** How often a term is used. */
    public long of(Term term) {
        return byTerm.getOrDefault(term.iri(), 0L);
    }

    /** How often a term is used, a class with all narrower classes. */
    public long withNarrower(Term term) {
        return withNarrower.getOrDefault(term.iri(), of(term));
    }

    /** How often the terms of a topic are used, all together. */
    public long of(Topic topic) {
        return topic.terms().stream().mapToLong(this::of).sum();
    }
}
