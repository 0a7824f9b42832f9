package org.mithaq.shacl.reads;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/**
 * Lays the steps and reads of a property path between two places (SPARQL 1.1 section 9, SHACL section 2.3.1). A repeated
 * path is a loop at a place of its own; how often it is repeated is not counted.
 */
final class PathSteps {

    /** What leads to the place of a loop. */
    private record Loop(Path once) {}

    private final ReadPaths paths;
    private final Effect effect;

    PathSteps(ReadPaths paths, Effect effect) {
        this.paths = paths;
        this.effect = effect;
    }

    /**
     * Lays a path from a place and tells where it ends.
     *
     * @param forward whether the path starts there; else it is gone the other way round
     * @param limits which nodes can be at its other end
     */
    int follow(int from, Path path, boolean forward, Limits limits) throws UnanalysableException {
        if (path instanceof P_Path0 link) {
            return follow(from, Predicates.of(link.getNode()), forward == link.isForward(), limits);
        } else if (path instanceof P_Inverse inverse) {
            return follow(from, inverse.getSubPath(), !forward, limits);
        } else if (path instanceof P_Seq sequence) {
            int middle = follow(from, first(sequence, forward), forward, Limits.NONE);
            return follow(middle, second(sequence, forward), forward, limits);
        }
        int to = paths.placeAfter(from, path, forward, limits);
        lay(from, path, forward, to);
        return to;
    }

    /** Lays a single statement from a place and tells where it ends. */
    int follow(int from, Predicates predicates, boolean forward, Limits limits) {
        int to = paths.placeAfter(from, predicates, forward, limits);
        lay(from, predicates, forward, to);
        return to;
    }

    /** Lays a single statement. */
    void lay(int from, Predicates predicates, boolean forward, int to) {
        paths.step(from, predicates, forward, to);
        paths.read(from, predicates, forward, to, effect);
    }

    /** Lays a path between two places, the other way round when not {@code forward}. */
    void lay(int from, Path path, boolean forward, int to) throws UnanalysableException {
        if (path instanceof P_Path0 link) {
            lay(from, Predicates.of(link.getNode()), forward == link.isForward(), to);
        } else if (path instanceof P_Inverse inverse) {
            lay(from, inverse.getSubPath(), !forward, to);
        } else if (path instanceof P_Seq sequence) {
            int middle = follow(from, first(sequence, forward), forward, Limits.NONE);
            lay(middle, second(sequence, forward), forward, to);
        } else if (path instanceof P_Alt alternatives) {
            lay(from, alternatives.getLeft(), forward, to);
            lay(from, alternatives.getRight(), forward, to);
        } else if (path instanceof P_ZeroOrOne optional) {
            paths.step(from, null, true, to);
            lay(from, optional.getSubPath(), forward, to);
        } else if (path instanceof P_NegPropSet negated) {
            layNegated(from, negated, forward, to);
        } else if (path instanceof P_Path1 repeated) {
            layLoop(from, repeated.getSubPath(), forward, to);
        } else {
            throw new UnanalysableException("the property path " + path);
        }
    }

    private static Path first(P_Seq sequence, boolean forward) {
        return forward ? sequence.getLeft() : sequence.getRight();
    }

    private static Path second(P_Seq sequence, boolean forward) {
        return forward ? sequence.getRight() : sequence.getLeft();
    }

    private void layLoop(int from, Path once, boolean forward, int to) throws UnanalysableException {
        int loop = paths.placeAfter(from, new Loop(once), forward, Limits.NONE);
        paths.step(from, null, true, loop);
        lay(loop, once, forward, loop);
        paths.step(loop, null, true, to);
    }

    private void layNegated(int from, P_NegPropSet negated, boolean forward, int to) {
        Set<Node> forwards = nodes(negated.getFwdNodes());
        Set<Node> backwards = nodes(negated.getBwdNodes());
        if (!forwards.isEmpty() || backwards.isEmpty()) {
            lay(from, Predicates.except(forwards), forward, to);
        }
        if (!backwards.isEmpty()) {
            lay(from, Predicates.except(backwards), !forward, to);
        }
    }

    private static Set<Node> nodes(List<Node> listed) {
        return new HashSet<>(listed);
    }
}
