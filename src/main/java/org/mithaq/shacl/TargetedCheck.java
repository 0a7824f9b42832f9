package org.mithaq.shacl;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;

/** One shape with targets, and what it finds. */
interface TargetedCheck {

    /** The shape. */
    Shape shape();

    /** What it is about. */
    Targets targets();

    /** What the shape finds at these nodes, all of which are its targets. */
    List<Finding> at(Graph data, Collection<Node> focusNodes);

    /** The shapes that its findings are of: the shape itself, and those of the properties below it. */
    Set<Node> reported();

    /** Whether a finding can be about another node than the target: a property of a value is reported at that value. */
    boolean reportsElsewhere();

    /** Whether a finding of {@code other} may be one of this shape too; shapes without IRI are not told apart. */
    default boolean canReport(Node other) {
        return other.isURI() ? reported().contains(other) : reported().stream().anyMatch(Node::isBlank);
    }

    /** All targets of the shape in a graph. */
    default Set<Node> focusNodes(Graph data) {
        return new HashSet<>(VLib.focusNodes(data, shape()));
    }

    /** The same as {@link #at} for {@linkplain #focusNodes all targets}, or most of them. */
    default List<Finding> atAll(Graph data, Set<Node> focusNodes) {
        return at(data, focusNodes);
    }
}
