package org.mithaq.shacl.reads;

import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A set of properties: those that are listed, or all but those.
 *
 * @param listed the properties
 * @param complement whether all others are meant
 */
record Predicates(Set<Node> listed, boolean complement) {

    /** Every property. */
    static final Predicates ANY = new Predicates(Set.of(), true);

    static Predicates of(Node property) {
        return new Predicates(Set.of(property), false);
    }

    static Predicates of(Set<Node> properties) {
        return new Predicates(Set.copyOf(properties), false);
    }

    static Predicates except(Set<Node> properties) {
        return new Predicates(Set.copyOf(properties), true);
    }

    boolean contains(Node property) {
        return listed.contains(property) != complement;
    }

    boolean containsAll(Predicates others) {
        if (others.complement) {
            return complement && others.listed.containsAll(listed);
        }
        return others.listed.stream().allMatch(this::contains);
    }
}
