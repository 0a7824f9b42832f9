package org.mithaq.query.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.mithaq.store.ChangeSet;
import org.mithaq.store.GraphStore;
import org.mithaq.store.Revision;
import org.mithaq.store.RevisionMarker;
import org.mithaq.store.StoredTerms;

/** Changes by chance, so few terms that triples are stated by several graphs, committed as the gate does. */
final class RandomHistory {

    private static final String INTEGER = "^^<http://www.w3.org/2001/XMLSchema#integer>";

    private final Random random;
    private final GraphStore store;

    RandomHistory(Random random, GraphStore store) {
        this.random = random;
        this.store = store;
    }

    /** Commits one to three revisions together and returns them. */
    List<Revision> commit() {
        List<Revision> revisions = new ArrayList<>();
        store.write(dataset -> {
            long number = RevisionMarker.read(dataset);
            for (int i = random.nextInt(3); i >= 0; i--) {
                ChangeSet changes = change(dataset);
                if (!changes.isEmpty()) {
                    changes.applyTo(dataset);
                    revisions.add(new Revision(++number, Instant.EPOCH, "", "", changes));
                }
            }
            RevisionMarker.write(dataset, number);
        });
        return revisions;
    }

    private ChangeSet change(DatasetGraph dataset) {
        Set<Quad> added = new LinkedHashSet<>();
        Set<Quad> removed = new LinkedHashSet<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            Quad quad = StoredTerms.asStored(Quad.create(
                    NodeFactoryExtra.parseNode(graph(random)),
                    NodeFactoryExtra.parseNode(thing(random)),
                    NodeFactoryExtra.parseNode(predicate(random)),
                    NodeFactoryExtra.parseNode(value(random))));
            (dataset.contains(quad) ? removed : added).add(quad);
        }
        return new ChangeSet(added, removed);
    }

    static String graph(Random random) {
        return "<a:g" + random.nextInt(4) + ">";
    }

    static String thing(Random random) {
        return "<a:s" + random.nextInt(5) + ">";
    }

    static String predicate(Random random) {
        return "<a:p" + random.nextInt(3) + ">";
    }

    static String value(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "\"" + random.nextInt(3) + "\"" + INTEGER;
            case 1 -> "\"0" + random.nextInt(3) + "\"" + INTEGER;
            case 2 -> "\"عمان " + random.nextInt(3) + "\"@ar";
            default -> thing(random);
        };
    }
}
