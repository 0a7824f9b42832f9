package org.mithaq.shacl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.mithaq.shacl.reads.DependencyIndex;
import org.mithaq.shacl.reads.GraphChange;

/**
 * Validates a change of a graph instead of the graph: the shapes are evaluated only where the change can have an effect
 * ({@link DependencyIndex}), before it and after it.
 *
 * <p>Its {@linkplain ChangeOutcome#fresh fresh} findings are those that full validation has after the change and has not
 * before; a test on random changes compares them. The cost depends on the change and on what is joined to it.
 */
public final class IncrementalValidator {

    private final List<TargetedCheck> checks;
    private final DependencyIndex<TargetedCheck> index;

    /** A validator of changes with the shapes of {@code validator}; for any number of graphs, by several threads. */
    public IncrementalValidator(GraphValidator validator) {
        this(validator.checks(), new DependencyIndex<>());
        checks.forEach(check -> index.add(check, check.shape()));
    }

    /** A validator of changes with these shapes, which looks where the index says. */
    IncrementalValidator(List<TargetedCheck> checks, DependencyIndex<TargetedCheck> index) {
        this.checks = checks;
        this.index = index;
    }

    /** The shapes that have to be evaluated whole at every change, by IRI or blank node, each with the reason. */
    public Map<Node, String> unanalysable() {
        return index.unanalysable().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().shape().getShapeNode(), Map.Entry::getValue));
    }

    /**
     * What a change brings about.
     *
     * @param after the graph with the change made, ontology and code lists included
     * @param change what is different from before
     */
    public ChangeOutcome validate(Graph after, GraphChange change) {
        return validate(after, change, Set.of());
    }

    /** The same; the shapes are also evaluated at {@code others}, whether the change affects them or not. */
    public ChangeOutcome validate(Graph after, GraphChange change, Set<Node> others) {
        if (change.isEmpty() && others.isEmpty()) {
            return ChangeOutcome.CLEAN;
        }
        Graph now = new StatementCache(after);
        Map<TargetedCheck, Set<Node>> affected = affected(now, change);
        if (!others.isEmpty()) {
            checks.forEach(check ->
                    affected.computeIfAbsent(check, first -> new HashSet<>()).addAll(others));
        }
        List<Finding> standing = findings(now, affected);
        if (standing.isEmpty()) {
            return ChangeOutcome.CLEAN;
        }
        Outcome outcome = new Outcome(standing);
        Graph before = new StatementCache(GraphStates.before(now, change));
        Outcome fresh = outcome.since(new Outcome(findings(before, faulty(affected, standing))));
        return new ChangeOutcome(outcome, fresh.since(new Outcome(foundOtherwise(fresh, affected, before))));
    }

    /**
     * What was found before, of the same shapes, where the change has no effect: a property shape that several shapes share
     * finds the same for each of them, and one below another finds the same from several targets.
     */
    private List<Finding> foundOtherwise(Outcome fresh, Map<TargetedCheck, Set<Node>> affected, Graph before) {
        List<Finding> found = new ArrayList<>();
        Map<TargetedCheck, Set<Node>> others = new HashMap<>();
        for (TargetedCheck check : fresh.findings().isEmpty() ? List.<TargetedCheck>of() : checks) {
            Set<Node> nodes = fresh.findings().stream()
                    .filter(finding -> check.canReport(finding.shape()))
                    .map(Finding::focus)
                    .collect(Collectors.toSet());
            if (check.reportsElsewhere() && !nodes.isEmpty()) {
                found.addAll(check.atAll(before, check.focusNodes(before)));
            } else {
                nodes.removeAll(affected.getOrDefault(check, Set.of()));
                others.put(check, nodes);
            }
        }
        found.addAll(findings(before, others));
        return found;
    }

    private Map<TargetedCheck, Set<Node>> affected(Graph after, GraphChange change) {
        Stream<TargetedCheck> whole = index.unanalysable().keySet().stream();
        Map<TargetedCheck, Set<Node>> affected = new LinkedHashMap<>();
        if (changesSchema(change)) {
            whole = checks.stream();
        } else {
            affected.putAll(index.affected(change, GraphStates.either(after, change)));
        }
        whole.forEach(check -> affected.put(check, check.focusNodes(after)));
        return affected;
    }

    private static boolean changesSchema(GraphChange change) {
        return Stream.concat(change.added().stream(), change.removed().stream())
                .anyMatch(triple -> DependencyIndex.SCHEMA.contains(triple.getPredicate()));
    }

    /** Of the nodes that a shape was looked at, those of which it found something: it has no fresh finding of others. */
    private static Map<TargetedCheck, Set<Node>> faulty(
            Map<TargetedCheck, Set<Node>> affected, List<Finding> standing) {
        Map<TargetedCheck, Set<Node>> faulty = new HashMap<>();
        affected.forEach((check, looked) -> faulty.put(
                check,
                standing.stream()
                        .filter(finding -> check.reportsElsewhere() || check.canReport(finding.shape()))
                        .map(Finding::focus)
                        .filter(looked::contains)
                        .collect(Collectors.toSet())));
        return faulty;
    }

    private static List<Finding> findings(Graph data, Map<TargetedCheck, Set<Node>> where) {
        FocusNodes targets = new FocusNodes(data);
        List<Finding> findings = new ArrayList<>();
        where.forEach((check, nodes) -> {
            List<Node> focusNodes = nodes.isEmpty() ? List.of() : targets.among(nodes, check.targets());
            if (!focusNodes.isEmpty()) {
                findings.addAll(check.at(data, focusNodes));
            }
        });
        return findings;
    }
}
