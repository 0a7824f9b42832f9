package org.mithaq.store;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;

/** The state of graphs at earlier revisions, computed back from what they are now. */
public final class History {

    private final RevisionLog log;

    /** The history that a log holds. */
    public History(RevisionLog log) {
        this.log = log;
    }

    /**
     * The content of a named graph right after a revision.
     *
     * @param now the dataset, in a transaction; it may be older than the log
     * @param revision 0 means before the first one
     * @return a set of its own; empty when there was no such graph
     * @throws NotFoundException {@link ProblemCode#HISTORY_NO_SUCH_REVISION} when the number is below 0, or above that of
     *     the newest revision in {@code now}
     */
    public Set<Triple> graphAt(DatasetGraph now, Node graph, long revision) {
        long newest = RevisionMarker.read(now);
        if (revision < 0 || revision > newest) {
            throw RevisionIndex.noSuchRevision(revision);
        }
        Set<Triple> content = new HashSet<>();
        now.findNG(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> content.add(quad.asTriple()));
        for (long number : log.touching(graph)) {
            if (number <= newest && number > revision) {
                ChangeSet changes = log.read(number).changes();
                in(graph, changes.added()).forEachRemaining(content::remove);
                in(graph, changes.removed()).forEachRemaining(content::add);
            }
        }
        return content;
    }

    private static Iterator<Triple> in(Node graph, Set<Quad> quads) {
        return quads.stream()
                .filter(quad -> quad.getGraph().equals(graph))
                .map(Quad::asTriple)
                .iterator();
    }
}
