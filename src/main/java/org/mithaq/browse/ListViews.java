package org.mithaq.browse;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.InternalQuery;
import org.mithaq.query.ReadPath;
import org.mithaq.query.Snapshot;

/**
 * The lists at the newest revision: each is read by whoever asks for it first after a commit, while others who ask for the same
 * wait; commits never wait.
 */
public final class ListViews {

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

    /** A list; it shows whatever was committed before it was asked for. */
    public ListView view(ListKind kind) {
        return views.get(kind).at(reads);
    }

    /** How many things each list has; as new as {@link #view}. */
    public GraphCounts counts() {
        return counts.at(reads);
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
                try (Snapshot snapshot =
                        reads.at(InternalQuery.named(Facet.TYPE.query()).query())) {
                    known = reading.apply(snapshot);
                    last = known;
                }
            }
            return known;
        }
    }
}
