package org.mithaq.shacl;

import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;

/** A shape that Jena's engine evaluates. */
record CoreCheck(Shape shape, Shapes shapes, ShapeCatalog catalog) implements TargetedCheck {

    @Override
    public List<Finding> at(Graph data, Collection<Node> focusNodes) {
        ValidationContext context = ValidationContext.create(shapes, data);
        focusNodes.forEach(focus -> VLib.validateShape(context, data, shape, focus));
        return context.generateReport().getEntries().stream().map(this::finding).toList();
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
