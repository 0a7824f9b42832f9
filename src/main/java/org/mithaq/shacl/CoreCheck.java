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

/** A shape that Jena's engine evaluates. */
final class CoreCheck implements TargetedCheck {

    private final Shape shape;
    private final Targets targets;
    private final ShapeCatalog catalog;
    private final Set<Node> reported;

    /** Whether a property shape is below another one. */
    private final boolean reportsElsewhere;

    CoreCheck(Shape shape, ShapeCatalog catalog) {
        this.shape = shape;
        this.targets = Targets.of(shape);
        this.catalog = catalog;
        Set<Node> found = new HashSet<>();
        this.reportsElsewhere = addReported(shape, found);
        this.reported = Set.copyOf(found);
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public Targets targets() {
        return targets;
    }

    @Override
    public Set<Node> reported() {
        return reported;
    }

    @Override
    public boolean reportsElsewhere() {
        return reportsElsewhere;
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
