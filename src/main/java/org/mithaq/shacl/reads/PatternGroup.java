package org.mithaq.shacl.reads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a query can match: triple patterns that all hold together, and groups that depend on them. A query with
 * {@code UNION} has several.
 *
 * @param patterns the triple patterns
 * @param nested what stands inside {@code OPTIONAL}, {@code EXISTS} and {@code NOT EXISTS}
 * @param values the only nodes that a variable can be bound to, where a filter says so
 * @param sameAs variables that {@code BIND} gives the value of another
 */
record PatternGroup(List<Pattern> patterns, List<Nested> nested, Map<Var, Set<Node>> values, Map<Var, Var> sameAs) {

    /**
     * A triple pattern.
     *
     * @param predicate the property or a variable; null when there is a path
     */
    record Pattern(
            Node subject,
            @Nullable Node predicate,
            @Nullable Path path,
            Node object) {

        Pattern renamed(UnaryOperator<Node> names) {
            return new Pattern(
                    names.apply(subject), predicate == null ? null : names.apply(predicate), path, names.apply(object));
        }
    }

    /** Groups of which one, or none, has to match as well. */
    record Nested(List<PatternGroup> alternatives, Kind kind) {

        Nested renamed(UnaryOperator<Var> names) {
            return new Nested(
                    alternatives.stream().map(group -> group.renamed(names)).toList(), kind);
        }
    }

    /** How the outcome of a group depends on a group within it. */
    enum Kind {
        REQUIRED,
        FORBIDDEN,
        EITHER;

        Effect of(Effect outer) {
            return switch (this) {
                case REQUIRED -> outer;
                case FORBIDDEN -> outer.reversed();
                case EITHER -> Effect.EITHER;
            };
        }
    }

    /** The group that matches always. */
    static PatternGroup empty() {
        return new PatternGroup(List.of(), List.of(), Map.of(), Map.of());
    }

    static PatternGroup of(Pattern... patterns) {
        return new PatternGroup(List.of(patterns), List.of(), Map.of(), Map.of());
    }

    /** Both groups together. */
    PatternGroup join(PatternGroup other) {
        Map<Var, Set<Node>> bothValues = new HashMap<>(values);
        other.values.forEach((variable, nodes) -> bothValues.merge(variable, nodes, PatternGroup::intersection));
        Map<Var, Var> bothSameAs = new HashMap<>(sameAs);
        bothSameAs.putAll(other.sameAs);
        return new PatternGroup(concat(patterns, other.patterns), concat(nested, other.nested), bothValues, bothSameAs);
    }

    /** The variables that have a value wherever the group matches. */
    Set<Var> bound() {
        Set<Var> bound = new HashSet<>(sameAs.keySet());
        for (Pattern pattern : patterns) {
            Stream.of(pattern.subject(), pattern.object()).filter(Var::isVar).forEach(end -> bound.add(Var.alloc(end)));
            if (pattern.predicate() != null && Var.isVar(pattern.predicate())) {
                bound.add(Var.alloc(pattern.predicate()));
            }
        }
        return bound;
    }

    /** The same group with other variables. */
    PatternGroup renamed(UnaryOperator<Var> names) {
        UnaryOperator<Node> terms = node -> Var.isVar(node) ? names.apply(Var.alloc(node)) : node;
        Map<Var, Set<Node>> newValues = new HashMap<>();
        values.forEach((variable, nodes) -> newValues.put(names.apply(variable), nodes));
        Map<Var, Var> newSameAs = new HashMap<>();
        sameAs.forEach((variable, other) -> newSameAs.put(names.apply(variable), names.apply(other)));
        return new PatternGroup(
                patterns.stream().map(pattern -> pattern.renamed(terms)).toList(),
                nested.stream().map(group -> group.renamed(names)).toList(),
                newValues,
                newSameAs);
    }

    PatternGroup with(Nested more) {
        return new PatternGroup(patterns, concat(nested, List.of(more)), values, sameAs);
    }

    PatternGroup withValues(Var variable, Set<Node> nodes) {
        return join(new PatternGroup(List.of(), List.of(), Map.of(variable, nodes), Map.of()));
    }

    PatternGroup withSameAs(Var variable, Var other) {
        return join(new PatternGroup(List.of(), List.of(), Map.of(), Map.of(variable, other)));
    }

    /** The same group, in which what is added and what is removed both count, as before counting. */
    PatternGroup counted() {
        return new PatternGroup(List.of(), List.of(new Nested(List.of(this), Kind.EITHER)), Map.of(), Map.of());
    }

    private static Set<Node> intersection(Set<Node> some, Set<Node> others) {
        return some.stream().filter(others::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> List<T> concat(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}
