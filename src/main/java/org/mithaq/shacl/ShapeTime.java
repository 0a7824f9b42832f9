package org.mithaq.shacl;

import java.time.Duration;
import org.apache.jena.graph.Node;

/**
 * What one shape cost in a validation.
 *
 * @param shape the shape
 * @param rule whether it is a rule in SPARQL; else it is a shape of SHACL Core
 * @param focusNodes how many nodes it looked at
 * @param time how long that took, finding its focus nodes included
 */
public record ShapeTime(Node shape, boolean rule, int focusNodes, Duration time) {}
