package org.mithaq.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;

/**
 * What a log holds in memory of each revision: an entry of some kind, and the graphs that were touched. Safe for use by
 * several threads.
 */
final class RevisionIndex<E> {

    private final List<E> entries = new ArrayList<>();
    private final List<Set<Node>> graphs = new ArrayList<>();
    private final Map<Node, List<Long>> touching = new HashMap<>();

    synchronized long latest() {
        return entries.size();
    }

    synchronized void add(E entry, Set<Node> touched) {
        entries.add(entry);
        graphs.add(touched);
        touched.forEach(graph ->
                touching.computeIfAbsent(graph, name -> new ArrayList<>()).add(latest()));
    }

    /** The entry of a number; {@link ProblemCode#HISTORY_NO_SUCH_REVISION} when there is none. */
    synchronized E get(long number) {
        requireExisting(number);
        return entries.get((int) number - 1);
    }

    synchronized Set<Node> graphs(long number) {
        requireExisting(number);
        return graphs.get((int) number - 1);
    }

    /** Newest first. */
    synchronized List<Long> touching(Node graph) {
        List<Long> numbers = new ArrayList<>(touching.getOrDefault(graph, List.of()));
        Collections.reverse(numbers);
        return numbers;
    }

    /** Newest first. */
    synchronized List<Long> downFrom(long from, int limit) {
        List<Long> numbers = new ArrayList<>();
        for (long number = Math.min(from, latest()); number >= 1 && numbers.size() < limit; number--) {
            numbers.add(number);
        }
        return numbers;
    }

    synchronized void discardAfter(long number) {
        while (latest() > number) {
            int last = entries.size() - 1;
            for (Node graph : graphs.get(last)) {
                List<Long> numbers = touching.get(graph);
                numbers.remove(numbers.size() - 1);
                if (numbers.isEmpty()) {
                    touching.remove(graph);
                }
            }
            entries.remove(last);
            graphs.remove(last);
        }
    }

    private void requireExisting(long number) {
        if (number < 1 || number > latest()) {
            throw noSuchRevision(number);
        }
    }

    static NotFoundException noSuchRevision(long number) {
        return new NotFoundException(ProblemCode.HISTORY_NO_SUCH_REVISION, Map.of("revision", number));
    }

    /** Makes sure that revisions are numbered on from {@code latest}. */
    static void requireNext(long latest, List<Revision> revisions) {
        long next = latest;
        for (Revision revision : revisions) {
            if (revision.number() != ++next) {
                throw new IllegalArgumentException("revision " + revision.number() + " in place of " + next);
            }
        }
    }
}
