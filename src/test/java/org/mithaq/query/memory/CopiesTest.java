package org.mithaq.query.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.mithaq.query.memory.MemoryReads.Pinned;
import org.mithaq.store.ChangeSet;
import org.mithaq.store.Revision;

/** Each revision adds one triple, so that a reader sees its number by counting. */
class CopiesTest {

    private final AtomicInteger released = new AtomicInteger();
    private final Copies copies =
            new Copies(new Copy(new GraphsInMemory(), 0, context -> {}), released::incrementAndGet);

    @Test
    void aReaderKeepsWhatItHoldsAndTheNextSeesWhatWasCommitted() {
        copies.tidy();
        commit(1);
        copies.tidy();
        try (Pinned first = copies.newest(0).orElseThrow()) {
            commit(2);
            try (Pinned second = copies.newest(0).orElseThrow()) {
                assertShows(first, 1);
                assertShows(second, 2);
            }
        }
    }

    @Test
    void whereNobodyWritesThereIsOneCopy() {
        copies.newest(0).orElseThrow().close();
        copies.tidy();

        assertThat(copies.size()).isEqualTo(1);
    }

    @Test
    void theFirstCommitIsShownAsSoonAsThereIsAnotherCopy() {
        commit(1);
        assertThat(copies.newest(0)).isEmpty();

        copies.tidy();

        try (Pinned pinned = copies.newest(0).orElseThrow()) {
            assertShows(pinned, 1);
        }
        assertThat(copies.backlog()).isZero();
    }

    @Test
    void whenAllCopiesAreReadNothingIsShownUntilOneIsFree() {
        Pinned zero = copies.newest(0).orElseThrow();
        commit(1);
        copies.tidy();
        Pinned one = copies.newest(0).orElseThrow();
        commit(2);
        copies.tidy();
        Pinned two = copies.newest(0).orElseThrow();
        commit(3);
        copies.tidy();

        assertThat(copies.size()).isEqualTo(3);
        assertThat(copies.newest(0)).isEmpty();
        assertShows(zero, 0);
        assertShows(one, 1);
        assertShows(two, 2);
        assertThat(copies.backlog()).isEqualTo(3);

        one.close();
        assertThat(released).hasValue(1);
        copies.tidy();
        try (Pinned three = copies.newest(0).orElseThrow()) {
            assertShows(three, 3);
            assertShows(zero, 0);
        }
        zero.close();
        two.close();
        copies.tidy();
        assertThat(copies.backlog()).isZero();
    }

    @Test
    void copiesThatNobodyReadsAreCaughtUp() {
        for (int number = 1; number <= 100; number++) {
            commit(number);
            copies.tidy();
        }

        assertThat(copies.backlog()).isZero();
    }

    @Test
    void aReaderThatMustSeeMoreGetsNothing() {
        assertThat(copies.newest(1)).isEmpty();
    }

    @Test
    void lettingGoTwiceIsLettingGoOnce() {
        Pinned one = copies.newest(0).orElseThrow();
        Pinned two = copies.newest(0).orElseThrow();
        one.close();
        one.close();
        commit(1);
        copies.tidy();
        commit(2);
        copies.tidy();
        commit(3);
        copies.tidy();

        assertShows(two, 0);
    }

    @Test
    void revisionsWithAGapAreNoHistory() {
        commit(1);
        copies.tidy();
        assertThatThrownBy(() -> {
                    commit(3);
                    copies.tidy();
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("revision 3 after 1");
    }

    private void commit(int number) {
        Quad quad = Quad.create(
                NodeFactory.createURI("a:g"),
                NodeFactory.createURI("a:s"),
                NodeFactory.createURI("a:p"),
                NodeFactory.createLiteralString("" + number));
        copies.committed(List.of(new Revision(number, Instant.EPOCH, "", "", new ChangeSet(Set.of(quad), Set.of()))));
    }

    private static void assertShows(Pinned pinned, int revision) {
        assertThat(pinned.revision()).isEqualTo(revision);
        assertThat(pinned.dataset().getDefaultGraph().size()).isEqualTo(revision);
    }
}
