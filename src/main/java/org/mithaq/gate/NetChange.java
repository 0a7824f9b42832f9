package org.mithaq.gate;

import java.util.Set;
import org.apache.jena.graph.Triple;

/** The triples that a change brought to a graph and those that it took away, disjoint and all effective. */
record NetChange(Set<Triple> added, Set<Triple> removed) {}
