package org.mithaq.publish.picture;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.InternalQuery;
import org.mithaq.query.Snapshot;
import org.mithaq.vocab.IriScheme;

/** Reads what happened by the queries of {@code queries/internal/picture}, and keeps it for one revision while there is room. */
public final class HappeningReader {

    private static final long MOST_ROWS = 500_000;

    /** How often one who waits looks whether to wait on, in milliseconds. */
    private static final long LOOK = 50;

    private final ReentrantLock reading = new ReentrantLock();
    private volatile SoftReference<Happenings> kept = new SoftReference<>(null);

    /**
     * What happened, as of a snapshot.
     *
     * @throws QueryCancelledException when the snapshot says so
     */
    public Happenings of(Snapshot snapshot) {
        Happenings known = kept.get();
        return isOf(known, snapshot) ? known : read(snapshot);
    }

    /** Whoever comes at the same time waits for the first. */
    private Happenings read(Snapshot snapshot) {
        enter(snapshot);
        try {
            Happenings known = kept.get();
            if (isOf(known, snapshot)) {
                return known;
            }
            Happenings read = new Reading(snapshot).happenings();
            // whoever still looks at an older revision does not take the newer one from others
            if (known == null || known.revision() < read.revision()) {
                kept = new SoftReference<>(read);
            }
            return read;
        } finally {
            reading.unlock();
        }
    }

    private void enter(Snapshot snapshot) {
        try {
            while (!reading.tryLock(LOOK, TimeUnit.MILLISECONDS)) {
                snapshot.goOn();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryCancelledException();
        }
    }

    private static boolean isOf(@Nullable Happenings known, Snapshot snapshot) {
        return known != null && known.revision() == snapshot.revision();
    }

    /** One reading of all. */
    private record Reading(Snapshot snapshot) {

        Happenings happenings() {
            Map<String, SortedSet<String>> actors = pairs("takers", "thing", "actor");
            Map<String, SortedSet<String>> objectives = pairs("objectives", "thing", "objective");
            Map<String, SortedSet<String>> venues = pairs("venues", "thing", "state");
            Map<String, Spell> spells = spells();
            List<Happening> all = new ArrayList<>();
            kinds().forEach((thing, kind) -> all.add(new Happening(
                    thing,
                    kind,
                    spells.get(thing),
                    actors.getOrDefault(thing, new TreeSet<>()),
                    objectives.getOrDefault(thing, new TreeSet<>()),
                    venues.getOrDefault(thing, new TreeSet<>()))));
            return Happenings.of(
                    snapshot.revision(),
                    all,
                    numbers(),
                    new TreeMap<>(pairs("members", "network", "member")),
                    pairs("states", "actor", "state"),
                    pairs("codes", "state", "code"));
        }

        private SortedMap<String, HappeningKind> kinds() {
            SortedMap<String, HappeningKind> kinds = new TreeMap<>();
            for (Binding row : rows("things")) {
                if (!row.get(Var.alloc("thing")).isURI()) {
                    continue;
                }
                HappeningKind.ofClass(IriScheme.localName(text(row, "class")))
                        .ifPresent(kind -> kinds.merge(
                                text(row, "thing"), kind, (one, other) -> one.compareTo(other) < 0 ? one : other));
            }
            return kinds;
        }

        /** Where sources differ, the date that begins first counts. */
        private Map<String, Spell> spells() {
            Map<String, Spell> spells = new HashMap<>();
            for (Binding row : rows("dates")) {
                Spell spell = new Spell(
                        text(row, "edtf"),
                        day(row, "earliestStart"),
                        day(row, "latestStart"),
                        day(row, "earliestEnd"),
                        day(row, "latestEnd"));
                spells.merge(text(row, "thing"), spell, (one, other) -> better(one, other));
            }
            return spells;
        }

        private static Spell better(Spell one, Spell other) {
            if (one.isDated() != other.isDated()) {
                return one.isDated() ? one : other;
            }
            return one.compareTo(other) <= 0 ? one : other;
        }

        private List<Objective> numbers() {
            List<Objective> objectives = new ArrayList<>();
            for (Binding row : rows("numbers")) {
                String number = text(row, "number");
                if (number.matches("[0-9]{1,4}")) {
                    objectives.add(new Objective(Integer.parseInt(number), text(row, "objective")));
                }
            }
            return List.copyOf(objectives);
        }

        private Map<String, SortedSet<String>> pairs(String query, String key, String value) {
            Map<String, SortedSet<String>> pairs = new HashMap<>();
            for (Binding row : rows(query)) {
                String text = text(row, value);
                if (!text.isEmpty()) {
                    pairs.computeIfAbsent(text(row, key), any -> new TreeSet<>())
                            .add(text);
                }
            }
            return pairs;
        }

        private List<Binding> rows(String query) {
            return InternalQuery.named("picture/" + query).limit(MOST_ROWS).rows(snapshot);
        }

        private static @Nullable LocalDate day(Binding row, String name) {
            String text = text(row, name);
            try {
                return text.isEmpty() ? null : LocalDate.parse(text);
            } catch (DateTimeParseException noDay) {
                return null;
            }
        }

        /** An IRI or the text of a literal; empty for nothing. */
        private static String text(Binding row, String name) {
            Node node = row.get(Var.alloc(name));
            if (node == null || node.isBlank()) {
                return "";
            }
            return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
        }
    }
}
