package org.mithaq.shacl.reads;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/**
 * The places that the evaluation of one shape visits and the statements that it reads there.
 *
 * <p><em>Shape</em>: an automaton. Place 0 is the focus node; a {@link Step} leads from one place to another along a
 * statement, a {@link Read} says that statements at a place matter. Walking steps backwards from where a changed statement
 * is read ends at every focus node whose result can have changed, and may end at others: a superset, never less.
 *
 * <p>Why that suffices: take a result that one state has and the other has not. It rests on a statement that changed;
 * take one of those that are fewest steps from the focus node. The statements before it did not change, so they lead back
 * in either state.
 */
final class ReadPaths {

    static final int FOCUS = 0;

    /** Backwards from {@code to} to {@code from}; without {@code predicates} the two are the same node. */
    record Step(int from, @Nullable Predicates predicates, boolean forward) {}

    /**
     * Statements that matter.
     *
     * @param place where the end nearer to the focus node is
     * @param forward whether that end is the subject
     * @param end where the other end is
     */
    record Read(int place, Predicates predicates, boolean forward, int end, Effect effect) {

        Node near(Triple triple) {
            return forward ? triple.getSubject() : triple.getObject();
        }

        Node far(Triple triple) {
            return forward ? triple.getObject() : triple.getSubject();
        }
    }

    /** What makes a place: where a path from another place ends. */
    private record Route(int from, Object path, boolean forward, Limits limits) {}

    /** A node at a place. */
    record Visit(int place, Node node) {}

    private final List<List<Step>> stepsInto = new ArrayList<>();
    private final List<Limits> limits = new ArrayList<>();
    private final List<Read> reads = new ArrayList<>();
    private final Map<Route, Integer> places = new HashMap<>();
    private final Set<Integer> doubles = new HashSet<>();

    ReadPaths() {
        newPlace(Limits.NONE);
    }

    /** A new place for nodes within these limits. */
    int newPlace(Limits limits) {
        stepsInto.add(new ArrayList<>());
        this.limits.add(limits);
        return stepsInto.size() - 1;
    }

    /**
     * Where a path from a place ends. Equal paths end at one place, so that what several parts of a shape read is read once.
     *
     * @param path a property path, or predicates
     * @param limits which nodes can be there
     */
    int placeAfter(int from, Object path, boolean forward, Limits limits) {
        return places.computeIfAbsent(new Route(from, path, forward, limits), first -> newPlace(limits));
    }

    void step(int from, @Nullable Predicates predicates, boolean forward, int to) {
        Step step = new Step(from, predicates, forward);
        if (!stepsInto.get(to).contains(step)) {
            stepsInto.get(to).add(step);
        }
    }

    /** Says that statements matter; where the same ones mattered already, the effects come together. */
    void read(int place, Predicates predicates, boolean forward, int end, Effect effect) {
        for (int i = 0; i < reads.size(); i++) {
            Read known = reads.get(i);
            if (known.place() == place
                    && known.predicates().equals(predicates)
                    && known.forward() == forward
                    && limits.get(known.end()).equals(limits.get(end))) {
                reads.set(
                        i,
                        new Read(
                                place,
                                predicates,
                                forward,
                                known.end(),
                                known.effect().and(effect)));
                return;
            }
        }
        reads.add(new Read(place, predicates, forward, end, effect));
    }

    /** The steps into a place. */
    List<Step> stepsInto(int place) {
        return stepsInto.get(place);
    }

    /** How many places there are. */
    int places() {
        return stepsInto.size();
    }

    /** The only nodes that can be at a place; null when any can. */
    @Nullable
    Set<Node> allowed(int place) {
        return limits.get(place).nodes();
    }

    /**
     * Says that every focus node that has a result is at {@code place} as well, and that the way back from there leads to
     * it: another focus node that stands beside it, such as one with the same key.
     */
    void isDouble(int place) {
        doubles.add(place);
    }

    /** The reads, without those that lead to no node which another does not lead to. */
    List<Read> reads() {
        List<Read> needed = new ArrayList<>(reads);
        for (Read read : reads) {
            if (needed.stream().anyMatch(other -> other != read && covers(other, read))) {
                needed.remove(read);
            }
        }
        return needed;
    }

    /**
     * Whether whatever is met by {@code read} is met by {@code other} too, from where the way back passes the same node at
     * the same place: at once, or over the changed statement itself, which holds in one of the two states, or from a double
     * of the focus node.
     */
    private boolean covers(Read other, Read read) {
        if (!other.effect().includes(read.effect()) || !other.predicates().containsAll(read.predicates())) {
            return false;
        }
        if (other.forward() == read.forward()) {
            return allows(other.end(), read.end())
                    && (isWider(other.place(), read.place(), new HashSet<>())
                            || doubles.stream().anyMatch(place -> isSeenFrom(place, other.place(), read.place())));
        }
        Step over = new Step(read.place(), read.predicates(), read.forward());
        return stepsInto.get(other.place()).contains(over)
                && allows(other.place(), read.end())
                && allows(other.end(), read.place());
    }

    /** Whether all nodes of one place are at another as well, and the way back from there leads to the same. */
    private boolean isWider(int place, int other, Set<List<Integer>> assumed) {
        if (place == other || !assumed.add(List.of(place, other))) {
            return true;
        }
        List<Step> steps = stepsInto.get(place);
        return allows(place, other)
                && (steps.contains(new Step(other, null, true))
                        || !stepsInto.get(other).isEmpty()
                                && stepsInto.get(other).stream()
                                        .allMatch(step -> steps.stream()
                                                .anyMatch(wider -> Objects.equals(wider.predicates(), step.predicates())
                                                        && wider.forward() == step.forward()
                                                        && isWider(
                                                                wider.from(), step.from(), new HashSet<>(assumed)))));
    }

    /** Whether a place is to a double of the focus node what another is to the focus node. */
    private boolean isSeenFrom(int doubled, int place, int other) {
        if (other == FOCUS) {
            return place == doubled;
        }
        return stepsInto.get(other).size() == 1
                && stepsInto.get(other).stream()
                        .allMatch(step -> allows(place, other)
                                && stepsInto.get(place).stream()
                                        .anyMatch(seen -> Objects.equals(seen.predicates(), step.predicates())
                                                && seen.forward() == step.forward()
                                                && isSeenFrom(doubled, seen.from(), step.from())));
    }

    /** Whether a place allows for all nodes that can be at another. */
    private boolean allows(int place, int other) {
        return limits.get(place).includes(limits.get(other));
    }

    /** Where a changed statement is met; null when it is not, because other nodes are expected at its ends. */
    @Nullable
    Visit visit(Read read, Triple triple, Graph either) {
        Node near = read.near(triple);
        return limits.get(read.place()).allow(near, either)
                        && limits.get(read.end()).allow(read.far(triple), either)
                ? new Visit(read.place(), near)
                : null;
    }

    /** The focus nodes from which the visits can be reached in {@code graph}. */
    Set<Node> focusNodes(Graph graph, Collection<Visit> visits) {
        Set<Node> focusNodes = new HashSet<>();
        Set<Visit> seen = new HashSet<>(visits);
        Deque<Visit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            if (visit.place() == FOCUS) {
                focusNodes.add(visit.node());
            }
            for (Step step : stepsInto.get(visit.place())) {
                before(graph, step, visit.node()).forEach(node -> {
                    Visit earlier = new Visit(step.from(), node);
                    if (limits.get(step.from()).allow(node, graph) && seen.add(earlier)) {
                        open.push(earlier);
                    }
                });
            }
        }
        return focusNodes;
    }

    private static Collection<Node> before(Graph graph, Step step, Node node) {
        Predicates predicates = step.predicates();
        if (predicates == null) {
            return List.of(node);
        }
        Set<Node> nodes = new HashSet<>();
        if (predicates.complement()) {
            collect(graph, step, node, Node.ANY, nodes);
        } else {
            predicates.listed().forEach(predicate -> collect(graph, step, node, predicate, nodes));
        }
        return nodes;
    }

    private static void collect(Graph graph, Step step, Node node, Node predicate, Set<Node> nodes) {
        if (!step.forward() && node.isLiteral()) {
            return;
        }
        ExtendedIterator<Triple> found =
                step.forward() ? graph.find(Node.ANY, predicate, node) : graph.find(node, predicate, Node.ANY);
        found.forEachRemaining(triple -> {
            if (predicate.isConcrete() || step.predicates().contains(triple.getPredicate())) {
                nodes.add(step.forward() ? triple.getSubject() : triple.getObject());
            }
        });
    }
}
