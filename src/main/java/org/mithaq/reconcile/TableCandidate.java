package org.mithaq.reconcile;

import java.util.List;
import java.util.Map;

/**
 * A thing that may be the one in a row of a table.
 *
 * @param iri the thing
 * @param name for the reader
 * @param description what it is and where, and what it should not be taken for; empty when nothing is known
 * @param types its classes by IRI
 * @param score from 0 to 100, the better the more
 * @param match whether this thing, and no other, is meant beyond doubt
 * @param features from 0 to 1: {@code name}, how near the name is; and for each condition, by its id, 1 when it fits, 0 when
 *     it contradicts, and nothing when the graph does not know
 */
public record TableCandidate(
        String iri,
        String name,
        String description,
        List<String> types,
        double score,
        boolean match,
        Map<String, Double> features) {}
