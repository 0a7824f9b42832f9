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

    private final ReadPaths paths;
    private final Effect effect;

    PathSteps(ReadPaths paths, Effect effect) {
        this.paths = paths;
        this.effect = effect;
    }

    /** Lays a path whose start is at {@code from} and whose end is at {@code to}. */
    void lay(int from, Path path, int to) throws UnanalysableException {
        lay(from, path, true, to);
    }

    /** Lays a path the other way round: its end is at {@code from}, its start at {@code to}. */
    void layReversed(int from, Path path, int to) throws UnanalysableException {
        lay(from, path, false, to);
    }

    /** Lays a single statement. */
    void lay(int from, Predicates predicates, boolean forward, int to) {
        paths.step(from, predicates, forward, to);
        paths.read(from, predicates, forward, to, effect);
    }

    private void lay(int from, Path path, boolean forward, int to) throws UnanalysableException {
        if (path instanceof P_Path0 link) {
            lay(from, Predicates.of(link.getNode()), forward == link.isForward(), to);
        } else if (path instanceof P_Inverse inverse) {
            lay(from, inverse.getSubPath(), !forward, to);
        } else if (path instanceof P_Seq sequence) {
            int middle = paths.newPlace(null);
            lay(from, forward ? sequence.getLeft() : sequence.getRight(), forward, middle);
            lay(middle, forward ? sequence.getRight() : sequence.getLeft(), forward, to);
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

    private void layLoop(int from, Path once, boolean forward, int to) throws UnanalysableException {
        int loop = paths.newPlace(null);
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
