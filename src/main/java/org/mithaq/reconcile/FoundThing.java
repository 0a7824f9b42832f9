package org.mithaq.reconcile;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A thing that was found for a row.
 *
 * @param types its classes by IRI
 * @param nearness from 0 to 1: how near its name is to that of the row
 * @param isExact whether the whole name is that of the row, or the row names no name
 * @param isOfWantedType whether it is of a type that was asked for, if any was
 */
record FoundThing(Node node, List<String> types, double nearness, boolean isExact, boolean isOfWantedType) {}
