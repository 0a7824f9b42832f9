package org.mithaq.shacl.reads;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.mithaq.shacl.reads.DependencyIndex.Way;
import org.mithaq.shacl.reads.ReadPaths.Step;

/** Changes of one statement that a way of the index should know of, made by going the way from a focus node. */
public final class SmallChanges {

    private static final int NODES = 6;
    private static final int ENDS = 12;

    private SmallChanges() {}

    /** What a way reads, without the shape: the same in each run. */
    public static String description(Way<?> way) {
        String at = way.read.place() == ReadPaths.FOCUS ? "focus" : route(way.read.place(), way.paths);
        Set<Node> ends = way.paths.allowed(way.read.end());
        return String.join(
                " ",
                at,
                way.read.forward() ? "says" : "of",
                way.read.predicates().complement()
                        ? "any"
                        : names(way.read.predicates().listed()),
                ends == null ? "-" : names(ends),
                way.read.effect().toString());
    }

    /** The shortest way to a place. */
    private static String route(int place, ReadPaths paths) {
        Map<Integer, String> routes = new HashMap<>(Map.of(ReadPaths.FOCUS, ""));
        while (!routes.containsKey(place)) {
            Map<Integer, String> longer = new HashMap<>();
            for (int to = 0; to < paths.places(); to++) {
                for (Step step : paths.stepsInto(to)) {
                    if (routes.containsKey(step.from()) && !routes.containsKey(to)) {
                        longer.putIfAbsent(to, routes.get(step.from()) + name(step, paths.allowed(to)));
                    }
                }
            }
            routes.putAll(longer);
        }
        return routes.get(place);
    }

    private static String name(Step step, @Nullable Set<Node> nodes) {
        Predicates predicates = step.predicates();
        if (predicates == null) {
            return "/*";
        }
        String names = predicates.complement() ? "any" : names(predicates.listed());
        return "/" + (step.forward() ? "" : "^") + names + (nodes == null ? "" : "[" + names(nodes) + "]");
    }

    private static String names(Collection<Node> nodes) {
        return nodes.stream()
                .map(node -> node.isURI() ? node.getURI().replaceAll(".*[/#]", "") : node.toString())
                .sorted()
                .collect(java.util.stream.Collectors.joining("|"));
    }

    /**
     * Statements to take away from the graph or to add to it, where the way reads when it comes from {@code focus}.
     *
     * @param values what may be put at the far end of an added statement with a property
     */
    public static List<GraphChange> of(Way<?> way, Graph graph, Node focus, Function<Node, List<Node>> values) {
        List<GraphChange> changes = new ArrayList<>();
        for (Node near : at(way.read.place(), way.paths, graph, focus)) {
            statements(graph, near, way.read.forward())
                    .filter(statement -> way.read.predicates().contains(statement.getPredicate()))
                    .limit(ENDS)
                    .forEach(statement -> changes.add(new GraphChange(Set.of(), Set.of(statement))));
            for (Node property : properties(way.read.predicates(), graph, near)) {
                additions(way, graph, near, property, values)
                        .forEach(statement -> changes.add(new GraphChange(Set.of(statement), Set.of())));
            }
        }
        return changes;
    }

    /**
     * A link that would let the way be gone from {@code focus}, where it is one step long.
     *
     * @param values what may be linked to with a property
     */
    public static List<Triple> links(Way<?> way, Graph graph, Node focus, Function<Node, List<Node>> values) {
        List<Triple> links = new ArrayList<>();
        for (Step step : way.paths.stepsInto(way.read.place())) {
            Predicates predicates = step.predicates();
            if (step.from() == ReadPaths.FOCUS && step.forward() && predicates != null && !predicates.complement()) {
                predicates
                        .listed()
                        .forEach(property -> values.apply(property).stream()
                                .map(value -> Triple.create(focus, property, value))
                                .filter(link -> !graph.contains(link))
                                .forEach(links::add));
            }
        }
        return links;
    }

    /** The change that takes a change back. */
    public static GraphChange inverse(GraphChange change) {
        return new GraphChange(change.removed(), change.added());
    }

    private static List<Triple> additions(
            Way<?> way, Graph graph, Node near, Node property, Function<Node, List<Node>> values) {
        Set<Node> allowed = way.paths.allowed(way.read.end());
        boolean forward = way.read.forward();
        return (allowed == null ? values.apply(forward ? property : Node.ANY) : allowed)
                .stream()
                        .filter(end -> forward ? !near.isLiteral() : !end.isLiteral())
                        .map(end -> forward ? Triple.create(near, property, end) : Triple.create(end, property, near))
                        .filter(statement -> !graph.contains(statement))
                        .toList();
    }

    private static Collection<Node> properties(Predicates predicates, Graph graph, Node near) {
        return predicates.complement()
                ? graph.find(near, Node.ANY, Node.ANY).mapWith(Triple::getPredicate).toList().stream()
                        .filter(predicates::contains)
                        .distinct()
                        .toList()
                : predicates.listed();
    }

    private static java.util.stream.Stream<Triple> statements(Graph graph, Node near, boolean forward) {
        Graph found = GraphFactory.createDefaultGraph();
        if (!forward) {
            graph.find(Node.ANY, Node.ANY, near).forEachRemaining(found::add);
        } else if (!near.isLiteral()) {
            graph.find(near, Node.ANY, Node.ANY).forEachRemaining(found::add);
        }
        return found.stream();
    }

    /** The nodes at a place, forwards from the focus node. */
    private static List<Node> at(int place, ReadPaths paths, Graph graph, Node focus) {
        Set<ReadPaths.Visit> seen = new HashSet<>();
        Deque<ReadPaths.Visit> open = new ArrayDeque<>();
        ReadPaths.Visit start = new ReadPaths.Visit(ReadPaths.FOCUS, focus);
        seen.add(start);
        open.add(start);
        while (!open.isEmpty()) {
            ReadPaths.Visit visit = open.poll();
            for (int to = 0; to < paths.places(); to++) {
                for (Step step : paths.stepsInto(to)) {
                    if (step.from() == visit.place()) {
                        Set<Node> allowed = paths.allowed(to);
                        for (Node node : ends(step, graph, visit.node())) {
                            ReadPaths.Visit next = new ReadPaths.Visit(to, node);
                            if ((allowed == null || allowed.contains(node)) && seen.add(next)) {
                                open.add(next);
                            }
                        }
                    }
                }
            }
        }
        return seen.stream()
                .filter(visit -> visit.place() == place)
                .map(ReadPaths.Visit::node)
                .limit(NODES)
                .toList();
    }

    private static List<Node> ends(Step step, Graph graph, Node node) {
        Predicates predicates = step.predicates();
        return predicates == null
                ? List.of(node)
                : statements(graph, node, step.forward())
                        .filter(triple -> predicates.contains(triple.getPredicate()))
                        .map(triple -> step.forward() ? triple.getObject() : triple.getSubject())
                        .limit(ENDS)
                        .toList();
    }
}
