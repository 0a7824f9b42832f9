package org.mithaq.shacl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;

/**
 * The statements of a focus node without which a query has no solution for it: most rules speak of one property, and most
 * nodes do not have it. That is told by a look at the node, without evaluating anything.
 */
final class RequiredStatements {

    private final Var focus;
    private final List<Triple> patterns;

    /** The statements that a query requires of the node in the place of {@code focus}. */
    RequiredStatements(Op query, Var focus) {
        this.focus = focus;
        this.patterns = List.copyOf(of(query));
    }

    /** Whether a node has them all; if not, the query has no solution for it. */
    boolean allAt(Node node, Graph data) {
        for (Triple pattern : patterns) {
            boolean forward = pattern.getSubject().equals(focus);
            Node subject = forward ? node : Node.ANY;
            Node object = forward ? pattern.getObject() : node;
            if (!data.contains(subject, pattern.getPredicate(), object)) {
                return false;
            }
        }
        return true;
    }

    private Set<Triple> of(Op op) {
        if (op instanceof OpBGP pattern) {
            return of(pattern.getPattern().getList());
        } else if (op instanceof OpPath path) {
            return first(path);
        } else if (op instanceof OpJoin join) {
            return both(of(join.getLeft()), of(join.getRight()));
        } else if (op instanceof OpSequence sequence) {
            return sequence.getElements().stream().map(this::of).reduce(Set.of(), RequiredStatements::both);
        } else if (op instanceof OpUnion union) {
            Set<Triple> shared = new LinkedHashSet<>(of(union.getLeft()));
            shared.retainAll(of(union.getRight()));
            return shared;
        } else if (op instanceof OpLeftJoin || op instanceof OpMinus) {
            return of(((Op2) op).getLeft());
        } else if (op instanceof OpFilter filter) {
            return both(of(filter.getSubOp()), existing(filter));
        } else if (op instanceof OpProject project) {
            return project.getVars().contains(focus) ? of(project.getSubOp()) : Set.of();
        } else if (op instanceof OpGroup group) {
            // without a key there is a solution even of nothing
            return group.getGroupVars().getVars().contains(focus) ? of(group.getSubOp()) : Set.of();
        }
        return op instanceof OpExtend || op instanceof OpDistinct ? of(((Op1) op).getSubOp()) : Set.of();
    }

    private Set<Triple> of(List<Triple> patterns) {
        Set<Triple> required = new LinkedHashSet<>();
        for (Triple pattern : patterns) {
            if (!pattern.getPredicate().isConcrete()) {
                continue;
            }
            if (pattern.getSubject().equals(focus)) {
                Node object = pattern.getObject();
                required.add(Triple.create(focus, pattern.getPredicate(), object.isURI() ? object : Node.ANY));
            } else if (pattern.getObject().equals(focus)) {
                required.add(Triple.create(Node.ANY, pattern.getPredicate(), focus));
            }
        }
        return required;
    }

    /** What is asked to exist. */
    private Set<Triple> existing(OpFilter filter) {
        return filter.getExprs().getList().stream()
                .filter(E_Exists.class::isInstance)
                .map(exists -> of(((E_Exists) exists).getGraphPattern()))
                .reduce(Set.of(), RequiredStatements::both);
    }

    private Set<Triple> first(OpPath op) {
        List<Triple> links = new ArrayList<>();
        if (op.getTriplePath().getSubject().equals(focus)) {
            first(op.getTriplePath().getPath(), link -> links.add(Triple.create(focus, link.getNode(), Node.ANY)));
        } else if (op.getTriplePath().getObject().equals(focus)) {
            last(op.getTriplePath().getPath(), link -> links.add(Triple.create(Node.ANY, link.getNode(), focus)));
        }
        return Set.copyOf(links);
    }

    private static void first(Path path, Consumer<P_Link> found) {
        if (path instanceof P_Link link) {
            found.accept(link);
        } else if (path instanceof P_Seq sequence) {
            first(sequence.getLeft(), found);
        } else if (path instanceof P_OneOrMore1 || path instanceof P_OneOrMoreN) {
            first(((P_Path1) path).getSubPath(), found);
        }
    }

    private static void last(Path path, Consumer<P_Link> found) {
        if (path instanceof P_Link link) {
            found.accept(link);
        } else if (path instanceof P_Seq sequence) {
            last(sequence.getRight(), found);
        } else if (path instanceof P_OneOrMore1 || path instanceof P_OneOrMoreN) {
            last(((P_Path1) path).getSubPath(), found);
        }
    }

    private static Set<Triple> both(Set<Triple> some, Set<Triple> others) {
        Set<Triple> both = new HashSet<>(some);
        both.addAll(others);
        return both;
    }
}
