package org.mithaq.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.vocab.GraphNames;

/**
 * A revision without its quads, for lists. What follows from a change is neither counted nor named: only what somebody
 * wrote.
 *
 * @param number as in {@link Revision}
 * @param time as in {@link Revision}
 * @param actor as in {@link Revision}
 * @param reason as in {@link Revision}
 * @param added how many quads were added outside the derived graph
 * @param removed how many quads were removed outside the derived graph
 * @param graphs the graphs that were touched, without the derived graph
 */
public record RevisionSummary(
        long number, Instant time, String actor, String reason, long added, long removed, Set<Node> graphs) {

    static RevisionSummary of(Revision revision) {
        return new RevisionSummary(
                revision.number(),
                revision.time(),
                revision.actor(),
                revision.reason(),
                written(revision.changes().added()),
                written(revision.changes().removed()),
                withoutDerived(revision.changes().graphs()));
    }

    static Set<Node> withoutDerived(Set<Node> graphs) {
        Set<Node> written = new LinkedHashSet<>(graphs);
        written.remove(GraphNames.DERIVED);
        return Collections.unmodifiableSet(written);
    }

    private static long written(Set<Quad> quads) {
        return quads.stream()
                .filter(quad -> !quad.getGraph().equals(GraphNames.DERIVED))
                .count();
    }
}
