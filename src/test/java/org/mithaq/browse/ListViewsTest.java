package org.mithaq.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.query.InternalQuery;
import org.mithaq.query.ReadPath;
import org.mithaq.query.Snapshot;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionMarker;
import org.mithaq.support.Guards;

/** Which revisions lists show. */
class ListViewsTest {

    private static final Set<ListKind> BOTH = EnumSet.of(ListKind.PLACES, ListKind.PEOPLE);

    private final GraphStore store = EmbeddedStore.inMemory();
    private final ReadPath reads = Guards.reading(store);
    private final ListViews views = new ListViews(reads);

    @BeforeEach
    void begin() {
        write(1);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void severalListsForOnePageAreOfOneRevision() {
        views.view(ListKind.PLACES);
        write(2);
        views.view(ListKind.PEOPLE);
        write(3);
        views.counts();

        ListViews.Together together = views.together(BOTH);

        assertThat(together.counts().revision()).isEqualTo(3);
        assertThat(together.view(ListKind.PLACES).revision()).isEqualTo(3);
        assertThat(together.view(ListKind.PEOPLE).revision()).isEqualTo(3);
        assertThat(together.counts().of().get(ListKind.PLACES))
                .isEqualTo(together.view(ListKind.PLACES).size())
                .isEqualTo(3);
    }

    @Test
    void whatWasReadAheadIsNotReadAgain() {
        views.readAhead();
        ListView read = views.view(ListKind.PLACES);

        assertThat(views.together(BOTH).view(ListKind.PLACES)).isSameAs(read);

        write(2);
        views.readAhead();

        assertThat(views.view(ListKind.PLACES)).isNotSameAs(read);
        assertThat(views.view(ListKind.PLACES).size()).isEqualTo(2);
    }

    @Test
    void whoHasAnOlderSnapshotOpenKeepsNobodyFromTheNewestList() {
        try (Snapshot older = reads.at(InternalQuery.named("browse/type").query())) {
            assertThat(older.revision()).isEqualTo(1);
            Thread other = new Thread(() -> {
                write(2);
                views.readAhead();
            });
            other.start();
            join(other);
        }

        assertThat(views.together(BOTH).view(ListKind.PLACES).revision()).isEqualTo(2);
    }

    private void write(long number) {
        store.write(dataset -> {
            dataset.add(SSE.parseQuad(("(<https://w3id.org/mithaq/id/record/r> <https://w3id.org/mithaq/id/place/p%d>"
                            + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/mithaq/ontology#Place>)")
                    .formatted(number)));
            RevisionMarker.write(dataset, number);
        });
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
