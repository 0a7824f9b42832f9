package org.mithaq.publish.export.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.mithaq.store.RevisionLog;
import org.mithaq.vocab.Release;

/** When what records say was changed the last time, and how often. */
public final class Stamps {

    private final RevisionLog log;
    private final long revision;
    private final Map<Long, Instant> times = new HashMap<>();

    /** What the log tells of the data of a revision and of nothing later. */
    public Stamps(RevisionLog log, long revision) {
        this.log = log;
        this.revision = revision;
    }

    /**
     * A state of something.
     *
     * @param changed when it came about
     * @param sequence how many states there were before
     */
    record Stamp(Instant changed, int sequence) {}

    /** The state of what these records say. */
    Stamp of(Collection<String> records) {
        NavigableSet<Long> revisions = new TreeSet<>();
        records.forEach(record -> revisions.addAll(log.touching(NodeFactory.createURI(record))));
        NavigableSet<Long> seen = revisions.headSet(revision, true);
        return seen.isEmpty() ? new Stamp(Release.time(), 0) : new Stamp(time(seen.last()), seen.size());
    }

    /** When the data became what they are. */
    Instant latest() {
        return revision < 1 ? Release.time() : time(revision);
    }

    private Instant time(long number) {
        return times.computeIfAbsent(
                number,
                each -> log.summaries(each, 1).stream()
                        .map(summary -> summary.time())
                        .findFirst()
                        .orElse(Release.time()));
    }
}
