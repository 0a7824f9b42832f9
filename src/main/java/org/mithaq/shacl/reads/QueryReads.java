package org.mithaq.shacl.reads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.mithaq.shacl.reads.Limits.Mark;
import org.mithaq.shacl.reads.PatternGroup.Nested;
import org.mithaq.shacl.reads.PatternGroup.Pattern;

/**
 * Lays what a query reads: its patterns form a tree whose root is the focus node, each variable hung where the way back is
 * cheapest ({@link WalkCost}). A pattern whose ends are both in the tree already is read, but no way leads through it.
 *
 * <p>A way never leads out of {@code OPTIONAL}, {@code NOT EXISTS} or an arm of {@code UNION}, since what stands there
 * need not match for what stands outside to be read.
 */
final class QueryReads {

    private static final Node TYPE = RDF.type.asNode();

    private final ReadPaths paths;

    QueryReads(ReadPaths paths) {
        this.paths = paths;
    }

    /**
     * Lays the reads of a query.
     *
     * @param focus the variable that is bound to the node at {@code place}
     * @throws UnanalysableException when a pattern is not joined to the focus node by triple patterns
     */
    void lay(Op query, Var focus, int place, Effect effect) throws UnanalysableException {
        lay(query, focus, null, place, effect);
    }

    /**
     * Lays the reads of a query in a property shape.
     *
     * @param path what stands for the property {@code $PATH}; null when nothing does
     */
    void lay(Op query, Var focus, @Nullable Path path, int place, Effect effect) throws UnanalysableException {
        for (PatternGroup way : new QueryPatterns(focus, path).of(query)) {
            lay(way, Tree.of(focus, place), effect);
        }
    }

    /**
     * Looks for doubles of the focus node, where the query is all that a shape is made of: a variable with the same value
     * of the same property. In a result the focus node has such a value, so it is one of those that share it.
     */
    void markDoubles(Op query, Var focus) throws UnanalysableException {
        List<PatternGroup> ways = new QueryPatterns(focus, null).of(query);
        if (ways.size() > 1) {
            return;
        }
        for (PatternGroup way : ways) {
            Tree tree = Tree.of(focus, ReadPaths.FOCUS).within(way);
            for (Pattern own : way.patterns()) {
                for (Pattern other : way.patterns()) {
                    if (isShared(own, other, focus, tree)) {
                        int shared =
                                paths.placeAfter(ReadPaths.FOCUS, Predicates.of(own.predicate()), true, Limits.NONE);
                        paths.isDouble(paths.placeAfter(shared, Predicates.of(own.predicate()), false, Limits.NONE));
                    }
                }
            }
        }
    }

    private static boolean isShared(Pattern own, Pattern other, Var focus, Tree tree) {
        return own != other
                && own.subject().equals(focus)
                && own.predicate() != null
                && own.predicate().isURI()
                && own.predicate().equals(other.predicate())
                && Var.isVar(own.object())
                && own.object().equals(other.object())
                && Var.isVar(other.subject())
                && !tree.values.containsKey(Var.alloc(own.object()))
                && !tree.values.containsKey(Var.alloc(other.subject()));
    }

    private void lay(PatternGroup group, Tree outer, Effect effect) throws UnanalysableException {
        Tree tree = outer.within(group);
        List<Pattern> open = new ArrayList<>(group.patterns());
        open.removeIf(pattern -> isSchema(pattern, group));
        for (Optional<Branch> next = tree.cheapest(open); next.isPresent(); next = tree.cheapest(open)) {
            Branch branch = next.get();
            Var end = tree.variable(branch.end());
            tree.places.put(end, follow(branch, tree, effect));
            tree.costs.put(end, branch.cost());
            open.remove(branch.pattern());
        }
        for (Pattern pattern : open) {
            boolean fromSubject = tree.fromSubject(pattern)
                    .orElseThrow(
                            () -> new UnanalysableException("a pattern is not joined to the focus node: " + pattern));
            lay(pattern, fromSubject, tree, deadEnd(tree, fromSubject ? pattern.object() : pattern.subject()), effect);
        }
        for (Nested nested : group.nested()) {
            for (PatternGroup alternative : nested.alternatives()) {
                lay(alternative, tree, nested.kind().of(effect));
            }
        }
    }

    /** Whether a pattern says something of a property that is the property of another: which is taken for constant. */
    private static boolean isSchema(Pattern pattern, PatternGroup group) {
        return pattern.predicate() != null
                && DependencyIndex.SCHEMA.contains(pattern.predicate())
                && group.patterns().stream().anyMatch(other -> pattern.subject().equals(other.predicate()));
    }

    private int follow(Branch branch, Tree tree, Effect effect) throws UnanalysableException {
        PathSteps steps = new PathSteps(paths, effect);
        Pattern pattern = branch.pattern();
        boolean fromSubject = branch.fromSubject();
        int from = tree.place(fromSubject ? pattern.subject() : pattern.object());
        Limits limits = tree.limits(tree.variable(branch.end()));
        return pattern.path() == null
                ? steps.follow(from, tree.predicates(pattern), fromSubject, limits)
                : steps.follow(from, pattern.path(), fromSubject, limits);
    }

    /** The far end of a pattern from which no way goes on. */
    private int deadEnd(Tree tree, Node end) {
        return paths.newPlace(end.isConcrete() ? Limits.of(Set.of(end)) : tree.limits(tree.variable(end)));
    }

    private void lay(Pattern pattern, boolean fromSubject, Tree tree, int to, Effect effect)
            throws UnanalysableException {
        PathSteps steps = new PathSteps(paths, effect);
        int from = tree.place(fromSubject ? pattern.subject() : pattern.object());
        if (pattern.path() == null) {
            steps.lay(from, tree.predicates(pattern), fromSubject, to);
        } else {
            steps.lay(from, pattern.path(), fromSubject, to);
        }
    }

    /** A pattern with one end in the tree and a variable at the other. */
    private record Branch(Pattern pattern, boolean fromSubject, int cost) {

        Node end() {
            return fromSubject ? pattern.object() : pattern.subject();
        }
    }

    /** The variables that have a place, with what the way back from there costs. */
    private static final class Tree {

        private final Map<Var, Integer> places = new HashMap<>();
        private final Map<Var, Integer> costs = new HashMap<>();
        private final Map<Var, Set<Node>> values = new HashMap<>();
        private final Map<Var, Var> sameAs = new HashMap<>();
        private final Map<Var, Set<Mark>> marks = new HashMap<>();

        static Tree of(Var focus, int place) {
            Tree tree = new Tree();
            tree.places.put(focus, place);
            tree.costs.put(focus, 0);
            return tree;
        }

        Tree within(PatternGroup group) {
            Tree tree = new Tree();
            tree.places.putAll(places);
            tree.costs.putAll(costs);
            tree.sameAs.putAll(sameAs);
            tree.sameAs.putAll(group.sameAs());
            tree.values.putAll(values);
            group.values().forEach((variable, nodes) -> tree.values.put(tree.variable(variable), nodes));
            tree.marks.putAll(marks);
            group.patterns().forEach(tree::mark);
            return tree;
        }

        /**
         * What is at the subject of a pattern with a constant object has that mark wherever the group matters. A variable
         * that has a place outside the group is there without it. That a thing is of a class is no mark: in most rules the
         * things beside the focus node are of its class, and share its places.
         */
        private void mark(Pattern pattern) {
            Node predicate = pattern.predicate();
            if (predicate == null || !predicate.isURI() || predicate.equals(TYPE) || !Var.isVar(pattern.subject())) {
                return;
            }
            if (pattern.object().isConcrete() && !isPlaced(pattern.subject())) {
                marks.computeIfAbsent(variable(pattern.subject()), first -> new HashSet<>())
                        .add(new Mark(predicate, pattern.object()));
            }
        }

        Limits limits(Var variable) {
            return new Limits(values.get(variable), Set.copyOf(marks.getOrDefault(variable, Set.of())));
        }

        Optional<Branch> cheapest(List<Pattern> open) {
            @Nullable Branch best = null;
            for (Pattern pattern : open) {
                for (boolean fromSubject : new boolean[] {true, false}) {
                    Node start = fromSubject ? pattern.subject() : pattern.object();
                    Node end = fromSubject ? pattern.object() : pattern.subject();
                    if (isPlaced(start) && Var.isVar(end) && !isPlaced(end)) {
                        int cost = costs.get(variable(start)) + WalkCost.of(pattern, fromSubject);
                        best = best == null || cost < best.cost() ? new Branch(pattern, fromSubject, cost) : best;
                    }
                }
            }
            return Optional.ofNullable(best);
        }

        /** From which end a pattern is read whose variables all have a place; empty when none has. */
        Optional<Boolean> fromSubject(Pattern pattern) {
            boolean subject = isPlaced(pattern.subject());
            boolean object = isPlaced(pattern.object());
            if (subject && object) {
                return Optional.of(costs.get(variable(pattern.subject())) <= costs.get(variable(pattern.object())));
            }
            return subject || object ? Optional.of(subject) : Optional.empty();
        }

        int place(Node node) {
            return places.get(variable(node));
        }

        boolean isPlaced(Node node) {
            return Var.isVar(node) && places.containsKey(variable(node));
        }

        /** The variable itself, or the one whose value it is given. */
        Var variable(Node node) {
            Var variable = Var.alloc(node);
            Set<Var> seen = new HashSet<>();
            while (!places.containsKey(variable) && sameAs.containsKey(variable) && seen.add(variable)) {
                variable = sameAs.get(variable);
            }
            return variable;
        }

        Predicates predicates(Pattern pattern) {
            Node predicate = pattern.predicate();
            if (!Var.isVar(predicate)) {
                return Predicates.of(predicate);
            }
            Set<Node> listed = values.get(variable(predicate));
            return listed == null ? Predicates.ANY : Predicates.of(listed);
        }
    }
}
