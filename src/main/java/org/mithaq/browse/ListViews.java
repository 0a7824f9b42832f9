package org.mithaq.browse;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.InternalQuery;
import org.mithaq.query.ReadAhead;
import org.mithaq.query.ReadPath;
import org.mithaq.query.Snapshot;

/**
 * The lists at the newest revision. Each is read ahead after a commit; whoever asks before that reads it, while others who ask
 * for the same wait. Commits never wait.
 */
public final class ListViews implements ReadAhead.Part {

    private final ReadPath reads;
    private final Map<ListKind, Kept<ListView>> views = new EnumMap<>(ListKind.class);
    private final Kept<GraphCounts> counts = new Kept<>(GraphCounts::revision, ListViews::count);

    /** Lists of the data that queries read. */
    public ListViews(ReadPath reads) {
        this.reads = reads;
        for (ListKind kind : ListKind.values()) {
            views.put(kind, new Kept<>(ListView::revision, snapshot -> new ListReader(snapshot).read(kind)));
        }
    }

    /**
     * Some lists and the sizes of all, of one revision.
     *
     * @param views those that were asked for
     */
    public record Together(GraphCounts counts, Map<ListKind, ListView> views) {

        /** One of the lists that were asked for. */
        public ListView view(ListKind kind) {
            return views.get(kind);
        }
    }

    /** A list; it shows whatever was committed before it was asked for. */
    public ListView view(ListKind kind) {
        return views.get(kind).at(reads);
    }

    /** How many things each list has; as new as {@link #view}. */
    public GraphCounts counts() {
        return counts.at(reads);
    }

    /** Several lists for one page, which does not mix revisions; as new as {@link #view}. */
    public Together together(Set<ListKind> kinds) {
        Optional<Together> found = Optional.empty();
        while (found.isEmpty()) {
            // where others have read a newer revision meanwhile, all begins again with that
            try (Snapshot snapshot = snapshot(reads)) {
                found = together(kinds, snapshot);
            }
        }
        return found.get();
    }

    private Optional<Together> together(Set<ListKind> kinds, Snapshot snapshot) {
        Map<ListKind, ListView> found = new EnumMap<>(ListKind.class);
        for (ListKind kind : kinds) {
            views.get(kind).at(snapshot).ifPresent(view -> found.put(kind, view));
        }
        return counts.at(snapshot)
                .filter(counted -> found.size() == kinds.size())
                .map(counted -> new Together(counted, found));
    }

    /** Those of the home page come first. */
    @Override
    public void readAhead() {
        counts();
        Set<ListKind> kinds = EnumSet.of(ListKind.SOURCES, ListKind.MEETINGS);
        kinds.forEach(kind -> view(kind).prepare());
        EnumSet.complementOf(EnumSet.copyOf(kinds)).forEach(kind -> view(kind).prepare());
    }

    private static Snapshot snapshot(ReadPath reads) {
        return reads.at(InternalQuery.named(Facet.TYPE.query()).query());
    }

    private static GraphCounts count(Snapshot snapshot) {
        Map<ListKind, Long> found = new EnumMap<>(ListKind.class);
        for (ListKind kind : ListKind.values()) {
            found.put(kind, new ListReader(snapshot).count(kind));
        }
        return new GraphCounts(snapshot.revision(), found);
    }

    /** What was read last. */
    private static final class Kept<T> {

        private final ToLongFunction<T> revision;
        private final Function<Snapshot, T> reading;
        private @Nullable T last;

        Kept(ToLongFunction<T> revision, Function<Snapshot, T> reading) {
            this.revision = revision;
            this.reading = reading;
        }

        synchronized T at(ReadPath reads) {
            T known = last;
            if (known == null || revision.applyAsLong(known) < reads.revision()) {
                try (Snapshot snapshot = snapshot(reads)) {
                    known = read(snapshot);
                }
            }
            return known;
        }

        /** That of a snapshot; empty when a newer one is known. */
        synchronized Optional<T> at(Snapshot snapshot) {
            T known = last;
            if (known == null || revision.applyAsLong(known) < snapshot.revision()) {
                known = read(snapshot);
            }
            return Optional.of(known).filter(kept -> revision.applyAsLong(kept) == snapshot.revision());
        }

        private T read(Snapshot snapshot) {
            T read = reading.apply(snapshot);
            last = read;
            return read;
        }
    }
}
