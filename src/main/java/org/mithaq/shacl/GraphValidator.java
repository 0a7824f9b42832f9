package org.mithaq.shacl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.NodeShape;
import org.apache.jena.shacl.parser.Shape;

/**
 * Validates a whole graph against a catalogue of shapes.
 *
 * <p>Shapes of SHACL Core are evaluated by Jena's engine. A rule, that is a node shape whose constraints are all
 * {@code sh:sparql}, is evaluated by {@link SparqlRule}: its query is compiled once for all focus nodes, which gives
 * the same results as Jena's engine (a test compares them) at a fraction of the time.
 *
 * <p><em>Source</em>: SHACL, W3C Recommendation of 20 July 2017, sections 3.4 and 5.
 */
public final class GraphValidator {

    private final List<TargetedCheck> checks;

    /** A validator for these shapes; it may be used for any number of graphs, by several threads. */
    public GraphValidator(ShapeCatalog catalog) {
        this.checks = catalog.targetShapes().stream()
                .filter(shape -> !shape.deactivated())
                .map(shape -> check(shape, catalog))
                .toList();
    }

    /**
     * Everything that the shapes find in {@code data}, which holds the ontology and the code lists as well: subclasses
     * and schemes are looked up in it. The graph is not changed.
     */
    public Outcome validate(Graph data) {
        return validate(data, time -> {});
    }

    /** The same as {@link #validate(Graph)}; {@code observer} is told what each shape cost, when it is done. */
    public Outcome validate(Graph data, Consumer<ShapeTime> observer) {
        List<Finding> findings = new ArrayList<>();
        for (TargetedCheck check : checks) {
            long start = System.nanoTime();
            Set<Node> focusNodes = check.focusNodes(data);
            findings.addAll(check.atAll(data, focusNodes));
            observer.accept(new ShapeTime(
                    check.shape().getShapeNode(),
                    check instanceof SparqlRule,
                    focusNodes.size(),
                    Duration.ofNanos(System.nanoTime() - start)));
        }
        return new Outcome(findings);
    }

    /** The shapes with targets, each with its evaluation. */
    List<TargetedCheck> checks() {
        return checks;
    }

    private static TargetedCheck check(Shape shape, ShapeCatalog catalog) {
        Collection<?> constraints = shape.getConstraints();
        boolean sparqlOnly = shape instanceof NodeShape
                && shape.getPropertyShapes().isEmpty()
                && !constraints.isEmpty()
                && constraints.stream().allMatch(SparqlConstraint.class::isInstance);
        return sparqlOnly
                ? new SparqlRule(shape, catalog.messages(shape.getShapeNode()), catalog.names(shape.getShapeNode()))
                : new CoreCheck(shape, catalog);
    }
}
