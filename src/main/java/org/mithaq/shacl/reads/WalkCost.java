package org.mithaq.shacl.reads;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.shacl.reads.PatternGroup.Pattern;
import org.mithaq.vocab.MQ;

/**
 * Rough estimates of how many nodes there are one step back, to choose between ways that all are right. A subject has few
 * values of a property; a value may have many subjects; a class has most of all.
 */
final class WalkCost {

    private static final int TO_OBJECT = 1;
    private static final int TO_SUBJECTS = 10;

    /** Values that belong to one subject, or nearly so. */
    private static final int TO_OWNER = 2;

    private static final Set<Node> OWNED = Set.of(
            MQ.searchKey,
            MQ.hasTimeSpan,
            MQ.targetTime,
            MQ.hasStatusRecord,
            MQ.supportedBy,
            DCTerms.identifier.asNode());

    private static final int TO_INSTANCES = 10_000;
    private static final int REPEATED = 5;
    private static final Node TYPE = RDF.type.asNode();

    private WalkCost() {}

    /**
     * The cost of walking a pattern back to the end that is nearer to the focus node.
     *
     * @param toSubject whether that end is the subject
     */
    static int of(Pattern pattern, boolean toSubject) {
        Path path = pattern.path();
        return path == null ? of(pattern.predicate(), toSubject) : of(path, toSubject);
    }

    private static int of(Node predicate, boolean toSubject) {
        if (!toSubject) {
            return TO_OBJECT;
        }
        if (OWNED.contains(predicate)) {
            return TO_OWNER;
        }
        return TYPE.equals(predicate) ? TO_INSTANCES : TO_SUBJECTS;
    }

    private static int of(Path path, boolean toSubject) {
        if (path instanceof P_Path0 link) {
            return of(link.getNode(), toSubject == link.isForward());
        } else if (path instanceof P_Inverse inverse) {
            return of(inverse.getSubPath(), !toSubject);
        } else if (path instanceof P_Seq sequence) {
            return of(sequence.getLeft(), toSubject) + of(sequence.getRight(), toSubject);
        } else if (path instanceof P_Alt alternatives) {
            return Math.max(of(alternatives.getLeft(), toSubject), of(alternatives.getRight(), toSubject));
        } else if (path instanceof P_ZeroOrOne optional) {
            return of(optional.getSubPath(), toSubject);
        } else if (path instanceof P_Path1 repeated) {
            return REPEATED * of(repeated.getSubPath(), toSubject);
        }
        return TO_SUBJECTS;
    }
}
