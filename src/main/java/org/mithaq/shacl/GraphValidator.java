package org.mithaq.shacl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.NodeShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;

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

    private final ShapeCatalog catalog;
    private final List<Shape> coreShapes = new ArrayList<>();
    private final List<SparqlRule> rules = new ArrayList<>();

    /** A validator for these shapes; it may be used for any number of graphs, by several threads. */
    public GraphValidator(ShapeCatalog catalog) {
        this.catalog = catalog;
        for (Shape shape : catalog.targetShapes()) {
            if (!shape.deactivated()) {
                asRule(shape).ifPresentOrElse(rules::add, () -> coreShapes.add(shape));
            }
        }
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
        ValidationContext context = ValidationContext.create(Shapes.parse(Graph.emptyGraph), data);
        for (Shape shape : coreShapes) {
            long start = System.nanoTime();
            Collection<Node> focusNodes = VLib.focusNodes(data, shape);
            for (Node focus : focusNodes) {
                VLib.validateShape(context, data, shape, focus);
            }
            observer.accept(new ShapeTime(shape.getShapeNode(), false, focusNodes.size(), since(start)));
        }
        context.generateReport().getEntries().forEach(entry -> findings.add(finding(entry)));
        for (SparqlRule rule : rules) {
            long start = System.nanoTime();
            Set<Node> focusNodes = rule.focusNodes(data);
            findings.addAll(rule.evaluate(data, focusNodes));
            observer.accept(new ShapeTime(rule.id(), true, focusNodes.size(), since(start)));
        }
        return new Outcome(findings);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Optional<SparqlRule> asRule(Shape shape) {
        Collection<?> constraints = shape.getConstraints();
        boolean sparqlOnly = shape instanceof NodeShape
                && shape.getPropertyShapes().isEmpty()
                && !constraints.isEmpty()
                && constraints.stream().allMatch(SparqlConstraint.class::isInstance);
        return sparqlOnly
                ? Optional.of(new SparqlRule(
                        shape, catalog.messages(shape.getShapeNode()), catalog.names(shape.getShapeNode())))
                : Optional.empty();
    }

    private Finding finding(ReportEntry entry) {
        List<Node> messages = catalog.messages(entry.source());
        return new Finding(
                entry.focusNode(),
                entry.resultPath(),
                entry.value(),
                entry.source(),
                entry.sourceConstraintComponent(),
                Severity.of(entry.severity().level()),
                messages.isEmpty() ? List.copyOf(entry.messages()) : messages,
                catalog.names(entry.source()));
    }
}
