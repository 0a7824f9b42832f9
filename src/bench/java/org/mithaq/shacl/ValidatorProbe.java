package org.mithaq.shacl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.mithaq.shacl.reads.DependencyIndex;
import org.mithaq.shacl.reads.GraphChange;

/**
 * Does what {@link IncrementalValidator} does and tells what its parts cost. A change of the classes' hierarchy is not
 * among what it can do.
 */
public final class ValidatorProbe {

    private final DependencyIndex<TargetedCheck> index = new DependencyIndex<>();

    /** A probe of the validation of changes with the shapes of {@code validator}. */
    public ValidatorProbe(GraphValidator validator) {
        validator.checks().forEach(check -> index.add(check, check.shape()));
    }

    /**
     * What one shape cost at one change.
     *
     * @param reached nodes to which a way back leads
     * @param targets those of them that are targets of the shape
     * @param targeting nanoseconds to tell them apart
     * @param checking nanoseconds to evaluate the shape there
     */
    public record ShapeCost(Node shape, int reached, int targets, long targeting, long checking) {}

    /** What the shapes find after the change; {@code stages} is told the nanoseconds of each stage. */
    public List<Finding> validate(
            Graph after, GraphChange change, ObjLongConsumer<String> stages, Consumer<ShapeCost> shapes) {
        long start = System.nanoTime();
        Graph now = new StatementCache(after);
        Map<TargetedCheck, Set<Node>> affected = index.affected(change, GraphStates.either(now, change));
        start = lap("validate: affected", start, stages);
        List<Finding> standing = findings(now, affected, shapes);
        start = lap("validate: evaluate after", start, stages);
        if (!standing.isEmpty()) {
            findings(new StatementCache(GraphStates.before(now, change)), faulty(affected, standing), cost -> {});
        }
        lap("validate: evaluate before", start, stages);
        return standing;
    }

    /** How many (shape, node) pairs the change can affect, targets or not, and how many different nodes. */
    public int[] affected(Graph after, GraphChange change) {
        Map<TargetedCheck, Set<Node>> affected = index.affected(change, GraphStates.either(after, change));
        int pairs = affected.values().stream().mapToInt(Set::size).sum();
        int nodes =
                (int) affected.values().stream().flatMap(Set::stream).distinct().count();
        return new int[] {pairs, nodes};
    }

    private static List<Finding> findings(Graph data, Map<TargetedCheck, Set<Node>> where, Consumer<ShapeCost> shapes) {
        FocusNodes targets = new FocusNodes(data);
        List<Finding> findings = new ArrayList<>();
        where.forEach((check, nodes) -> {
            long start = System.nanoTime();
            List<Node> focusNodes = targets.among(nodes, check.targets());
            long targeted = System.nanoTime();
            findings.addAll(check.at(data, focusNodes));
            shapes.accept(new ShapeCost(
                    check.shape().getShapeNode(),
                    nodes.size(),
                    focusNodes.size(),
                    targeted - start,
                    System.nanoTime() - targeted));
        });
        return findings;
    }

    private static Map<TargetedCheck, Set<Node>> faulty(
            Map<TargetedCheck, Set<Node>> affected, List<Finding> standing) {
        Set<Node> nodes = standing.stream().map(Finding::focus).collect(Collectors.toSet());
        Map<TargetedCheck, Set<Node>> faulty = new HashMap<>();
        affected.forEach((check, looked) ->
                faulty.put(check, looked.stream().filter(nodes::contains).collect(Collectors.toSet())));
        return faulty;
    }

    private static long lap(String stage, long start, ObjLongConsumer<String> stages) {
        long now = System.nanoTime();
        stages.accept(stage, now - start);
        return now;
    }
}
