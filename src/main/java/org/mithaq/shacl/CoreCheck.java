package org.mithaq.shacl;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.jspecify.annotations.Nullable;

/**
 * A shape that Jena's engine evaluates.
 *
 * @param reported the shapes that its findings are of
 * @param reportsElsewhere whether a property shape is below another one
 */
record CoreCheck(Shape shape, ShapeCatalog catalog, Set<Node> reported, boolean reportsElsewhere)
        implements TargetedCheck {

    static CoreCheck of(Shape shape, ShapeCatalog catalog) {
        Set<Node> reported = new HashSet<>();
        boolean nested = addReported(shape, reported);
        return new CoreCheck(shape, catalog, Set.copyOf(reported), nested);
    }

    private static boolean addReported(Shape shape, Set<Node> reported) {
        boolean nested = false;
        if (reported.add(shape.getShapeNode())) {
            nested =
                    shape instanceof PropertyShape && !shape.getPropertyShapes().isEmpty();
            for (PropertyShape property : shape.getPropertyShapes()) {
                nested |= addReported(property, reported);
            }
        }
        return nested;
    }

    @Override
    public List<Finding> at(Graph data, Collection<Node> focusNodes) {
        ValidationContext context = ValidationContext.create(catalog.shapes(), data);
        focusNodes.forEach(focus -> VLib.validateShape(context, data, shape, focus));
        return context.generateReport().getEntries().stream().map(this::finding).toList();
    }

    private Finding finding(ReportEntry entry) {
        List<Node> messages = catalog.messages(entry.source());
        return new Finding(
                entry.focusNode(),
                entry.resultPath(),
                value(entry),
                entry.source(),
                entry.sourceConstraintComponent(),
                Severity.of(entry.severity().level()),
                messages.isEmpty() ? List.copyOf(entry.messages()) : messages,
                catalog.names(entry.source()));
    }

    /**
     * That a language occurs twice is said of the values together (SHACL section 4.4.5); the engine names any one of them,
     * another one after an unrelated change.
     */
    static @Nullable Node value(ReportEntry entry) {
        return SHACL.UniqueLangConstraintComponent.equals(entry.sourceConstraintComponent()) ? null : entry.value();
    }
}
