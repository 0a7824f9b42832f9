package org.mithaq.gate;

import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.mithaq.shacl.Outcome;

/**
 * The answer to whether records may enter the graph: yes when the outcome conforms.
 *
 * @param outcome what was found
 * @param context the graph as it would be with the records, ontology and code lists included
 * @param records for each focus node the record that describes it, one of those handed in before others; nodes that no
 *     record describes are not in it
 * @param submitted the names of the graphs that were handed in
 */
public record CheckResult(Outcome outcome, Graph context, Map<Node, Node> records, Set<Node> submitted) {

    /** An answer without findings. */
    public static CheckResult nothingFound() {
        return new CheckResult(Outcome.CLEAN, Graph.emptyGraph);
    }

    /** An answer that does not tell records apart. */
    public CheckResult(Outcome outcome, Graph context) {
        this(outcome, context, Map.of(), Set.of());
    }
}
