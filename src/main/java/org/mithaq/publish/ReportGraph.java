package org.mithaq.publish;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.shacl.Finding;
import org.mithaq.shacl.Outcome;

/**
 * The report of a check as a {@code sh:ValidationReport} with every message in all its languages.
 *
 * <p>{@code sh:conforms} is the verdict: true when there is no violation, also with warnings. The report says so itself
 * by {@code sh:conformanceDisallows sh:Violation}.
 *
 * <p><em>Source</em>: SHACL section 3.6; {@code sh:conformanceDisallows} of the SHACL 1.2 draft.
 */
public final class ReportGraph {

    private static final Node CONFORMANCE_DISALLOWS =
            NodeFactory.createURI("http://www.w3.org/ns/shacl#conformanceDisallows");

    private ReportGraph() {}

    /** The report as a graph of its own; the results are blank nodes. */
    public static Graph of(Outcome outcome) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping()
                .setNsPrefix("sh", "http://www.w3.org/ns/shacl#")
                .setNsPrefix("mq", org.mithaq.vocab.IriScheme.TERMS)
                .setNsPrefix("mqs", org.mithaq.vocab.IriScheme.SHAPES)
                .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
        Node report = NodeFactory.createBlankNode();
        add(graph, report, RDF.type.asNode(), SHACL.ValidationReport);
        add(graph, report, SHACL.conforms, outcome.conforms() ? NodeConst.nodeTrue : NodeConst.nodeFalse);
        add(graph, report, CONFORMANCE_DISALLOWS, SHACL.Violation);
        for (Finding finding : outcome.findings()) {
            add(graph, report, SHACL.result, result(graph, finding));
        }
        return graph;
    }

    private static Node result(Graph graph, Finding finding) {
        Node result = NodeFactory.createBlankNode();
        add(graph, result, RDF.type.asNode(), SHACL.ValidationResult);
        add(graph, result, SHACL.focusNode, finding.focus());
        add(graph, result, SHACL.resultSeverity, finding.severity().term());
        add(graph, result, SHACL.sourceShape, finding.shape());
        add(graph, result, SHACL.sourceConstraintComponent, finding.component());
        if (finding.path() != null) {
            add(graph, result, SHACL.resultPath, ShaclPaths.pathToRDF(graph::add, finding.path()));
        }
        if (finding.value() != null) {
            add(graph, result, SHACL.value, finding.value());
        }
        finding.messages().forEach(message -> add(graph, result, SHACL.resultMessage, message));
        return result;
    }

    private static void add(Graph graph, Node subject, Node predicate, Node object) {
        graph.add(Triple.create(subject, predicate, object));
    }
}
