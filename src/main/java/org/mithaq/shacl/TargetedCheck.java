package org.mithaq.shacl;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;

/** One shape with targets, and what it finds. */
interface TargetedCheck {

    /** The shape. */
    Shape shape();

    /** What the shape finds at these nodes, all of which are its targets. */
    List<Finding> at(Graph data, Collection<Node> focusNodes);

    /** What the shape finds at all its targets. */
    default List<Finding> everywhere(Graph data) {
        return at(data, VLib.focusNodes(data, shape()));
    }
}
