package org.mithaq.shacl.reads;

import java.util.Set;
import org.apache.jena.graph.Triple;

/**
 * What is different between two states of a graph.
 *
 * @param added statements of the later state that the earlier one lacks
 * @param removed statements of the earlier state that the later one lacks
 */
public record GraphChange(Set<Triple> added, Set<Triple> removed) {

    /** Whether the two states are the same. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
