package org.mithaq.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Quads in memory, compared by their terms and not by their values; those of one subject or one object are found at once.
 * Not for several threads.
 */
final class QuadSet {

    private final Set<Quad> all = new LinkedHashSet<>();
    private final Map<Node, Set<Quad>> bySubject = new HashMap<>();
    private final Map<Node, Set<Quad>> byObject = new HashMap<>();

    void add(Quad quad) {
        if (all.add(quad)) {
            bySubject
                    .computeIfAbsent(quad.getSubject(), first -> new LinkedHashSet<>())
                    .add(quad);
            byObject.computeIfAbsent(quad.getObject(), first -> new LinkedHashSet<>())
                    .add(quad);
        }
    }

    void remove(Quad quad) {
        if (all.remove(quad)) {
            bySubject.get(quad.getSubject()).remove(quad);
            byObject.get(quad.getObject()).remove(quad);
        }
    }

    boolean contains(Quad quad) {
        return all.contains(quad);
    }

    /** Those that match a pattern, which has {@link Node#ANY} in the place of whatever may be there; in order of arrival. */
    List<Quad> find(Quad pattern) {
        List<Quad> found = new ArrayList<>();
        for (Quad quad : near(pattern)) {
            if (matches(pattern, quad)) {
                found.add(quad);
            }
        }
        return found;
    }

    private Collection<Quad> near(Quad pattern) {
        if (pattern.getSubject().isConcrete()) {
            return bySubject.getOrDefault(pattern.getSubject(), Set.of());
        }
        return pattern.getObject().isConcrete() ? byObject.getOrDefault(pattern.getObject(), Set.of()) : all;
    }

    private static boolean matches(Quad pattern, Quad quad) {
        return matches(pattern.getGraph(), quad.getGraph())
                && matches(pattern.getSubject(), quad.getSubject())
                && matches(pattern.getPredicate(), quad.getPredicate())
                && matches(pattern.getObject(), quad.getObject());
    }

    private static boolean matches(Node wanted, Node node) {
        return !wanted.isConcrete() || wanted.equals(node);
    }
}
